import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, type TestApp } from './support/app.ts';
import { type Member, makeMember, nobody } from './support/member.ts';
import { call } from './support/walk/call.ts';
import { planOf } from './support/walk/plan.ts';
import { procedures } from './support/walk/procedures.ts';

/** Where nothing about anybody is served: probes, and the app's own files, which are the same for all. */
const PUBLIC = new Set(['/healthz', '/*', '*']);

describe('what a cache may keep', () => {
  let app: TestApp;
  let owner: Member;
  beforeAll(async () => {
    app = await makeApp();
    owner = await makeMember(app, { role: 'owner' });
  });
  afterAll(() => app.close());

  const routes = () =>
    [...new Set(app.routes.map(({ method, path }) => `${method} ${path}`))]
      .map((route) => route.split(' ') as [method: string, path: string])
      .filter(([method, path]) => method !== 'ALL' && !PUBLIC.has(path));

  it('is no answer of any route, to somebody signed in or to nobody, done or refused', async () => {
    expect(routes().length).toBeGreaterThan(8);
    const kept: string[] = [];
    for (const [method, path] of routes()) {
      const address = path.replace(/:[A-Za-z]+(\{[^}]*\})?/g, () => randomUUID());
      for (const who of [nobody(app), await makeMember(app, { role: 'owner' })]) {
        const answer = await who.fetch(address, { method });
        if (answer.headers.get('cache-control') !== 'no-store') kept.push(`${method} ${address} ${answer.status}`);
      }
    }
    expect(kept).toEqual([]);
  });

  it('is no answer of any procedure, whatever came of it', async () => {
    const kept: string[] = [];
    let member = owner;
    for (const procedure of procedures) {
      for (const who of [nobody(app), member]) {
        const noting = async (address: string, init?: RequestInit) => {
          const answer = await who.fetch(address, init);
          if (answer.headers.get('cache-control') !== 'no-store') kept.push(procedure.path);
          return answer;
        };
        const { status } = await call({ fetch: noting }, procedure, procedure.input ? planOf(procedure.input, 0).build() : undefined);
        if (who === member && status === 401) member = await makeMember(app, { role: 'owner' }); // it was a way to sign out
      }
    }
    expect(kept).toEqual([]);
  });

  it('is emptied when somebody signs out', async () => {
    const leaver = await makeMember(app, { role: 'owner' });
    const answer = await leaver.fetch('/auth/sign-out', { method: 'POST' });
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([303, '"cache"']);
    expect(answer.headers.getSetCookie()).toEqual(['__Host-glovelly_session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax']);
  });
});

describe('a change that another site’s page sends', () => {
  let app: TestApp;
  let owner: Member;
  beforeAll(async () => {
    app = await makeApp();
    owner = await makeMember(app, { role: 'owner' });
  });
  afterAll(() => app.close());

  const foreign = (path: string, init: RequestInit) =>
    app.fetch(path, {
      ...init,
      headers: { cookie: owner.cookie, 'content-type': 'application/json', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
  const refusedCrossSite = async (answer: Response) =>
    answer.status === 403 && JSON.parse(await answer.text()).error.json.data.domain?.code === 'request.crossSite';

  it('is refused by every procedure, reads included, before anything is looked at', async () => {
    const open: string[] = [];
    for (const { path, type } of procedures) {
      const answer = await foreign(`/trpc/${path}`, type === 'query' ? {} : { method: 'POST', body: '{"json":{}}' });
      if (!(await refusedCrossSite(answer))) open.push(path);
    }
    expect(open).toEqual([]);
  });

  it('is refused by every route that changes something', async () => {
    const changing = app.routes.filter(({ method }) => !['ALL', 'GET', 'HEAD'].includes(method));
    expect(changing.length).toBeGreaterThan(2);
    for (const { method, path } of changing) {
      const answer = await foreign(
        path.replace(/:[A-Za-z]+(\{[^}]*\})?/g, () => randomUUID()),
        { method },
      );
      expect([path, await refusedCrossSite(answer)]).toEqual([path, true]);
    }
  });
});
