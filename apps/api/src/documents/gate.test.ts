import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';

describe('the gate before the threads', () => {
  it('lets as many in as there are places, and the next when one leaves', async () => {
    const gate = createGate(1, 5);
    const order: string[] = [];
    const leave = await gate.enter();
    const second = gate.enter()?.then((done) => {
      order.push('second');
      done();
    });
    order.push('first');
    leave?.();
    await second;
    expect(order).toEqual(['first', 'second']);
  });

  it('turns away who would wait behind too many', async () => {
    const gate = createGate(1, 1);
    await gate.enter();
    expect(gate.enter()).not.toBeNull();
    expect(gate.enter()).toBeNull();
  });

  it('gains no place from one that is given back twice', async () => {
    const gate = createGate(1, 0);
    const leave = await gate.enter();
    leave?.();
    leave?.();
    expect(gate.enter()).not.toBeNull();
    expect(gate.enter()).toBeNull();
  });

  it('never holds more than its places, and serves everybody it took in the order in which they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 30 }), async (places, comers) => {
        const gate = createGate(places, comers);
        const served: number[] = [];
        let inside = 0;
        let most = 0;
        const visit = async (comer: number) => {
          const leave = await gate.enter();
          inside += 1;
          most = Math.max(most, inside);
          served.push(comer);
          await Promise.resolve();
          inside -= 1;
          leave?.();
        };
        const all = Array.from({ length: comers }, (_, comer) => comer);
        await Promise.all(all.map(visit));
        expect(served).toEqual(all);
        expect(most).toBeLessThanOrEqual(places);
      }),
    );
  });
});
