import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { sessionFor } from './side.ts';

/* (c) PostGraphile 5, its own way: the schema it makes from the tables, pgSettings from the session. Runs on the bench's own newer Node. */
const preset: GraphileConfig.Preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_APP_URL ?? '',
      schemas: ['app', 'bench'],
      pubsub: false,
      poolConfig: { max: 10 },
    }),
  ],
  grafast: {
    async context(request) {
      const session = await sessionFor(request.node?.req.headers.cookie, undefined);
      if (!session) throw new Error('nobody');
      return { pgSettings: { 'app.user_id': session.user_id, 'app.organisation_id': session.organisation_id } };
    },
  },
  grafserv: { watch: false, graphiql: false },
};

const server = createServer();
const serv = postgraphile(preset).createServ(grafserv);
await serv.addTo(server);
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening ${(server.address() as AddressInfo).port}\n`)); // listening on TCP, so it has a port
