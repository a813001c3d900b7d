import { expect, it } from 'vitest';
import { clockOf, zoneName } from './format.ts';
import { zoneOptions } from './time-zones.ts';

it('a zone is called by its place', () => {
  expect(clockOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires time');
  expect(clockOf('UTC')).toBe('UTC time');
  expect(zoneName('America/New_York')).toBe('America/New York');
});

it('a zone in use can be chosen, whether the browser lists it or not', () => {
  expect(zoneOptions('Etc/Invented')[0]).toEqual({ id: 'Etc/Invented', label: 'Etc/Invented' });
  expect(zoneOptions('Europe/London').filter(({ id }) => id === 'Europe/London')).toHaveLength(1);
});
