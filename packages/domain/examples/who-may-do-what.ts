import { acceptInvitation, changeRole, grantRole, type Invitation } from '@glovelly/domain/organisations';

console.log(grantRole('admin', 'member').ok); // true

const above = grantRole('admin', 'owner');
console.log(above.ok || above.error.code); // role.aboveOwn
const last = changeRole('owner', { role: 'owner', otherOwners: 0 }, 'admin');
console.log(last.ok || last.error.code); // organisation.lastOwner

const invitation: Invitation = {
  email: 'dot@example.org',
  role: 'viewer',
  state: 'pending',
  expiresAt: Date.UTC(2026, 10, 28),
  inviter: 'owner', // what its sender is by now; null for somebody who is gone
};
const today = Date.UTC(2026, 10, 21);

console.log(acceptInvitation(invitation, 'Dot@Example.ORG', today).ok); // true
console.log(acceptInvitation(invitation, 'eve@example.org', today).ok); // false
console.log(acceptInvitation({ ...invitation, inviter: null }, 'dot@example.org', today).ok); // false
