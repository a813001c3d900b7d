import { Crown, Ellipsis, LogOut, UserMinus } from 'lucide-react';
import { roleNames } from '../../lib/role-words.ts';
import { useSession } from '../../lib/session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Select } from '../../ui/select.tsx';
import { Badge, Status } from '../../ui/status.tsx';
import { isWithinReach, type Member, memberName, rolesUpTo } from './member-words.ts';
import { useRoleChange } from './use-role-change.ts';

interface MemberRowProps {
  member: Member;
  isYou: boolean;
  /** Whether ownership may be held out to somebody just now. */
  mayOffer: boolean;
  onLeave: () => void;
  onRemove: () => void;
  onOffer: () => void;
}

export function MemberRow({ member, isYou, mayOffer, onLeave, onRemove, onOffer }: MemberRowProps) {
  const { role, capabilities } = useSession();
  const { changeRole, isChanging } = useRoleChange(member);
  const name = memberName(member);
  const mayManage = capabilities.includes('members.manage') && isWithinReach(role, member.role);
  const canOffer = !isYou && mayOffer && member.role !== 'owner' && member.active && capabilities.includes('organisation.transfer');
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:px-5">
      <div className="min-w-0 flex-1 basis-44">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          <span className="min-w-0 break-words">{name}</span>
          {isYou && <Badge>You</Badge>}
          {!member.active && <Status tone="warn">May not sign in now</Status>}
        </p>
        <p className="break-words text-ink-soft text-sm">{member.email}</p>
      </div>
      <div className="flex items-center gap-1">
        {mayManage ? (
          <Select
            label={`Role of ${name}`}
            labelHidden
            className="w-32"
            value={member.role}
            disabled={isChanging}
            onChange={changeRole}
            options={rolesUpTo(role).map((each) => ({ value: each, label: roleNames[each] }))}
          />
        ) : (
          <span className="px-3 text-ink-soft text-sm">{roleNames[member.role]}</span>
        )}
        {(isYou || mayManage) && (
          <Menu
            trigger={
              <IconButton label={`More about ${name}`}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            }
          >
            {canOffer && (
              <MenuItem icon={<Crown aria-hidden="true" />} onSelect={onOffer}>
                Hand the ownership over…
              </MenuItem>
            )}
            {isYou ? (
              <MenuItem tone="danger" icon={<LogOut aria-hidden="true" />} onSelect={onLeave}>
                Leave…
              </MenuItem>
            ) : (
              <MenuItem tone="danger" icon={<UserMinus aria-hidden="true" />} onSelect={onRemove}>
                Remove…
              </MenuItem>
            )}
          </Menu>
        )}
      </div>
    </li>
  );
}
