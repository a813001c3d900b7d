import { SkeletonPage } from '../../ui/skeleton.tsx';

export const RoutePending = () => <SkeletonPage />;
