import { useNavigate } from '@tanstack/react-router';
import { useCommands } from '../../lib/commands.ts';
import { useMay } from '../../lib/session.ts';

/** What the palette knows of imports on every page. */
export function ImportCommands() {
  const navigate = useNavigate();
  const mayWrite = useMay('records.write');
  useCommands(
    mayWrite ? [{ id: 'imports.new', label: 'Import a list', group: 'Create', run: () => void navigate({ to: '/imports' }) }] : [],
  );
  return null;
}
