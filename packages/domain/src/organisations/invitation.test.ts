import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../visibility/index.ts';
import {
  acceptInvitation,
  atLeast,
  declineInvitation,
  type Invitation,
  invitableRoles,
  invitationStanding,
  invitationStates,
  invite,
  MOST_INVITATIONS_AN_HOUR,
  maskedEmail,
  resend,
  revoke,
} from './index.ts';

const NOW = 1_000_000;
const open: Invitation = { email: 'ben@example.org', role: 'member', state: 'pending', expiresAt: NOW + 1, inviter: 'owner' };
const nobody = { members: [], open: [], sentWithinTheHour: 0 };

const role = fc.constantFrom<Role>(...roles);
const invitable = fc.constantFrom(...invitableRoles);
const anyInvitation: fc.Arbitrary<Invitation> = fc.record({
  email: fc.constantFrom('ben@example.org', 'BEN@example.org', 'eve@example.org'),
  role: invitable,
  state: fc.constantFrom(...invitationStates),
  expiresAt: fc.integer({ min: NOW - 2, max: NOW + 2 }),
  inviter: fc.option(role),
});

describe('an invitation', () => {
  it('is sent by nobody who could not give that role themselves, and never makes an owner', () => {
    fc.assert(
      fc.property(role, invitable, (by, to) => {
        expect(invite(by, 'ben@example.org', to, nobody).ok).toBe(atLeast(by, 'admin'));
      }),
    );
    expect(invitableRoles).not.toContain('owner');
  });

  it('is not sent to a member, nor twice, however the address is written', () => {
    expect(invite('owner', 'BEN@example.org', 'viewer', { ...nobody, members: ['ben@Example.org'] })).toEqual({
      ok: false,
      error: { code: 'invitation.alreadyMember' },
    });
    expect(invite('owner', 'BEN@example.org', 'viewer', { ...nobody, open: ['ben@Example.org'] })).toEqual({
      ok: false,
      error: { code: 'invitation.pending' },
    });
  });

  it('is one of 20 letters an hour, those sent again included', () => {
    const full = { ...nobody, sentWithinTheHour: MOST_INVITATIONS_AN_HOUR };
    const tooMany = { ok: false, error: { code: 'invitation.tooMany', most: 20 } };
    expect(invite('admin', 'ben@example.org', 'member', full)).toEqual(tooMany);
    expect(resend('admin', open, full)).toEqual(tooMany);
    expect(invite('admin', 'ben@example.org', 'member', { ...nobody, sentWithinTheHour: 19 }).ok).toBe(true);
  });

  it('is accepted by its address alone, while it is open, and by nobody else whatever it says', () => {
    fc.assert(
      fc.property(anyInvitation, fc.constantFrom('ben@example.org', 'eve@example.org'), (invitation, email) => {
        const accepted = acceptInvitation(invitation, email, NOW);
        const theirs = invitation.email.toLowerCase() === email;
        expect(accepted.ok).toBe(theirs && invitationStanding(invitation, NOW) === 'pending');
        if (!theirs) expect(accepted).toEqual({ ok: false, error: { code: 'notTheirs' } });
      }),
    );
  });

  it('gives the role that it says, and never more than its sender has at that moment', () => {
    fc.assert(
      fc.property(anyInvitation, (invitation) => {
        const accepted = acceptInvitation(invitation, invitation.email, NOW);
        if (!accepted.ok) return;
        expect(accepted.value).toBe(invitation.role);
        expect(invitation.inviter !== null && atLeast(invitation.inviter, invitation.role)).toBe(true);
      }),
    );
  });

  it('is accepted before it expires, and not at that moment', () => {
    expect(invitationStanding(open, open.expiresAt - 1)).toBe('pending');
    expect(invitationStanding(open, open.expiresAt)).toBe('expired');
  });

  it.each([null, 'member', 'viewer'] as const)('opens nothing when its sender is %j by now', (inviter) => {
    expect(acceptInvitation({ ...open, inviter }, open.email, NOW)).toEqual({
      ok: false,
      error: { code: 'invitation.notOpen', standing: 'unvouched' },
    });
  });

  it.each(['accepted', 'declined', 'revoked', 'expired'] as const)('that is %s is not accepted, declined or taken back', (state) => {
    const over = { ok: false, error: { code: 'invitation.notOpen', standing: state } };
    const invitation = { ...open, state };
    expect(acceptInvitation(invitation, open.email, NOW)).toEqual(over);
    expect(declineInvitation(invitation, NOW)).toEqual(over);
    expect(revoke('owner', invitation)).toEqual(over);
  });

  it('that ran out is sent again; one that was answered or taken back is not', () => {
    const sentAgain = (state: Invitation['state']) => resend('admin', { ...open, state, expiresAt: NOW - 1 }, nobody).ok;
    expect(invitationStates.filter(sentAgain)).toEqual(['pending', 'expired']);
  });

  it('is managed by nobody below admin', () => {
    for (const by of ['member', 'viewer'] as const) {
      expect(revoke(by, open)).toEqual({ ok: false, error: { code: 'role.insufficient', needs: 'admin' } });
      expect(resend(by, open, nobody)).toEqual({ ok: false, error: { code: 'role.insufficient', needs: 'admin' } });
    }
  });
});

describe('an address that is shown to whoever holds the link', () => {
  it.each([
    ['anna.drums@example.org', 'a•••@example.org'],
    ['a@b.example', 'a•••@b.example'],
    ['"odd@name"@example.org', '"•••@example.org'],
    ['@', '•••@'],
  ])('%s is shown as %s', (email, shown) => {
    expect(maskedEmail(email)).toBe(shown);
  });

  it('keeps all but the first letter of the name to itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,20}$/), (name) => {
        expect(maskedEmail(`${name}@example.org`)).toBe(`${name[0]}•••@example.org`);
      }),
    );
  });
});
