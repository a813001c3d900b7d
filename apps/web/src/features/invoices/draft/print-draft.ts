import { type LocalDate, parseLocalDate } from '@glovelly/domain/calendar';
import { checkInvoiceDate, type InvoiceDocument, printInvoice } from '@glovelly/domain/invoices';
import { isCountry, type PostalAddress, parseVatNumber } from '@glovelly/domain/parties';
import {
  type BankDetails,
  parseAccountNumber,
  parseBankDetails,
  parseBic,
  parseIban,
  parseSortCode,
  type Seller,
} from '@glovelly/domain/seller';
import { type DraftValues, type DraftWire, toDraft } from './draft-values.ts';

/** The document that would go out, with what is in the fields now: the same function that the server freezes it by. */
export function printDraft(wire: DraftWire, values: DraftValues, facts: { today: LocalDate; number: string | null }): InvoiceDocument {
  const draft = toDraft(wire, values);
  const dated = draft.invoiceDate && checkInvoiceDate(draft.invoiceDate, facts.today);
  return printInvoice(draft, {
    number: facts.number,
    invoiceDate: dated?.ok ? dated.value : facts.today, // a date that is a slip is not saved, nor shown
    terms: draft.paymentTermsDays ?? wire.inherited.paymentTermsDays,
    seller: sellerOf(wire),
    client: {
      name: wire.buyer.name,
      address: addressOf(wire.buyer.address),
      vatNumber: wire.buyer.vatNumber === null ? null : parseVatNumber(wire.buyer.vatNumber),
      purchaseOrderReference: wire.buyer.purchaseOrderReference,
    },
    supplyDates: wire.gigs.flatMap(({ date }) => parseLocalDate(date) ?? []),
  });
}

type AddressWire = DraftWire['buyer']['address'];

const addressOf = (wire: AddressWire): PostalAddress => ({
  ...wire,
  country: wire.country !== null && isCountry(wire.country) ? wire.country : null,
});

const sellerOf = ({ seller, vatRegistered }: DraftWire): Seller => ({
  ...seller,
  address: addressOf(seller.address),
  vatRegistered,
  vatNumber: seller.vatNumber === null ? null : parseVatNumber(seller.vatNumber),
  bank: bankOf(seller.bank),
});

function bankOf(bank: DraftWire['seller']['bank']): BankDetails | null {
  if (bank === null) return null;
  const read = <T>(text: string | null, parse: (text: string) => T | null): T | null => (text === null ? null : parse(text));
  const details = parseBankDetails({
    accountName: bank.accountName,
    sortCode: read(bank.sortCode, parseSortCode),
    accountNumber: read(bank.accountNumber, parseAccountNumber),
    iban: read(bank.iban, parseIban),
    bic: read(bank.bic, parseBic),
  });
  return details.ok ? details.value : null;
}
