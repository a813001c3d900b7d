/** What the log says of an organisation's people. */
export const organisationActions = [
  'organisation.created',
  'member.roleChanged',
  'member.removed',
  'member.left',
  'invitation.sent',
  'invitation.resent',
  'invitation.revoked',
  'invitation.accepted',
  'invitation.declined',
  'ownership.offered',
  'ownership.withdrawn',
  'ownership.declined',
  'ownership.transferred',
] as const;
