const LONGEST = 2000;

/**
 * Where to go after signing in: the address when it is a path of this site, else "/". `//evil`, `/\evil`, their encoded forms and whole addresses lead
 * elsewhere and are refused; so is what would only start another sign-in. (RFC 3986, 4.2: a reference that begins with two slashes names a host.)
 */
export function localReturn(address: string | null | undefined): string {
  if (!address || address.length > LONGEST) return '/';
  const isLocal = layersOf(address).every((layer) => /^\/(?![/\\])/.test(layer) && !/\p{Cc}|\\|^[^?#]*\/\//u.test(layer));
  return isLocal && !/^\/(auth|sign-in|trpc)([/?#]|$)/i.test(address) ? address : '/';
}

/** The path as written and as each further decoding would read it. A proxy or a router may decode once more than it should. */
function layersOf(address: string): string[] {
  const layers = [address];
  const path = address.split(/[?#]/)[0] ?? '';
  for (let layer = path; layers.length < 5; ) {
    const decoded = decodedOnce(layer);
    if (decoded === null) return ['']; // a stray percent sign: nobody knows what it would be read as
    if (decoded === layer) break;
    layers.push(decoded);
    layer = decoded;
  }
  return layers;
}

function decodedOnce(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
