import { SaveSettingsInput, SettingsWire } from '@glovelly/contract/seller';
import { changesBetween } from '@glovelly/domain/audit';
import { z } from 'zod';
import { announce } from '../../audit/announce.ts';
import { orNotFound, refuseStale, stale } from '../../failure.ts';
import { router } from '../../trpc/init.ts';
import { adminProcedure, readProcedure } from '../../trpc/procedures.ts';
import { decideSettings } from './change-settings.ts';
import { settingsFromRow } from './row.ts';
import { findOrganisation, saveSettings } from './store.ts';
import { settingsToWire } from './to-wire.ts';

export const settingsRouter = router({
  get: readProcedure
    .input(z.void())
    .output(SettingsWire)
    .query(async ({ ctx }) => settingsToWire(orNotFound(await findOrganisation(ctx.db, ctx.actor), 'organisation'))),

  save: adminProcedure
    .input(SaveSettingsInput)
    .output(SettingsWire)
    .mutation(({ ctx, input }) =>
      ctx.transact(async (tx) => {
        const { version, organisationName, ...given } = input;
        const before = orNotFound(await findOrganisation(tx, ctx.actor), 'organisation');
        refuseStale(before.version, version);
        const settings = await decideSettings(tx, ctx, settingsFromRow(before), given);
        if (!(await saveSettings(tx, ctx.actor, version, organisationName, settings))) throw stale(version + 1);
        const was = { ...settingsFromRow(before), organisationName: before.name };
        const changes = changesBetween(was, { ...settings, organisationName });
        await announce(tx, ctx, {
          action: 'settings.changed',
          resourceType: 'organisation',
          resourceId: ctx.actor.organisationId,
          changes,
        });
        return settingsToWire(orNotFound(await findOrganisation(tx, ctx.actor), 'organisation'));
      }),
    ),
});
