import { PAGE, type Setting, type Sheet } from '../pdf/sheet.ts';
import type { Colour, TextStyle } from '../text/style.ts';

const MILLIMETRE = 72 / 25.4;

/**
 * Where things stand, in points. The margin of 20 mm and the height of the parties put the buyer's address into the window of a DL or C5
 * envelope (BS 4264) when the page is folded in three.
 */
export const LAYOUT = {
  left: 20 * MILLIMETRE,
  right: PAGE.width - 20 * MILLIMETRE,
  /** Lowest baseline-to-be of content; the footer stands below. */
  bottom: PAGE.height - 66,
  footer: PAGE.height - 38,
  runningHead: 52,
  /** Where content starts on the second page and after. */
  top: 78,
  parties: 50 * MILLIMETRE,
} as const;

const INK: Colour = '0.067 0.094 0.153';
const GREY: Colour = '0.4 0.427 0.478'; // 5.3:1 on white
export const HAIRLINE: Colour = '0.875 0.886 0.906';
export const RULE: Colour = INK;
const SHADE: Colour = '0.937 0.941 0.949';

const inProse = (size: number, colour: Colour): Setting => ({ size, colour, figures: 'proportional' });
const inColumns = (size: number, colour: Colour): Setting => ({ size, colour, figures: 'tabular' });

export interface Styles {
  readonly wordmark: TextStyle;
  readonly kind: TextStyle;
  readonly number: TextStyle;
  readonly label: TextStyle;
  readonly name: TextStyle;
  readonly body: TextStyle;
  readonly fine: TextStyle;
  readonly figure: TextStyle;
  readonly figureLabel: TextStyle;
  readonly total: TextStyle;
  readonly due: TextStyle;
  readonly headline: TextStyle;
  readonly headlineQuiet: TextStyle;
  readonly watermark: TextStyle;
}

/** The whole typographic scale: two weights, two colours, sizes a step apart. */
export const stylesOf = ({ regular, semibold }: Sheet): Styles => ({
  wordmark: semibold(inProse(13, INK)),
  kind: semibold(inProse(22, INK)),
  number: regular(inProse(10.5, GREY)),
  label: regular(inProse(8, GREY)),
  name: semibold(inProse(9.5, INK)),
  body: regular(inProse(9.5, INK)),
  fine: regular(inProse(8.5, GREY)),
  figure: regular(inColumns(9.5, INK)),
  figureLabel: regular(inProse(9.5, GREY)),
  total: semibold(inColumns(9.5, INK)),
  due: semibold(inColumns(12.5, INK)),
  headline: semibold(inProse(19, INK)),
  headlineQuiet: regular(inProse(19, GREY)),
  watermark: semibold(inProse(150, SHADE)),
});

/** From one baseline to the next. */
export const leadingOf = ({ size }: TextStyle): number => Math.round(size * 1.4 * 2) / 2;
