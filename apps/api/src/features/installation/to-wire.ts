import type { InstallationWire, OpenToSupportWire } from '@glovelly/contract/installation';
import type { Readiness } from '../../http/readiness.ts';
import type { Installation } from '../../installation.ts';
import type { InstallationState, LiveGrant } from './store.ts';

export const toWire = (state: InstallationState, readiness: Readiness, { version, mailAdapter }: Installation): InstallationWire => ({
  version,
  database: { version: state.database_version, newestMigration: state.newest_migration },
  health: {
    ready: readiness.status === 'ready',
    checks: readiness.checks.map(({ name, status, ms }) => ({ name, ok: status === 'ok', ms })),
  },
  mail: { adapter: mailAdapter, queued: Number(state.mails_queued), failed: Number(state.mails_failed) },
  jobs: { workers: Number(state.workers), lateSeconds: Math.max(0, Math.round(state.queue_late_seconds)), dead: Number(state.dead_jobs) },
  keyActiveSince: state.key_active_since?.toISOString() ?? null,
  users: { active: Number(state.active_users), all: Number(state.users) },
  organisations: Number(state.organisations),
});

export const toGrantWire = (grant: LiveGrant): OpenToSupportWire => ({ ...grant, expiresAt: grant.expiresAt.toISOString() });
