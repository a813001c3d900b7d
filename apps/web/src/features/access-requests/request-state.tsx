import type { Outputs } from '../../lib/trpc.ts';
import { Status, type Tone } from '../../ui/status.tsx';

export type RequestSummary = Outputs['accessRequests']['list']['requests'][number];
export type RequestState = RequestSummary['state'];

export const requestStates = ['pending', 'approved', 'declined', 'expired'] as const satisfies readonly RequestState[];

export const stateWords: Readonly<Record<RequestState, string>> = {
  pending: 'Waiting',
  approved: 'Approved',
  declined: 'Declined',
  expired: 'Expired',
};

const tones: Readonly<Record<RequestState, Tone>> = { pending: 'warn', approved: 'good', declined: 'bad', expired: 'plain' };

export const RequestStatus = ({ state }: { state: RequestState }) => <Status tone={tones[state]}>{stateWords[state]}</Status>;
