import { BlockList, isIP } from 'node:net';

/** The proxies whose word on where a request came from is taken. Nobody else's is: anybody can write a header. */
export interface TrustedProxies {
  readonly has: (address: string) => boolean;
}

export const noProxies: TrustedProxies = { has: () => false };

/** Reads `10.0.0.0/8, 192.0.2.7, 2001:db8::/32`. Null when any part of it is not an address or a network. */
export function readProxies(list: string): TrustedProxies | null {
  const known = new BlockList();
  for (const entry of list.split(',').map((part) => part.trim())) {
    const [address = '', length, ...rest] = entry.split('/');
    const family = familyOf(address);
    if (family === null || rest.length > 0) return null;
    if (length === undefined) known.addAddress(address, family);
    else if (/^\d{1,3}$/.test(length) && Number(length) <= (family === 'ipv4' ? 32 : 128)) known.addSubnet(address, Number(length), family);
    else return null;
  }
  return {
    has: (address) => {
      const family = familyOf(address);
      return family !== null && known.check(address, family);
    },
  };
}

/**
 * Whose request it is: the peer of the connection, and where that is a trusted proxy, the hop furthest to the right that is not one. Whatever stands
 * to the left of it was written by somebody we do not know. A hop that is no address ends the walk: its proxy stands for it.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined, trusted: TrustedProxies): string | null {
  let address = plain(peer ?? '');
  if (address === null) return null;
  for (const hop of (forwardedFor ?? '').split(',').reverse()) {
    if (!trusted.has(address)) break;
    const next = plain(hop.trim());
    if (next === null) break;
    address = next;
  }
  return address;
}

/** Without a port, a zone or the brackets that some proxies write; an IPv4 address as itself, not inside an IPv6 one. */
function plain(text: string): string | null {
  const bare = /^\[(?<inner>[^\]]*)\](:\d+)?$/.exec(text)?.groups?.inner ?? /^(?<inner>[\d.]+):\d+$/.exec(text)?.groups?.inner ?? text;
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(address) === 0 ? null : address.toLowerCase();
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  const family = isIP(address);
  if (family === 0) return null;
  return family === 4 ? 'ipv4' : 'ipv6';
}
