import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DomainFailure } from '../src/failure.ts';
import { describe as describeForLog } from '../src/log.ts';
import { fieldErrors } from '../src/trpc/field-errors.ts';
import { plainError } from '../src/trpc/plain-error.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { type Member, makeMember } from './support/member.ts';
import { refusal } from './support/refusal.ts';

describe('a bug', () => {
  let app: TestApp;
  let anna: Member;
  beforeAll(async () => {
    app = await makeApp();
    anna = await makeMember(app, { role: 'owner', name: 'Anna Kowalska' });
    await app.owner.query('drop function auth.organisations_of'); // so that a procedure breaks on something nobody expected
  });
  afterAll(() => app.close());

  it('is answered with a request id and nothing else, and logged with its cause under that id', async () => {
    const error = await refusal(anna.trpc.session.me.query());
    expect(error).toEqual({ code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    const line = app.logged.map((each) => JSON.parse(each)).find((each) => each.requestId === error.requestId && each.msg === 'failed');
    expect(line).toMatchObject({ level: 50, procedure: 'session.me', err: { code: '42883' } });
    expect(line.err.at[0]).toMatch(/^at /);
  });

  it('says nothing of the database or the program in any byte of the answer', async () => {
    const answer = await anna.fetch('/trpc/session.me');
    expect(await answer.text()).not.toMatch(/organisations_of|function|select|node_modules|\.ts/i);
  });
});

describe('an expected failure', () => {
  it('travels with its facts, bigints as text', () => {
    const { status, data } = plainError(new DomainFailure({ code: 'record.stale', current: 7 }), 'r-1');
    expect([status, data]).toEqual([
      409,
      { code: 'CONFLICT', httpStatus: 409, requestId: 'r-1', domain: { code: 'record.stale', current: 7 } },
    ]);
  });

  it.each([
    ['23505', 'record.duplicate', 409],
    ['23503', 'relation.notFound', 422],
    ['23514', 'record.refused', 400],
    ['22P02', 'record.refused', 400],
    ['42501', 'record.notFound', 404],
  ])('of the database with SQLSTATE %s is %s', (code, domain, status) => {
    const fault = Object.assign(new Error('duplicate key value violates unique constraint "uq_clients_email"'), {
      severity: 'ERROR',
      code,
    });
    const answer = plainError(fault, 'r-1');
    expect(answer).toMatchObject({ status, data: { domain: { code: domain } } });
    expect(JSON.stringify(answer.body)).not.toContain('uq_clients_email');
  });

  it.each(['40001', '40P01', '57014', '57P01', '53100', '08006'])('of the database with SQLSTATE %s passes: try again', (code) => {
    expect(plainError(Object.assign(new Error('x'), { severity: 'ERROR', code }), 'r-1').status).toBe(503);
  });
});

describe('a field error', () => {
  const issues = (schema: z.ZodType, value: unknown) => fieldErrors(schema.safeParse(value).error?.issues ?? []);

  it('stands under the dotted path of its field', () => {
    const schema = z.object({ lines: z.array(z.object({ quantity: z.string().regex(/^\d+$/, 'Write a number') })) });
    expect(issues(schema, { lines: [{ quantity: '1' }, { quantity: 'x' }] })).toEqual({ 'lines.1.quantity': ['Write a number'] });
  });

  it('of alternatives is the one that came closest', () => {
    const schema = z.union([z.literal(''), z.null(), z.string().max(3, 'At most 3 characters')]);
    expect(issues(schema, 'four')).toEqual({ '': ['At most 3 characters'] });
  });

  it('cannot reach a prototype', () => {
    const errors = issues(z.record(z.string(), z.number()), JSON.parse('{"__proto__":"x","constructor":"y"}'));
    expect(Object.getPrototypeOf(errors)).toBe(Object.prototype);
    expect(Object.keys(errors)).toContain('constructor');
  });
});

describe('the log', () => {
  it('keeps the place of a fault and drops what a driver or a validator quotes', () => {
    const quoting = Object.assign(new Error('Key (email)=(anna@example.org) already exists'), {
      name: 'error',
      code: '23505',
      constraint: 'uq_users_email',
    });
    const line = JSON.stringify(describeForLog(new Error('while saving', { cause: quoting })));
    expect(line).not.toContain('anna@example.org');
    expect(line).toContain('uq_users_email');
    const typed = z.object({ name: z.literal('a') }).safeParse({ name: 'Kowalska' });
    expect(JSON.stringify(describeForLog(typed.error))).not.toContain('Kowalska');
    expect(describeForLog(typed.error)).toMatchObject({ fields: ['name'] });
  });

  it('takes anything that can be thrown', () => {
    for (const thrown of ['text', null, undefined, 7, new TRPCError({ code: 'NOT_FOUND' })])
      expect(describeForLog(thrown)).toHaveProperty('type');
  });
});
