import type { IncomingMessage } from 'node:http';
import type { StandInPerson } from './people.ts';

export interface LoginForm {
  readonly action: 'sign-in' | 'choose' | 'cancel';
  /** Whom of the known people was chosen. */
  readonly subject: string;
  readonly person: Omit<StandInPerson, 'subject'>;
  readonly errors: { readonly name?: string; readonly email?: string };
  readonly valid: boolean;
}

export const emptyForm: LoginForm = {
  action: 'sign-in',
  subject: '',
  person: { name: '', email: '', emailVerified: true },
  errors: {},
  valid: false,
};

const LONGEST = 10_000;

/** What the page sent, and what is wrong with it. */
export async function readForm(request: IncomingMessage): Promise<LoginForm> {
  const fields = new URLSearchParams(await bodyOf(request));
  const text = (name: string) => (fields.get(name) ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  const person = { name: text('name'), email: text('email'), emailVerified: fields.get('verified') === 'yes' };
  const errors = {
    ...(person.name === '' || person.name.length > 200 ? { name: 'Write your name' } : {}),
    ...(/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(person.email) && person.email.length <= 320
      ? {}
      : { email: 'Write an e-mail address such as anna@example.org' }),
  };
  const subject = text('subject');
  const action = fields.has('cancel') ? 'cancel' : subject === '' ? 'sign-in' : 'choose';
  return { action, subject, person, errors, valid: Object.keys(errors).length === 0 };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    body += chunk;
    if (body.length > LONGEST) throw new Error('more than a name and an address');
  }
  return body;
}
