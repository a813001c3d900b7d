import { describe, expect, it } from 'vitest';
import {
  fileAddress,
  installationFileAddress,
  installationInput,
  listInput,
  readHistorySearch,
  readInstallationSearch,
} from './history-search.ts';

const anna = '0189a3f0-0000-7000-8000-00000000000a';

describe('the address of the history', () => {
  it('keeps what it knows, and leaves out what it does not', () => {
    const search = readHistorySearch({
      person: anna,
      action: 'client.created',
      kind: 'client',
      from: '2026-11-01',
      to: 'yesterday',
      more: 1,
    });
    expect(search).toEqual({ person: anna, action: 'client.created', kind: 'client', from: '2026-11-01' });
    expect(readHistorySearch({ person: 'anna', action: 'client.tickled', kind: 'bagpipe', record: '1' })).toEqual({});
  });

  it('asks the page and the file the same', () => {
    const search = readHistorySearch({ person: anna, outcome: 'done', kind: 'gig', from: '2026-11-01' });
    expect(listInput(search)).toEqual({ userId: anna, outcome: 'done', resourceType: 'gig', from: '2026-11-01' });
    expect(fileAddress(search)).toBe(`/files/audit.csv?userId=${anna}&outcome=done&resourceType=gig&from=2026-11-01`);
    expect(fileAddress({})).toBe('/files/audit.csv');
  });
});

describe('the address of the history of the installation', () => {
  it('keeps where something was asked from, and only what is of the installation', () => {
    expect(readInstallationSearch({ action: 'user.suspended', outcome: 'refused', address: '192.0.2.7' })).toEqual({
      action: 'user.suspended',
      outcome: 'refused',
      address: '192.0.2.7',
    });
    expect(readInstallationSearch({ action: 'client.created', outcome: 'perhaps', address: 'example.org', kind: 'user' })).toEqual({});
  });

  it.each(['192.0.2.7', '2001:db8::7', '::1', '::ffff:192.0.2.7'])('takes %s for a network address', (address) => {
    expect(readInstallationSearch({ address })).toEqual({ address });
  });

  it.each(['192.0.2', '192.0.2.300', '1234', '2001:db8', 'fe80::1%eth0', '[::1]', 'localhost', '192.0.2.7/24'])(
    'does not take %s for one',
    (address) => {
      expect(readInstallationSearch({ address })).toEqual({});
    },
  );

  it('asks the page and the file the same', () => {
    const search = readInstallationSearch({ person: anna, address: '2001:db8::7', to: '2026-11-30' });
    expect(installationInput(search)).toEqual({ userId: anna, address: '2001:db8::7', to: '2026-11-30' });
    expect(installationFileAddress(search)).toBe(`/files/installation-history.csv?userId=${anna}&address=2001%3Adb8%3A%3A7&to=2026-11-30`);
  });
});
