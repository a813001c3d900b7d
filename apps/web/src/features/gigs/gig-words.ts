import type { GigStatus, GigType } from '@glovelly/domain/gigs';
import type { Tone } from '../../ui/status.tsx';

export const typeWords: Record<GigType, string> = {
  performance: 'Performance',
  teaching: 'Teaching',
  rehearsal: 'Rehearsal',
  recording: 'Recording',
  admin: 'Admin',
  other: 'Other work',
};

export const statusWords: Record<GigStatus, { label: string; tone: Tone }> = {
  draft: { label: 'Draft', tone: 'plain' },
  confirmed: { label: 'Confirmed', tone: 'note' },
  completed: { label: 'Completed', tone: 'good' },
  cancelled: { label: 'Cancelled', tone: 'over' },
};

const entries = <Key extends string>(words: Record<Key, unknown>) => Object.keys(words) as Key[]; // the keys of a literal

export const typeOptions = entries(typeWords).map((value) => ({ value, label: typeWords[value] }));
export const statusOptions = entries(statusWords).map((value) => ({ value, label: statusWords[value].label }));
