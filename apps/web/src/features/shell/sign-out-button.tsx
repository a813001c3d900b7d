import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { signOut } from '../../lib/sign-out.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

export function SignOutButton({ isWide = false }: { isWide?: boolean }) {
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    void signOut().finally(() => setLeaving(false));
  };
  if (isWide)
    return (
      <Button icon={<LogOut />} busy={isLeaving} onClick={leave}>
        Sign out
      </Button>
    );
  return (
    <IconButton label="Sign out" disabled={isLeaving} onClick={leave}>
      <LogOut />
    </IconButton>
  );
}
