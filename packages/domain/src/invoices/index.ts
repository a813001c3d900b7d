export { invoiceEventVisibility, invoiceLineVisibility, invoiceNumberVisibility, invoiceVisibility } from './visibility.ts';
