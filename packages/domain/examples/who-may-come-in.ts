import { decideSignIn } from '@glovelly/domain';

const login = {
  issuer: 'https://accounts.example',
  subject: '110169',
  email: 'ada@example.org',
  emailVerified: true,
  displayName: 'Ada',
};
const nobodyYet = { bySubject: null, byEmail: null, invitation: null, anybodyEnrolled: false, adminExists: false };

console.log(decideSignIn(login, nobodyYet, { kind: 'invited' }).kind); // refuse
console.log(decideSignIn(login, nobodyYet, { kind: 'bootstrapAdmin', email: 'ada@example.org' }).kind); // enrol
console.log(decideSignIn({ ...login, emailVerified: false }, nobodyYet, { kind: 'bootstrapAdmin', email: 'ada@example.org' }).kind); // refuse
