import { describe, expect, it } from 'vitest';
import { clientAddress, noProxies, readProxies } from './client-address.ts';

const trusted = readProxies('10.0.0.0/8, 192.0.2.7, 2001:db8:1::/48') ?? noProxies;
const client = (peer: string | undefined, forwardedFor?: string, by = trusted) => clientAddress(peer, forwardedFor, by);

describe('the address of a client', () => {
  it('is the peer’s, whatever it writes into headers, where no proxy is configured', () => {
    expect(client('203.0.113.9', '198.51.100.1', noProxies)).toBe('203.0.113.9');
    expect(client('10.0.0.2', '198.51.100.1', noProxies)).toBe('10.0.0.2');
  });

  it('is the peer’s where the peer is not one of the proxies', () => {
    expect(client('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
  });

  it('is what a trusted proxy says', () => {
    expect(client('10.0.0.2', '198.51.100.1')).toBe('198.51.100.1');
    expect(client('192.0.2.7', '198.51.100.1, 10.9.9.9')).toBe('198.51.100.1');
    expect(client('2001:db8:1::5', '2001:DB8:2::9')).toBe('2001:db8:2::9');
  });

  it('is the hop furthest right that nobody vouches for: what stands before it may be invented', () => {
    expect(client('10.0.0.2', '1.1.1.1, 10.1.1.1, 198.51.100.1, 10.0.0.3')).toBe('198.51.100.1');
  });

  it('is the first proxy’s own where there are only proxies', () => {
    expect(client('10.0.0.2', '10.0.0.4, 10.0.0.3')).toBe('10.0.0.4');
    expect(client('10.0.0.2')).toBe('10.0.0.2');
  });

  it.each(['unknown', 'evil.example', "'; drop table", '', '999.1.1.1', '_hidden'])('stays with the proxy that passes on %j', (hop) => {
    expect(client('10.0.0.2', `198.51.100.1, ${hop}`)).toBe('10.0.0.2');
  });

  it.each([
    ['198.51.100.1:5123', '198.51.100.1'],
    ['[2001:db8:2::9]:443', '2001:db8:2::9'],
    ['::ffff:198.51.100.1', '198.51.100.1'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('reads %s as %s', (hop, address) => {
    expect(client('::ffff:10.0.0.2', hop)).toBe(address);
  });

  it('is unknown without a connection', () => {
    expect(client(undefined, '198.51.100.1')).toBeNull();
  });
});

describe('the list of proxies', () => {
  it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'proxy.example', '2001:db8::/129', '10.0.0.1,', '*'])('refuses %s', (list) => {
    expect(readProxies(list)).toBeNull();
  });
});
