/** Where to go after signing in: a path of this site and nothing else. An address of another site, however it is written, becomes the home page. */
export function returnAddress(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/')) return '/';
  try {
    const url = new URL(wanted, 'https://here.invalid');
    const isHere = url.origin === 'https://here.invalid' && !/^\/(sign-in|auth)(\/|$)/.test(url.pathname);
    return isHere ? url.pathname + url.search + url.hash : '/';
  } catch {
    return '/';
  }
}
