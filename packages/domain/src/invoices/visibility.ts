import type { Visibility } from '../visibility/index.ts';

/** Everybody in the organisation reads its invoices; drafts are for those who may edit them, so the accountant sees what was sent. */
export const invoiceVisibility: Visibility<'state'> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'oneOf', field: 'state', values: ['issued', 'void'] },
};

/** Lines are read through their invoice, which decides who may. */
export const invoiceLineVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};

/** An invoice's history begins when it is issued: everybody who reads the invoice reads it. */
export const invoiceEventVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'everything' },
};

/** The number series is for those who may take a number from it. */
export const invoiceNumberVisibility: Visibility<never> = {
  owner: { op: 'everything' },
  admin: { op: 'everything' },
  member: { op: 'everything' },
  viewer: { op: 'nothing' },
};
