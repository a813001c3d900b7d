import { getRouteApi } from '@tanstack/react-router';
import type { Outputs } from './trpc.ts';

export type Session = Outputs['session']['me'];

const layout = getRouteApi('/_app');

/** Who is signed in, in which organisation, with which capabilities. Inside the signed-in layout only. */
export const useSession = (): Session => layout.useRouteContext({ select: (context) => context.session });

type Capability = Session['capabilities'][number];

/** Whether to offer something. The server decides; this only keeps a screen from offering what it would refuse. */
export const useMay = (capability: Capability): boolean => useSession().capabilities.includes(capability);
