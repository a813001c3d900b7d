import { expect, it } from 'vitest';
import { auditActions } from './index.ts';

it('every action is a noun and what became of it, and is named once', () => {
  expect(auditActions.filter((action) => !/^[a-z][A-Za-z]{0,29}\.[a-z][A-Za-z]{0,29}$/.test(action))).toEqual([]);
  expect(new Set(auditActions).size).toBe(auditActions.length);
});
