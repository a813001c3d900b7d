import { dayIn, type LocalDate, UTC } from '@glovelly/domain/calendar';

/** The day that counts where no organisation's does: in UTC. */
export const todayInUtc = (now: number): LocalDate => dayIn(UTC, now);
