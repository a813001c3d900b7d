const SCALARS = {
  bool: [16],
  bytes: [17],
  char: [18],
  string: [19, 25, 650, 869, 1042, 1043, 1560, 1562],
  bigint: [20, 26],
  int: [21, 23],
  json: [114, 3802],
  xml: [142],
  float: [700],
  double: [701],
  decimal: [790, 1700],
  date: [1082],
  time: [1083, 1266],
  datetime: [1114, 1184],
  uuid: [2950],
  'bool-array': [1000],
  'bytes-array': [1001],
  'char-array': [1002],
  'int-array': [1005, 1007],
  'string-array': [1003, 1009, 1014, 1015],
  'bigint-array': [1016],
  'float-array': [1021],
  'double-array': [1022],
  'datetime-array': [1115, 1185],
  'date-array': [1182],
  'time-array': [1183],
  'decimal-array': [1231],
  'json-array': [199, 3807],
  'uuid-array': [2951],
};
const BY_OID = new Map(Object.entries(SCALARS).flatMap(([name, oids]) => oids.map((oid) => [oid, name])));

/** Prisma's word for a PostgreSQL type: a domain is read as what it is made of, an enum keeps its name. */
export async function queryType(client, oid) {
  const known = BY_OID.get(oid);
  if (known) return known;
  const { rows } = await client.query('SELECT typname, typtype, typbasetype FROM pg_type WHERE oid = $1', [oid]);
  const [type] = rows;
  if (type?.typtype === 'd') return queryType(client, type.typbasetype);
  if (type?.typtype === 'e') return type.typname;
  throw new Error(`The type ${type?.typname ?? oid} has no counterpart in Prisma: cast it`);
}
