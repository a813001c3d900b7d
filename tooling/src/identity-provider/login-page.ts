import type { LoginForm } from './form.ts';
import { escapeHtml, page } from './page.ts';
import type { StandInPerson } from './people.ts';

/** How many of the known people are offered: the rest are a few letters away. */
const OFFERED = 5;

/** Who are you? People who were here before are one click away; anybody else says a name and an address. No password, because nothing is behind it. */
export function loginPage(people: readonly StandInPerson[], form: LoginForm): string {
  const failed = form.errors.name !== undefined || form.errors.email !== undefined;
  const known = people.slice(0, OFFERED);
  const newcomer = fields(form, known.length === 0);
  return page({
    title: known.length === 0 ? 'Who are you?' : 'Welcome back',
    body: `
<p>${known.length === 0 ? 'Your name will stand on your invoices until you say otherwise.' : 'Choose who signs in.'}</p>
${known.length === 0 ? newcomer : `${choices(known)}<details${failed ? ' open' : ''}><summary>Somebody else</summary>${newcomer}</details>${cancelOnly}`}
<p class="note">This page stands in for a real sign-in while Glovelly runs on your own computer. Nothing leaves it, and there is no password.</p>`,
  });
}

const choices = (people: readonly StandInPerson[]): string => `
<form method="post"><ul class="people">${people
  .map(
    ({ subject, name, email, emailVerified }) => `
<li><button class="person" name="subject" value="${escapeHtml(subject)}">
<span class="initial" aria-hidden="true">${escapeHtml((Array.from(name)[0] ?? '?').toUpperCase())}</span>
<span><b>${escapeHtml(name)}</b><small>${escapeHtml(email)}${emailVerified ? '' : ' (not verified)'}</small></span>
</button></li>`,
  )
  .join('')}</ul></form>`;

const CANCEL = '<button class="button quiet" name="cancel" value="yes" formnovalidate>Cancel</button>';
const cancelOnly = `<form method="post" class="actions">${CANCEL}</form>`;

const fields = ({ person, errors }: LoginForm, alone: boolean): string => `
<form method="post" novalidate>
${field({ name: 'name', label: 'Name', type: 'text', autocomplete: 'name', value: person.name, error: errors.name, autofocus: alone || errors.name !== undefined })}
${field({ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', value: person.email, error: errors.email, autofocus: errors.email !== undefined && errors.name === undefined })}
<div class="check">
<input type="checkbox" id="verified" name="verified" value="yes"${person.emailVerified ? ' checked' : ''} aria-describedby="verified-hint">
<label for="verified">The address is verified</label>
<p class="hint" id="verified-hint">Untick it to see how a person is refused whose address nobody has checked.</p>
</div>
<p class="actions"><button class="button">Sign in</button>${alone ? CANCEL : ''}</p>
</form>`;

interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email';
  readonly autocomplete: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly autofocus: boolean;
}

const field = ({ name, label, type, autocomplete, value, error, autofocus }: FieldOptions): string => `
<div class="field">
<label for="${name}">${label}</label>
<input type="${type}" id="${name}" name="${name}" value="${escapeHtml(value)}" autocomplete="${autocomplete}" required${autofocus ? ' autofocus' : ''}${
  error === undefined ? '' : ` aria-invalid="true" aria-describedby="${name}-error"`
}>
${error === undefined ? '' : `<p class="error" id="${name}-error">${escapeHtml(error)}</p>`}
</div>`;
