import { createFileRoute } from '@tanstack/react-router';
import { settingsPages } from '../../../features/shell/settings-nav.ts';
import { WithSubNav } from '../../../features/shell/sub-nav.tsx';

export const Route = createFileRoute('/_app/settings')({ component: () => <WithSubNav label="Settings" pages={settingsPages} /> });
