import { expect, it } from 'vitest';
import { missingOf } from './ask-values.ts';

it('asks for a name and an address, and for nothing more', () => {
  expect(missingOf({ name: 'Tom', email: ' tom@example.org ', message: '' })).toEqual({});
  expect(Object.keys(missingOf({ name: ' ', email: 'tom at example', message: 'Hello' }))).toEqual(['name', 'email']);
});
