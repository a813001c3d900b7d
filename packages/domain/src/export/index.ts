export { CSV_START, csvRow } from './csv.ts';
export type { ExportFailure } from './failures.ts';
export { archiveName } from './file-name.ts';
