/** What a personal organisation is called until its owner says otherwise: the person's name, else what stands before the @ of their address. */
export const personalOrganisationName = (displayName: string | null, email: string): string =>
  (displayName?.trim() || email.split('@')[0] || email).slice(0, 200);
