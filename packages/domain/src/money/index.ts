export { allocate } from './allocate.ts';
export { type Currency, currencies, isCurrency, minorDigits } from './currency.ts';
export { type DecimalFailure, formatDecimal, parseDecimal } from './decimal.ts';
export { add, formatMoneyPlain, isZero, type Money, money, negate, parseMoney, subtract, sum, zero } from './money.ts';
export { mostMinor } from './most.ts';
export {
  charge,
  formatPercentage,
  formatQuantity,
  formatRate,
  one,
  type Percentage,
  parsePercentage,
  parseQuantity,
  parseRate,
  percentage,
  percentOf,
  type Quantity,
  quantity,
  type Rate,
  rate,
  rateOf,
  wholeQuantity,
} from './rate.ts';
export { divideRounded } from './rounding.ts';
