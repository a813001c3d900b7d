/** Who and what the journey is about. Invented, and the same in every chapter. */
export const owner = { name: 'Ada Finch', email: 'ada@example.org' };
/** Looks in, in January. */
export const accountant = { name: 'Dot Ledger', email: 'dot@example.org' };
/** Joins by an invitation that somebody else had opened. */
export const cellist = { name: 'Cleo Bow', email: 'cleo@example.org' };
/** Is let in by an admin, and suspended for a while. */
export const pianist = { name: 'Pia Keys', email: 'pia@example.org' };
export const stranger = { name: 'Tom Rook', email: 'tom@example.org' };
/** Asks, and is declined. */
export const heckler = { name: 'Max Boo', email: 'max@example.org' };

export const seller = {
  line1: '12 Quay Street',
  city: 'Bristol',
  postcode: 'BS1 4DJ',
  sortCode: '12-34-56',
  accountNumber: '12345678',
  vatNumber: 'GB980780684',
};

export const trust = 'Harbour Arts Trust';
export const tavern = {
  name: 'The Old Mill Tavern',
  email: 'bar@mill.example',
  line1: '3 Mill Lane',
  city: 'Bath',
  postcode: 'BA1 2AA',
  mileageRate: '0.45',
};

/** Played within the last days, so that they can be invoiced whenever this runs. */
export const gigs = [
  { title: 'Harvest ceilidh', date: '-9' },
  { title: 'Lantern parade', date: '-8' },
  { title: 'Winter ball', date: '-7' },
] as const;

/** Paid for on the way to the second gig, and charged to its client. */
export const parking = { description: 'Parking by the Guildhall', amount: '12.50', receipt: 'parking.png' };
