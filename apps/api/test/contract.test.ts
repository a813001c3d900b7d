import type { AppRouter as Published } from '@glovelly/api/router';
import type { ExpenseWire } from '@glovelly/contract/expenses';
import type { GigWire } from '@glovelly/contract/gigs';
import type { MoneyWire, RateWire } from '@glovelly/contract/primitives';
import type { MeWire } from '@glovelly/contract/session';
import type { DomainError } from '@glovelly/domain/errors';
import type { Expense } from '@glovelly/domain/expenses';
import type { Gig } from '@glovelly/domain/gigs';
import type { PlatformRole } from '@glovelly/domain/identity';
import type { Money } from '@glovelly/domain/money';
import type { Capability } from '@glovelly/domain/organisations';
import type { Role } from '@glovelly/domain/visibility';
import type { inferRouterOutputs } from '@trpc/server';
import superjson from 'superjson';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { DomainErrorWire as Worded } from '../../web/src/lib/domain-words.ts';
import type { DomainErrorWire } from '../src/trpc/error-shape.ts';
import { transportCodes } from '../src/trpc/errors.ts';
import type { AppRouter } from '../src/trpc/root.ts';
import { transformer } from '../src/trpc/transformer.ts';
import { procedures } from './support/walk/procedures.ts';

const codes = Object.keys(transportCodes) as DomainError['code'][]; // the table is exhaustive and has nothing else: `satisfies` says so

describe('every failure of the domain', () => {
  it('has a row in the table of transport codes, crosses the wire and has words, as the compiler sees it', () => {
    expectTypeOf<keyof typeof transportCodes>().toEqualTypeOf<DomainError['code']>();
    expectTypeOf<DomainErrorWire['code']>().toEqualTypeOf<DomainError['code']>();
    expectTypeOf<Worded['code']>().toEqualTypeOf<DomainError['code']>();
  });

  it.each(codes)('%s is named for what happened', (code) => {
    expect(code).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
  });
});

describe('what crosses the wire', () => {
  it.each(procedures.map(({ path, output }) => [path, output] as const))(
    'of %s is plain JSON, so that no transformer has to walk it',
    (_, output) => {
      if (output === null || output instanceof z.ZodVoid) return;
      expect(() => z.toJSONSchema(output, { io: 'output', unrepresentable: 'throw' })).not.toThrow(); // dates, bigints, maps and transforms throw
      expect(() => z.toJSONSchema(output, { io: 'input', unrepresentable: 'throw' })).not.toThrow();
    },
  );

  it('is read by superjson as if superjson had written it', () => {
    for (const value of [{ rows: [{ id: 'a', minor: '100', none: null }] }, [], 'text', null, undefined])
      expect(superjson.deserialize(JSON.parse(JSON.stringify(transformer.output.serialize(value))))).toEqual(value);
  });

  it('is what the domain means', () => {
    expectTypeOf<MeWire['role']>().toEqualTypeOf<Role>();
    expectTypeOf<MeWire['capabilities'][number]>().toEqualTypeOf<Capability>();
    expectTypeOf<MeWire['person']['platformRole']>().toEqualTypeOf<PlatformRole>();
    expectTypeOf<GigWire['type']>().toEqualTypeOf<Gig['type']>();
    expectTypeOf<GigWire['status']>().toEqualTypeOf<Gig['status']>();
    expectTypeOf<ExpenseWire['category']>().toEqualTypeOf<Expense['category']>();
    expectTypeOf<ExpenseWire['claim']['state']>().toEqualTypeOf<Expense['claim']['state']>();
    expectTypeOf<keyof MoneyWire>().toEqualTypeOf<keyof Money>();
    expectTypeOf<MoneyWire['minor']>().toEqualTypeOf<string>();
    expectTypeOf<RateWire['amount']>().toEqualTypeOf<string>();
  });

  it('is what the web sees: the router that it imports is the one that is served', () => {
    expectTypeOf<Published>().toEqualTypeOf<AppRouter>();
    expectTypeOf<inferRouterOutputs<Published>['session']['me']>().toEqualTypeOf<MeWire>();
  });
});
