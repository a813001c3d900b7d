import type { MissingForInvoice } from '@glovelly/domain/invoices';

/** What an invoice still lacks, in words. Show each with a link to the record that it is `of`. */
export function missingWords(missing: MissingForInvoice): string {
  switch (missing.of) {
    case 'seller':
      return `Your ${{ name: 'name', addressLine: 'address', city: 'town', country: 'country', vatNumber: 'VAT number' }[missing.what]} is missing`;
    case 'client':
      return `The client’s ${missing.what} is missing`;
    case 'invoice':
      return {
        lines: 'There is no line to charge',
        description: 'A line has no description',
        positiveTotal: 'The total is less than nothing: nobody can be asked to pay that',
      }[missing.what];
  }
}
