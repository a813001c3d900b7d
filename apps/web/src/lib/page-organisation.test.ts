import { afterEach, describe, expect, it, vi } from 'vitest';
import { announceMove, beforeLeaving, pageOrganisation, prepareMove } from './page-organisation.ts';

const HERE = '01890000-0000-7000-8000-00000000000a';
const THERE = '01890000-0000-7000-8000-00000000000b';

/** As another tab says it. */
const otherTab = new BroadcastChannel('glovelly.organisation');
const told = (id: string) => otherTab.postMessage(id);
const movedIs = (wanted: boolean) => expect.poll(() => pageOrganisation.isElsewhere()).toBe(wanted);

describe('the organisation of a page', () => {
  afterEach(() => pageOrganisation.isHereAgain());

  it('is said with every request, once the page has one', () => {
    expect(pageOrganisation.headers()).toEqual({});
    pageOrganisation.is(HERE);
    expect(pageOrganisation.headers()).toEqual({ 'x-glovelly-organisation': HERE });
  });

  it('is left behind when another tab moves, and found again when it comes back', async () => {
    pageOrganisation.is(HERE);
    const listener = vi.fn();
    const stop = pageOrganisation.subscribe(listener);
    told(THERE);
    await movedIs(true);
    pageOrganisation.is(HERE); // a navigation inside the page brings nobody back
    expect(pageOrganisation.isElsewhere()).toBe(true);
    told(HERE);
    await movedIs(false);
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
  });

  it('is told to the other tabs', async () => {
    const heard = vi.fn();
    otherTab.addEventListener('message', ({ data }) => heard(data));
    announceMove(THERE);
    await expect.poll(() => heard.mock.calls).toEqual([[THERE]]);
  });

  it('is left when what still waits is done, and it is said when that could not be', async () => {
    const answers = [true, false];
    const finish = vi.fn(() => Promise.resolve(answers.shift() ?? true));
    beforeLeaving(finish);
    expect(await prepareMove()).toBe(true);
    expect(await prepareMove()).toBe(false);
    expect(finish).toHaveBeenCalledTimes(2);
  });
});
