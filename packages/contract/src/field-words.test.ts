import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lineInput } from './primitives.ts'; // whatever is read by the contract has its words: they are set where every schema begins

const words = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

describe('the words beside a field', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['what is left out', z.object({ name: z.string() }), {}, 'This is needed'],
    ['another kind of value', z.string(), 5, 'Not a text'],
    ['a fraction', z.int(), 1.5, 'Not a whole number'],
    ['too little', z.number().min(2), 1, 'At least 2'],
    ['too much text', z.string().max(3), 'four', 'At most 3 characters'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], 'At most 1 entry'],
    ['something else than offered', z.enum(['a', 'b']), 'c', 'Not one of the choices'],
    ['a field that does not exist', z.strictObject({}), { admin: true }, 'Nothing here is called admin'],
  ])('are plain about %s', (_, schema, value, expected) => {
    expect(words(schema, value)).toBe(expected);
  });

  it('are the schema’s own where it has some', () => {
    expect(words(lineInput(5), '')).toBe('Write something here');
    expect(words(lineInput(5), 'a\nb')).toBe('No line breaks or control characters');
  });
});
