export { importBatchVisibility, importRowVisibility } from './visibility.ts';
