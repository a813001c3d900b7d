import type { Mapping } from '@glovelly/domain/imports';
import { foldName } from '@glovelly/domain/parties';
import type { MemberContext } from '../../trpc/context.ts';
import type { Choices, Reader } from './read-file.ts';
import { earlierMappings, type KeptReadAs } from './store.ts';
import { keptReadAs } from './to-wire.ts';

type Seen = Pick<MemberContext, 'organisation' | 'today' | 'db' | 'actor'>;

/** For whom a file is read. */
export const readerOf = ({ organisation, today }: Seen): Reader => ({
  timeZone: organisation.timeZone,
  currency: organisation.currency,
  today: today(),
});

/** Nobody has decided anything yet: a table with the columns of an earlier one is read as that was. */
export async function firstChoices({ db, actor }: Seen): Promise<Choices> {
  const earlier = (await earlierMappings(db, actor)).map(({ mapping }) => keptReadAs(mapping));
  return { mapping: null, timeZone: null, remembered: (names) => mappingFor(names, earlier) };
}

function mappingFor(names: readonly string[], earlier: readonly KeptReadAs[]): Mapping | null {
  const signature = (columns: readonly string[]) => JSON.stringify(columns.map(foldName));
  const known = earlier.find((each) => each.readAs.kind === 'csv' && signature(each.names) === signature(names));
  return known?.readAs.kind === 'csv' ? known.readAs.mapping : null;
}
