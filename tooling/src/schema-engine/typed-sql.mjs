import pg from 'pg';
import { at } from './connection.mjs';
import { queryType } from './query-types.mjs';

// The engine's own introspectSql calls itself until the stack is full when it runs as WebAssembly (7.10.0), so the question is
// put to PostgreSQL here: it is one Parse and Describe of the protocol, which plans nothing and runs nothing.

const OVERRIDES = {
  Int: 'int',
  BigInt: 'bigint',
  Float: 'double',
  Boolean: 'bool',
  String: 'string',
  DateTime: 'datetime',
  Json: 'json',
  Bytes: 'bytes',
  Decimal: 'decimal',
};
const PARAM = /^@param\s+(?:\{(?<type>\w+)\}\s+)?\$(?<number>\d+)(?::(?<alias>\w+)(?<nullable>\?)?)?\s*(?<words>.*)$/;

/** What `prisma generate --sql` asks: parameters and columns of each query, with their types. */
export async function introspectSql(url, queries) {
  const client = new pg.Client({ connectionString: at(url) });
  await client.connect();
  try {
    const results = [];
    for (const { name, source } of queries) results.push({ name, ...(await introspect(client, source)) });
    return { queries: results };
  } finally {
    await client.end();
  }
}

async function introspect(client, source) {
  const lines = source.split('\n');
  const comments = lines.filter((line) => line.startsWith('--')).map((line) => line.slice(2).trim());
  const text = lines
    .filter((line) => !line.startsWith('--'))
    .join('\n')
    .trim();
  const { parameters, columns } = await describe(client, text);

  const about = new Map(
    comments
      .map((comment) => PARAM.exec(comment)?.groups)
      .filter(Boolean)
      .map((groups) => [Number(groups.number), groups]),
  );
  const describeParameter = async (oid, index) => {
    const { type, alias, nullable, words } = about.get(index + 1) ?? {};
    return {
      name: alias ?? `_${index + 1}`,
      typ: OVERRIDES[type] ?? (await queryType(client, oid)),
      documentation: words || null,
      nullable: Boolean(nullable),
    };
  };
  const describeColumn = async (field) => ({
    name: field.name,
    typ: await queryType(client, field.dataTypeID),
    nullable: await mayBeNull(client, field, text),
  });
  return {
    source: text,
    documentation: comments.filter((comment) => !comment.startsWith('@param')).join('\n') || null,
    parameters: await inOrder(parameters, describeParameter),
    resultColumns: await inOrder(columns, describeColumn),
  };
}

/** A column that its table declares NOT NULL is so in the result, unless an outer join may leave it out; anything computed may be null. */
async function mayBeNull(client, { tableID, columnID }, text) {
  if (tableID === 0 || /\b(left|right|full)\s+(outer\s+)?join\b|\bgrouping\s+sets\b|\b(rollup|cube)\b/i.test(text)) return true;
  const { rows } = await client.query('SELECT attnotnull FROM pg_attribute WHERE attrelid = $1 AND attnum = $2', [tableID, columnID]);
  return !rows[0]?.attnotnull;
}

/** Parse and Describe: PostgreSQL says the types of parameters and columns, or what is wrong with the query. */
function describe(client, text) {
  return new Promise((resolve, reject) => {
    let parameters = [];
    let columns = [];
    client.query({
      submit(connection) {
        connection.once('parameterDescription', (message) => {
          parameters = message.dataTypeIDs;
        });
        connection.parse({ name: '', text, types: [] });
        connection.describe({ type: 'S', name: '' });
        connection.sync();
      },
      handleRowDescription({ fields }) {
        columns = fields;
      },
      handleError: reject,
      handleReadyForQuery: () => resolve({ parameters, columns }),
    });
  });
}

async function inOrder(items, ask) {
  const answers = [];
  for (const [index, item] of items.entries()) answers.push(await ask(item, index));
  return answers;
}
