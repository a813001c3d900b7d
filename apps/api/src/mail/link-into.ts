import type { OrganisationId } from '@glovelly/domain/kernel';

/**
 * The address of a page of one organisation, for a mail: whoever follows it may be in another one just then, or in none, and is asked before they are moved.
 * `page` is a path of the web app that needs no escaping.
 */
export const linkInto = (publicUrl: URL, organisationId: OrganisationId, page: `/${string}`): string =>
  new URL(`/in/${organisationId}${page === '/' ? '' : `?to=${page}`}`, publicUrl).href;
