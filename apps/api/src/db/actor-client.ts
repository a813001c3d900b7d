import { actAs, type Begin } from './acting.ts';
import type { PrismaClient } from './generated/client.ts';

/**
 * `base` for one actor: a client of its own whose every call to the engine says who acts. It shares the engine, and with it the schema
 * in memory and the compiled queries: a PrismaClient per actor costs 4.5 MB and compiles every query anew (docs/adr/0003).
 *
 * A request handler of its own is what keeps actors apart: the handler is where Prisma gathers the findUnique calls and the array
 * transactions of one tick, across requests. Below it, a call to the engine belongs to one caller.
 */
export function actorClient(base: PrismaClient, begin: Begin): PrismaClient {
  const { _engine: engine, _requestHandler: handler, _extensions: none } = internalsOf(base);
  // Prisma's own way to derive a client, with nothing to extend: a list of one empty extension would walk every row of every answer.
  const parent: PrismaClient = Object.create(base, { _extensions: { value: { append: () => none } } });
  const client = base.$extends.call(parent, {}) as unknown as PrismaClient; // nothing was added to it
  const asActor: Engine = {
    request: (...args) => actAs(begin, () => engine.request(...args)),
    requestBatch: (...args) => actAs(begin, () => engine.requestBatch(...args)),
    transaction: (...args) => actAs(begin, () => engine.transaction(...args)),
  };
  const RequestHandler = handler.constructor as new (client: object) => object; // Prisma does not export it
  return Object.assign(client, { _engine: asActor, _requestHandler: new RequestHandler(client) });
}

/** What Prisma's engine is asked by a client (@prisma/client 7.10, runtime/core/engines/common/Engine.ts). */
interface Engine {
  request(...args: unknown[]): Promise<unknown>;
  requestBatch(...args: unknown[]): Promise<unknown>;
  transaction(...args: unknown[]): Promise<unknown>;
}

interface Internals {
  readonly _engine: Engine;
  readonly _requestHandler: object;
  readonly _extensions: object;
}

function internalsOf(base: PrismaClient): Internals {
  const { _engine, _requestHandler, _extensions } = base as unknown as Partial<Internals>; // looked at before it is believed
  const callable = (['request', 'requestBatch', 'transaction'] as const).every((call) => typeof _engine?.[call] === 'function');
  if (!_engine || !_requestHandler || !_extensions || !callable)
    throw new TypeError('Prisma is put together differently: see docs/adr/0003');
  return { _engine, _requestHandler, _extensions };
}
