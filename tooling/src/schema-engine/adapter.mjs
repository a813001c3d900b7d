import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { COLUMN_TYPES } from './column-types.mjs';
import { at, runOnce } from './connection.mjs';

// A shadow database that the user names belongs to Prisma alone: it is emptied before each use, as Prisma documents.
const EMPTY_DATABASE = `DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$)'
  LOOP EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP;
  CREATE SCHEMA public;
END $$`;

/**
 * adapter-pg as the schema engine needs it. Three faults of adapter-pg 7.10 are worked around here:
 * it splits scripts at every `;` (which breaks function bodies), it has no type for "char", and given a
 * connection string it runs shadow migrations on the main database.
 */
export class MigrationAdapter extends PrismaPg {
  #datasource;
  #afterwards;

  constructor(url, datasource, { schema, afterwards } = {}) {
    super({ connectionString: at(url), max: 1 }, { schema });
    this.#datasource = datasource;
    this.#afterwards = afterwards;
  }

  async connect() {
    const adapter = await super.connect();
    adapter.queryRaw = async (query) => {
      const { fields, rows } = await adapter.performIO(query);
      return { columnNames: fields.map((field) => field.name), columnTypes: fields.map(columnType), rows };
    };
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (err) {
        adapter.onError(err);
      }
    };
    if (this.#afterwards) {
      const dispose = adapter.dispose.bind(adapter);
      adapter.dispose = async () => {
        await dispose();
        await this.#afterwards();
      };
    }
    return adapter;
  }

  async connectToShadowDb() {
    const { url, shadowDatabaseUrl } = this.#datasource;
    if (shadowDatabaseUrl) {
      await runOnce(at(shadowDatabaseUrl), EMPTY_DATABASE);
      return new MigrationAdapter(shadowDatabaseUrl, this.#datasource).connect();
    }
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    await runOnce(at(url), `CREATE DATABASE "${name}"`);
    const afterwards = () => runOnce(at(url), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    return new MigrationAdapter(at(url, name), this.#datasource, { afterwards }).connect();
  }
}

function columnType({ dataTypeID }) {
  if (dataTypeID in COLUMN_TYPES) return COLUMN_TYPES[dataTypeID];
  throw new DriverAdapterError({ kind: 'UnsupportedNativeDataType', type: String(dataTypeID) });
}
