import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** Codes, tokens and interactions under way, in memory: who is in the middle of signing in when the stand-in stops starts again. */
export function memory(): AdapterFactory {
  const kept = new Map<string, Kept>();

  return (model): Adapter => {
    const keyOf = (id: string) => `${model} ${id}`;
    const find = async (id: string) => {
      const found = kept.get(keyOf(id));
      return found && found.until > Date.now() ? found.payload : undefined;
    };
    return {
      find,
      findByUid: async (uid) =>
        [...kept.entries()].find(([key, { payload }]) => key.startsWith(`${model} `) && payload.uid === uid)?.[1].payload,
      findByUserCode: async () => undefined, // the device flow is switched off
      upsert: async (id, payload, expiresIn) => {
        for (const [key, { until }] of kept) if (until <= Date.now()) kept.delete(key);
        kept.set(keyOf(id), { payload, until: Date.now() + (expiresIn ?? 3600) * 1000 });
      },
      consume: async (id) => {
        const found = await find(id);
        if (found) found.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        kept.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
