import type { MoneyWire } from '@glovelly/contract/primitives';
import type { Money } from '@glovelly/domain/money';

/** Minor units as text: JSON knows no bigint, and a number would round. */
export const moneyToWire = ({ minor, currency }: Money): MoneyWire => ({ minor: minor.toString(), currency });
