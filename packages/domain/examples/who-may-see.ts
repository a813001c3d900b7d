import { type Actor, type Id, invoiceVisibility, isVisible, type Role, toId } from '@glovelly/domain';

const id = <Of extends string>(text: string): Id<Of> => {
  const read = toId<Of>(text);
  if (read === null) throw new Error(`${text} is not an id`);
  return read;
};
const ours = id<'organisation'>('019aa000-0000-7000-8000-000000000001');
const someone = (role: Role): Actor => ({ userId: id('019aa000-0000-7000-8000-00000000000a'), organisationId: ours, role });

const draft = { organisationId: ours, state: 'draft' };
const issued = { organisationId: ours, state: 'issued' };

console.log(isVisible(invoiceVisibility, someone('member'), draft)); // true
console.log(isVisible(invoiceVisibility, someone('viewer'), draft)); // false
console.log(isVisible(invoiceVisibility, someone('viewer'), issued)); // true
console.log(isVisible(invoiceVisibility, someone('owner'), { ...issued, organisationId: 'another' })); // false
