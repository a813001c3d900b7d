import type { TRPCError } from '@trpc/server';
import { type DestinationStream, type Logger, pino } from 'pino';
import { ZodError } from 'zod';
import { DomainFailure } from './failure.ts';
import { fieldErrors } from './trpc/field-errors.ts';

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

/** Names and places of what went wrong, where the error has them. */
function facts(err: Error): Record<string, unknown> {
  const known = ['code', 'constraint', 'table', 'column', 'schema', 'syscall', 'routine'].flatMap((key) => {
    const value: unknown = Reflect.get(err, key);
    return typeof value === 'string' ? [[key, value]] : [];
  });
  return {
    ...Object.fromEntries(known),
    ...(err instanceof ZodError ? { fields: Object.keys(fieldErrors(err.issues)) } : {}),
    // Its last line says which argument is wrong; the lines above it are the whole call, with what people typed.
    ...(err.name === 'PrismaClientValidationError' ? { summary: err.message.trim().split('\n').at(-1) } : {}),
  };
}
