export { paymentVisibility } from './visibility.ts';
