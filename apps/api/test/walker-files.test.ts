import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files } from '../src/http/files.ts';
import { makeApp, type TestApp } from './support/app.ts';
import { callerFor, type Member, nobody } from './support/member.ts';
import type { Tenant } from './support/tenant.ts';
import { makeTenant } from './support/tenants.ts';
import { idIn, kindOf } from './support/walk/ids.ts';

describe('every route of files', () => {
  let app: TestApp;
  let mine: Tenant;
  let theirs: Tenant;
  let owner: Member;
  let viewer: Member;
  beforeAll(async () => {
    app = await makeApp();
    [mine, theirs] = [await makeTenant(app.owner), await makeTenant(app.owner)];
    [owner, viewer] = [await callerFor(app, mine.actors.owner), await callerFor(app, mine.actors.viewer)];
  });
  afterAll(() => app.close());

  /** What the mounted features serve, as their own routes say it. */
  const routes = () =>
    files(app.dependencies)
      .routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => ({ method, path: `/files${path}` }));

  const withIds = () => routes().filter(({ path }) => path.includes(':'));

  const filled = async (path: string, idOf: (kind: ReturnType<typeof kindOf>) => Promise<string>): Promise<string> => {
    const [, , feature = ''] = path.split('/');
    let address = path;
    for (const [parameter, name = ''] of path.matchAll(/:([A-Za-z]+)/g))
      address = address.replace(parameter, await idOf(kindOf(`${feature}.file`, [name])));
    return address;
  };
  const inTheirs = (path: string) => filled(path, (kind) => idIn(app.owner, theirs.id, kind));
  const inMine = (path: string) => filled(path, (kind) => idIn(app.owner, mine.id, kind));
  const inNobodys = (path: string) => filled(path, async () => crypto.randomUUID());

  const form = () => {
    const body = new FormData();
    body.set('file', new File(['%PDF-1.7\n%%EOF'], 'receipt.pdf', { type: 'application/pdf' }));
    return body;
  };
  const ask = async (caller: Pick<Member, 'fetch'>, method: string, address: string) => {
    const answer = await caller.fetch(address, { method, ...(method === 'GET' ? {} : { body: form() }) });
    const text = await answer.text();
    return { status: answer.status, error: answer.status < 400 ? null : { ...JSON.parse(text).error.json.data, requestId: '' } };
  };

  it('is refused to nobody', async () => {
    expect(routes().length).toBeGreaterThan(0);
    for (const { method, path } of routes())
      expect(await ask(nobody(app), method, await inMine(path)), path).toMatchObject({ status: 401 });
  });

  it('takes what belongs to another organisation for what does not exist', async () => {
    for (const { method, path } of withIds()) {
      const foreign = await ask(owner, method, await inTheirs(path));
      expect(foreign, `${method} ${path}`).toEqual(await ask(owner, method, await inNobodys(path)));
      expect([403, 404], `${method} ${path}`).toContain(foreign.status);
    }
  });

  it('takes nothing from a viewer', async () => {
    const writing = routes().filter(({ method }) => method !== 'GET');
    for (const { method, path } of writing) expect(await ask(viewer, method, await inMine(path)), path).toMatchObject({ status: 403 });
  });

  it('takes what is no id for what does not exist', async () => {
    for (const { method, path } of withIds())
      for (const id of ['1', '..', '%00', `0189A3F0-0000-7000-8000-00000000000A`, "'--"]) {
        const { status } = await ask(owner, method, path.replace(/:[A-Za-z]+/g, id));
        expect([400, 404], `${method} ${path} ${id}`).toContain(status);
      }
  });
});
