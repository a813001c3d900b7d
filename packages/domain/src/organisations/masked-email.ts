/**
 * An address as it may be shown to whoever holds a link: its owner knows it by the first letter and the domain, others do not learn it.
 * `anna.drums@example.org` is shown as `a•••@example.org`.
 */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, Math.max(at, 0));
  return `${first}•••${at < 0 ? '' : email.slice(at)}`;
}
