import type { TRPCError } from '@trpc/server';
import { type DestinationStream, type Logger, pino } from 'pino';
import { DomainFailure } from './failure.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** One JSON object a line on standard output; whoever runs the installation keeps and ships them. */
export const createLog = (level: LogLevel, destination: DestinationStream = pino.destination()): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describe } }, destination);

/** Bugs are errors with their cause; an unavailable database is a warning; what is expected is worth a line only when somebody looks closely. */
export function logError(log: Logger, error: TRPCError, where: Record<string, unknown>): void {
  if (error.code === 'SERVICE_UNAVAILABLE') log.warn({ ...where, err: error.cause ?? error }, 'unavailable');
  else if (error.cause instanceof DomainFailure) log.debug({ ...where, code: error.cause.failure.code }, 'refused');
  else if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ ...where, err: error.cause ?? error }, 'failed');
  else log.debug({ ...where, code: error.code }, 'refused');
}

/** Drivers and validators put what people typed into their messages. Of those only names and places are kept; of the rest the message too. */
const QUOTES_VALUES = /^(Prisma|DriverAdapter|Database|DatabaseError|error$|Zod|\$Zod|SyntaxError)/;

export function describe(err: unknown): Record<string, unknown> {
  if (!(err instanceof Error)) return { type: typeof err };
  const { name, message, stack, cause } = err;
  return {
    type: name,
    ...(QUOTES_VALUES.test(name) ? {} : { message }),
    ...facts(err),
    at: stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim())
      .slice(0, 12),
    ...(cause === undefined ? {} : { cause: describe(cause) }),
  };
}

function facts(err: Error): Record<string, string> {
  const known = ['code', 'constraint', 'table', 'column', 'schema', 'syscall', 'routine'] as const;
  return Object.fromEntries(
    known.flatMap((key) => (key in err && typeof Reflect.get(err, key) === 'string' ? [[key, Reflect.get(err, key) as string]] : [])),
  ); /* just checked */
}
