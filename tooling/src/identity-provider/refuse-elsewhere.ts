/** `localhost`, 127.x.x.x and ::1: what can only mean this machine. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whoever reaches the stand-in can be anybody: it must be out of reach of everybody else. Throws, with what to do. */
export function refuseElsewhere(host: string, redirectUris: readonly string[], nodeEnv: string | undefined): void {
  if (nodeEnv === 'production') {
    throw new Error(
      'The stand-in identity provider takes anybody at their word and does not run in production: set OIDC_ISSUER to a real provider',
    );
  }
  if (!LOOPBACK.test(host)) throw new Error(`The stand-in identity provider listens on this machine only, not on ${host}`);
  const elsewhere = redirectUris.find((uri) => !LOOPBACK.test(new URL(uri).hostname));
  if (elsewhere !== undefined) throw new Error(`The stand-in identity provider signs nobody in to another machine: ${elsewhere}`);
}
