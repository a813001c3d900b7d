import { expect, test } from 'vitest';
import { whileRead } from './while-read.ts';

const counting = (most: number, ended: (reason: unknown) => void) => {
  let next = 0;
  return new ReadableStream<Uint8Array>({
    pull: (controller) => (next < most ? controller.enqueue(Uint8Array.of(next++)) : controller.close()),
    cancel: ended,
  });
};

test('a stream that is read arrives whole', async () => {
  const bytes: number[] = [];
  for await (const chunk of whileRead(
    counting(5, () => {}),
    10_000,
  ))
    bytes.push(...chunk);
  expect(bytes).toEqual([0, 1, 2, 3, 4]);
});

test('a stream that nobody goes on reading breaks off, and its source is told', async () => {
  const ended = new Promise((resolve) => {
    const reader = whileRead(counting(5, resolve), 20).getReader();
    void reader.read();
  });
  expect(await ended).toMatchObject({ message: expect.stringContaining('nobody has read') });
});

test('a stream that was never begun breaks off too', async () => {
  const ended = new Promise((resolve) => whileRead(counting(5, resolve), 20));
  expect(await ended).toBeInstanceOf(Error);
});

test('a reader who goes away is passed on', async () => {
  const ended = new Promise((resolve) => void whileRead(counting(5, resolve), 10_000).cancel('gone'));
  expect(await ended).toBe('gone');
});
