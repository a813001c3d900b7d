import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UserId } from '../kernel/index.ts';
import { decideSignIn, type EnrolmentPolicy, type Login, type Lookup, type Person, personStatuses } from './index.ts';

const anna = '01890000-0000-7000-8000-00000000000a' as UserId; /* opaque here */
const ben = '01890000-0000-7000-8000-00000000000b' as UserId; /* opaque here */

const login: Login = { issuer: 'https://id.example', subject: 's-1', email: 'anna@example.org', emailVerified: true, displayName: 'Anna' };
const unverified: Login = { ...login, emailVerified: false };
const person = (userId: UserId, more: Partial<Person> = {}): Person => ({ userId, status: 'active', email: 'anna@example.org', ...more });
const stranger: Lookup = { bySubject: null, byEmail: null, invitation: null, anybodyEnrolled: true, adminExists: true };
const empty: Lookup = { ...stranger, anybodyEnrolled: false, adminExists: false };
const invited: EnrolmentPolicy = { kind: 'invited' };
const firstPerson: EnrolmentPolicy = { kind: 'firstPerson' };
const bootstrap: EnrolmentPolicy = { kind: 'bootstrapAdmin', email: 'Anna@Example.org' };

const anyPerson = fc.record({
  userId: fc.constantFrom(anna, ben),
  status: fc.constantFrom(...personStatuses),
  email: fc.constantFrom('anna@example.org', 'ben@example.org'),
});
const anyLookup: fc.Arbitrary<Lookup> = fc.record({
  bySubject: fc.option(anyPerson),
  byEmail: fc.option(anyPerson.chain((who) => fc.boolean().map((bound) => ({ ...who, bound })))),
  invitation: fc.option(fc.record({ email: fc.constantFrom('ANNA@example.org', 'ben@example.org') })),
  anybodyEnrolled: fc.boolean(),
  adminExists: fc.boolean(),
});
const anyPolicy = fc.constantFrom(invited, firstPerson, bootstrap);
const anyLogin: fc.Arbitrary<Login> = fc.record({
  issuer: fc.constant('https://id.example'),
  subject: fc.constant('s-1'),
  email: fc.option(fc.constantFrom('anna@example.org', 'ben@example.org')),
  emailVerified: fc.boolean(),
  displayName: fc.option(fc.string()),
});

describe('decideSignIn, whatever the login, the people and the policy', () => {
  const everywhere = (holds: (login: Login, lookup: Lookup, policy: EnrolmentPolicy) => void) =>
    fc.assert(fc.property(anyLogin, anyLookup, anyPolicy, holds), { numRuns: 1000 });

  it('binds or enrols nobody by an address that the provider has not verified', () => {
    everywhere((who, lookup, policy) => {
      const { kind } = decideSignIn({ ...who, emailVerified: false }, lookup, policy);
      expect(kind === 'bind' || kind === 'enrol').toBe(false);
    });
  });

  it('never binds a subject that is bound, nor a person who has one', () => {
    everywhere((who, lookup, policy) => {
      const { kind } = decideSignIn(who, lookup, policy);
      if (kind === 'bind') expect([lookup.bySubject, lookup.byEmail?.bound]).toEqual([null, false]);
    });
  });

  it('lets in active people only', () => {
    everywhere((who, lookup, policy) => {
      const decision = decideSignIn(who, lookup, policy);
      if (decision.kind === 'letIn') expect(lookup.bySubject).toMatchObject({ userId: decision.userId, status: 'active' });
      if (decision.kind === 'bind') expect(lookup.byEmail).toMatchObject({ userId: decision.userId, status: 'active' });
    });
  });

  it('enrols by itself only where there is nobody, or no admin yet, and otherwise whom an invitation names', () => {
    everywhere((who, lookup, policy) => {
      const decision = decideSignIn(who, lookup, policy);
      if (decision.kind !== 'enrol') return;
      if (decision.platformRole === 'user') {
        expect(lookup.invitation?.email.toLowerCase()).toBe(who.email);
        return;
      }
      expect(policy.kind).not.toBe('invited');
      expect(policy.kind === 'firstPerson' ? lookup.anybodyEnrolled : lookup.adminExists).toBe(false);
    });
  });
});

describe('decideSignIn', () => {
  it('lets a bound person in, whatever their e-mail now is', () => {
    const lookup = { ...stranger, bySubject: person(anna) };
    expect(decideSignIn({ ...unverified, email: 'else@example.org' }, lookup, invited)).toEqual({
      kind: 'letIn',
      userId: anna,
      email: null,
    });
  });

  it('follows a new verified e-mail of the provider', () => {
    const lookup = { ...stranger, bySubject: person(anna) };
    expect(decideSignIn({ ...login, email: 'new@example.org' }, lookup, invited)).toEqual({
      kind: 'letIn',
      userId: anna,
      email: 'new@example.org',
    });
  });

  it('does not follow an e-mail that somebody else has', () => {
    const lookup = { ...stranger, bySubject: person(anna), byEmail: { ...person(ben, { email: 'new@example.org' }), bound: true } };
    expect(decideSignIn({ ...login, email: 'new@example.org' }, lookup, invited)).toMatchObject({ kind: 'letIn', email: null });
  });

  it('binds a provisioned person at their first sign-in, however the address is written', () => {
    const lookup = { ...stranger, byEmail: { ...person(anna), bound: false } };
    expect(decideSignIn({ ...login, email: 'ANNA@Example.ORG' }, lookup, invited)).toEqual({ kind: 'bind', userId: anna });
  });

  it('does not take the Kelvin sign for a k', () => {
    const lookup = { ...stranger, byEmail: { ...person(anna, { email: 'kate@example.org' }), bound: false } };
    expect(decideSignIn({ ...login, email: '\u212Aate@example.org' }, lookup, invited)).toEqual({ kind: 'refuse', reason: 'notEnrolled' });
  });

  it('refuses another subject with the e-mail of a bound person', () => {
    const lookup = { ...stranger, byEmail: { ...person(anna), bound: true } };
    expect(decideSignIn(login, lookup, invited)).toEqual({ kind: 'refuse', reason: 'notEnrolled' });
  });

  it.each(['inactive', 'suspended'] as const)('refuses an %s person, bound or not', (status) => {
    const refused = { kind: 'refuse', reason: status };
    expect(decideSignIn(login, { ...stranger, bySubject: person(anna, { status }) }, invited)).toEqual(refused);
    expect(decideSignIn(login, { ...stranger, byEmail: { ...person(anna, { status }), bound: false } }, invited)).toEqual(refused);
  });

  it('says the same to an unverified address, known or not', () => {
    const known = { ...stranger, byEmail: { ...person(anna), bound: false } };
    expect(decideSignIn(unverified, known, invited)).toEqual(decideSignIn(unverified, stranger, invited));
    expect(decideSignIn({ ...login, email: null }, stranger, invited)).toEqual({ kind: 'refuse', reason: 'emailUnverified' });
  });

  it('enrols the first verified person as admin where the policy says so, and the second not', () => {
    const enrolled = { kind: 'enrol', email: 'anna@example.org', platformRole: 'admin' };
    expect(decideSignIn(login, empty, firstPerson)).toEqual(enrolled);
    expect(decideSignIn(login, { ...empty, anybodyEnrolled: true }, firstPerson)).toEqual({ kind: 'refuse', reason: 'notEnrolled' });
    expect(decideSignIn(unverified, empty, firstPerson)).toEqual({ kind: 'refuse', reason: 'emailUnverified' });
    expect(decideSignIn(login, empty, invited)).toEqual({ kind: 'refuse', reason: 'notEnrolled' });
  });

  it('enrols by an invitation whom it is for, however the address is written, and nobody else', () => {
    const lookup = { ...stranger, invitation: { email: 'ANNA@Example.org' } };
    expect(decideSignIn(login, lookup, invited)).toEqual({ kind: 'enrol', email: 'anna@example.org', platformRole: 'user' });
    expect(decideSignIn({ ...login, email: 'eve@example.org' }, lookup, invited)).toEqual({ kind: 'refuse', reason: 'notEnrolled' });
    expect(decideSignIn(unverified, lookup, invited)).toEqual({ kind: 'refuse', reason: 'emailUnverified' });
  });

  it('lets nobody in by an invitation who is suspended, or whose address is bound to another account', () => {
    const invitation = { email: 'anna@example.org' };
    const suspended = { ...stranger, invitation, byEmail: { ...person(anna, { status: 'suspended' }), bound: false } };
    expect(decideSignIn(login, suspended, invited)).toEqual({ kind: 'refuse', reason: 'suspended' });
    expect(decideSignIn(login, { ...stranger, invitation, byEmail: { ...person(anna), bound: true } }, invited)).toEqual({
      kind: 'refuse',
      reason: 'notEnrolled',
    });
  });

  it('enrols the admin whom the configuration names, until there is one', () => {
    expect(decideSignIn(login, { ...stranger, adminExists: false }, bootstrap)).toMatchObject({ kind: 'enrol', platformRole: 'admin' });
    expect(decideSignIn(login, stranger, bootstrap)).toEqual({ kind: 'refuse', reason: 'notEnrolled' });
    expect(decideSignIn({ ...login, email: 'ben@example.org' }, empty, bootstrap)).toEqual({ kind: 'refuse', reason: 'notEnrolled' });
  });
});
