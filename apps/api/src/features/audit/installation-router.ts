import { AuditPeopleWire, InstallationHistoryInput, InstallationHistoryWire } from '@glovelly/contract/audit';
import { z } from 'zod';
import { router } from '../../trpc/init.ts';
import { platformAdminProcedure } from '../../trpc/procedures.ts';
import { installationNamesOf, listInstallationLines, listInstallationPeople } from './installation-log.ts';
import { recordsOf } from './line.ts';
import { toWire } from './to-wire.ts';

/** The history of the installation, for those who run it: who was let in, kept out or refused. What organisations do is in theirs. */
export const installationHistoryRouter = router({
  list: platformAdminProcedure
    .input(InstallationHistoryInput)
    .output(InstallationHistoryWire)
    .query(async ({ ctx, input: { cursor, take, ...filter } }) => {
      const { auth } = ctx.dependencies;
      const { rows, nextCursor } = await listInstallationLines(auth, filter, { cursor, take });
      const names = await installationNamesOf(auth, recordsOf(rows));
      return { entries: rows.map((row) => ({ ...toWire(row, names), address: row.ip })), nextCursor };
    }),

  people: platformAdminProcedure
    .input(z.void())
    .output(AuditPeopleWire)
    .query(({ ctx }) => listInstallationPeople(ctx.dependencies.auth)),
});
