import { describe, expect, it } from 'vitest';
import { err, given, InvariantViolation, invariant, isId, ok, toId, unreachable, wellFormed } from './index.ts';

describe('the kernel', () => {
  it('reads an id only in lower-case UUID form', () => {
    expect(toId('019abc00-0000-7000-8000-000000000001')).toBe('019abc00-0000-7000-8000-000000000001');
    for (const text of ['', '1', '019ABC00-0000-7000-8000-000000000001', "019abc00-0000-7000-8000-000000000001'; drop", 'x'.repeat(36)]) {
      expect(toId(text)).toBeNull();
      expect(isId(text)).toBe(false);
    }
  });

  it('throws for bugs only, and says what should have held', () => {
    expect(() => invariant(false, 'the sky is up')).toThrow(InvariantViolation);
    expect(() => invariant(true, 'the sky is up')).not.toThrow();
    expect(() => unreachable('surprise' as never /* what a caller without types could pass */)).toThrow('surprise');
  });

  it('takes of a change what it gives: null is given, and what is undefined is as absent as what is left out', () => {
    expect(given({ name: 'Ada', phone: null, email: undefined, count: 0 })).toStrictEqual({ name: 'Ada', phone: null, count: 0 });
  });

  it('replaces half a character, and touches no whole one', () => {
    expect(wellFormed('a\ud83cb\udfba 🎺 é')).toBe('a\ufffdb\ufffd 🎺 é');
  });

  it('tells success from failure by one flag', () => {
    expect(ok(1)).toEqual({ ok: true, value: 1 });
    expect(err({ code: 'x.broken' })).toEqual({ ok: false, error: { code: 'x.broken' } });
  });
});
