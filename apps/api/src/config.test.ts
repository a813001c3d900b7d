import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { developmentKeys } from './keys/wrapping-keys.ts';

const local = {
  DATABASE_APP_URL: 'postgresql://gl_app:x@127.0.0.1/glovelly',
  DATABASE_AUTH_URL: 'postgresql://gl_auth:x@127.0.0.1/glovelly',
  DATABASE_WORKER_URL: 'postgresql://gl_worker:x@127.0.0.1/glovelly',
  DATA_DIR: '/var/lib/glovelly',
  OIDC_CLIENT_ID: 'glovelly',
  OIDC_CLIENT_SECRET: 'secret',
};
/** What an installation that others reach needs besides. */
const reached = {
  PUBLIC_URL: 'https://glovelly.example',
  GLOVELLY_KEYRING: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
  SMTP_URL: 'smtps://user:hunter2@mail.example',
  MAIL_FROM: 'Glovelly <post@glovelly.example>',
};
const reasons = (environment: Record<string, string | undefined>) => {
  const read = readConfig({ ...local, ...environment });
  return read.ok ? [] : read.error;
};

describe('the configuration', () => {
  it('needs only what cannot be guessed', () => {
    const read = readConfig(local);
    expect(read).toMatchObject({ ok: true, value: { PORT: 3000, HOST: '127.0.0.1', LOG_LEVEL: 'info', policy: { kind: 'invited' } } });
    expect(read.ok && read.value.PUBLIC_URL.href).toBe('http://localhost:3000/');
  });

  it('signs in by Google unless it is told of another provider', () => {
    const issuer = (environment: Record<string, string>) => {
      const read = readConfig({ ...local, ...environment });
      return read.ok && read.value.OIDC_ISSUER.href;
    };
    expect(issuer({})).toBe('https://accounts.google.com/');
    expect(issuer({ OIDC_ISSUER: 'http://127.0.0.1:4310' })).toBe('http://127.0.0.1:4310/');
  });

  it('says all that is missing at once, one line a variable', () => {
    const read = readConfig({});
    expect(read.ok ? [] : read.error).toEqual(Object.keys(local).map((name) => `${name} is missing`));
  });

  it('takes empty for unset', () => {
    expect(reasons({ DATA_DIR: '' })).toEqual(['DATA_DIR is missing']);
    expect(reasons({ BOOTSTRAP_ADMIN_EMAIL: '', LOG_LEVEL: '' })).toEqual([]);
  });

  it.each([
    ['PUBLIC_URL', 'http://glovelly.example', 'must be https, except on localhost'],
    ['PUBLIC_URL', 'https://glovelly.example/app', 'must be without a path'],
    ['PUBLIC_URL', 'glovelly.example', 'must be a whole address such as https://glovelly.example'],
    ['OIDC_ISSUER', 'http://accounts.example', 'must be https, except on localhost'],
    ['DATABASE_APP_URL', 'mysql://x', 'must be a postgresql:// address'],
    ['PORT', '70000', 'must be a port'],
    ['PORT', 'http', 'must be a port'],
    ['TRUSTED_PROXIES', '10.0.0.0/8, proxy.example', 'must be addresses or networks such as 10.0.0.0/8, separated by commas'],
    ['LOG_LEVEL', 'loud', 'must be fatal, error, warn, info, debug, trace or silent'],
    ['ENROL', 'everybody', 'must be invited or first-person'],
    ['BOOTSTRAP_ADMIN_EMAIL', 'anna', 'must be an e-mail address'],
  ])('refuses %s=%s and says why', (name, value, reason) => {
    expect(reasons({ [name]: value })).toEqual([`${name} ${reason}`]);
  });

  it('never repeats a value: it may be a secret', () => {
    const words = reasons({ DATABASE_APP_URL: 'hunter2', OIDC_ISSUER: 'hunter2', PORT: 'hunter2' }).join(' ');
    expect(words).not.toContain('hunter2');
  });

  it('enrols the first person on one’s own machine only', () => {
    expect(readConfig({ ...local, ENROL: 'first-person' })).toMatchObject({ ok: true, value: { policy: { kind: 'firstPerson' } } });
    expect(reasons({ ...reached, ENROL: 'first-person' })).toEqual([expect.stringMatching(/^ENROL first-person would hand/)]);
  });

  it.each(['0.0.0.0', '::', '192.168.1.20', 'my-laptop', '127.0.0.1.evil.example', '::ffff:0.0.0.0'])(
    'is not for one’s own machine alone while it listens on %s: others would forge its Host',
    (HOST) => {
      const refused = [expect.stringMatching(/^HOST lets other machines connect/)];
      expect(reasons({ HOST })).toEqual(refused);
      expect(reasons({ HOST, ...reached, PUBLIC_URL: 'http://127.0.0.1:3000' })).toEqual(refused);
      expect(reasons({ HOST, ...reached })).toEqual([]);
    },
  );

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '::1', '127.0.0.53'])('listens on %s, which is this machine', (HOST) => {
    expect(reasons({ HOST })).toEqual([]);
  });

  it('names the first admin of an installation that others reach', () => {
    const named = { ...local, ...reached, BOOTSTRAP_ADMIN_EMAIL: 'anna@example.org' };
    expect(readConfig(named)).toMatchObject({ ok: true, value: { policy: { kind: 'bootstrapAdmin', email: 'anna@example.org' } } });
  });

  it('on one’s own machine needs no keys and keeps mails in a folder', () => {
    expect(readConfig(local)).toMatchObject({
      ok: true,
      value: { JOBS: 'here', mail: { kind: 'local' }, wrappingKeys: { activeId: 'insecure-development' } },
    });
  });

  it('of an installation that others reach has keys of its own and a way for mails to leave', () => {
    expect(readConfig({ ...local, ...reached })).toMatchObject({
      ok: true,
      value: { mail: { kind: 'smtp', sender: { name: 'Glovelly', address: 'post@glovelly.example' } }, wrappingKeys: { activeId: 'k1' } },
    });
    const words = reasons({ PUBLIC_URL: 'https://glovelly.example' });
    expect(words).toEqual([expect.stringMatching(/^GLOVELLY_KEYRING is missing/), expect.stringMatching(/^SMTP_URL is missing/)]);
    expect(reasons({ ...reached, MAIL_FROM: '' })).toEqual([expect.stringMatching(/^MAIL_FROM is missing/)]);
  });

  it('refuses the development key where others come, under whatever name it is given', () => {
    const known = [...developmentKeys.byId.values()].map((key) => Buffer.from(key).toString('base64'))[0];
    expect(reasons({ ...reached, GLOVELLY_KEYRING: `mine:${known}` })).toEqual([
      'GLOVELLY_KEYRING has the development key, which everybody knows',
    ]);
  });

  it.each([
    ['GLOVELLY_KEYRING', 'k1:c2hvcnQ=', 'entry 1 is not a key of 32 bytes in base64'],
    ['SMTP_URL', 'https://mail.example', 'must be smtp:// or smtps://'],
    ['SMTP_URL', 'mail.example', 'must be an address such as smtps://user:password@mail.example'],
    ['MAIL_FROM', 'Glovelly', 'must be an address such as Glovelly <post@glovelly.example>'],
    ['JOBS', 'later', 'must be here, only or elsewhere'],
  ])('refuses %s=%s too', (name, value, reason) => {
    expect(reasons({ ...reached, [name]: value })).toEqual([`${name} ${reason}`]);
  });
});
