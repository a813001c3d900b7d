import { createHash } from 'node:crypto';
import { jsPDF } from 'jspdf';
import { createDocumentFont } from '../fonts/document-font.ts';
import type { Typeface } from '../fonts/typeface.ts';
import { type Colour, showing, type TextStyle, widthOf } from '../text/style.ts';
import { embedFont } from './embed-font.ts';
import { pluginInterface } from './jspdf-internals.ts';

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

export interface Properties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** `YYYY-MM-DD`: the day of the document, not of the printing, so that the same document is the same bytes. */
  readonly date: string;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Setting = Omit<TextStyle, 'font'>;

/** A document being drawn. Coordinates are points from the top left; `y` of a text is its baseline. */
export interface Sheet {
  readonly doc: jsPDF;
  regular(setting: Setting): TextStyle;
  semibold(setting: Setting): TextStyle;
  text(line: string, x: number, y: number, style: TextStyle): void;
  /** Sets a line so that it ends at `right`. */
  textTo(line: string, right: number, y: number, style: TextStyle): void;
  /** Sets a line along a slope, centred on a point. */
  textAcross(line: string, x: number, y: number, degrees: number, style: TextStyle): void;
  rule(left: number, right: number, y: number, thickness: number, colour: Colour): void;
  /** Throws when the bytes are no such image. */
  image(format: 'png' | 'jpeg', bytes: Uint8Array, box: Box): void;
  newPage(): void;
  /** Ends the document. */
  toBytes(): Uint8Array;
}

export function createSheet(regular: Typeface, semibold: Typeface, properties: Properties): Sheet {
  const doc = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true, floatPrecision: 2 });
  const identity = createHash('sha256').update(JSON.stringify(properties));
  let failure: { cause: unknown } | null = null;
  const embed = (style: 'normal' | 'bold', typeface: Typeface) => {
    const font = createDocumentFont(typeface);
    return { font, id: embedFont(doc, style, font, (cause) => (failure = { cause })) };
  };
  const faces = [embed('normal', regular), embed('bold', semibold)] as const;
  const ids = new Map(faces.map(({ font, id }) => [font, id]));
  const { write, pages } = pluginInterface(doc);
  describe(doc, properties);

  const set = (matrix: string, line: string, style: TextStyle) =>
    write(`BT /${ids.get(style.font)} ${style.size} Tf ${style.colour} rg ${matrix} Tm ${showing(line, style)} TJ ET`);
  const at = (x: number, y: number) => `${points(x)} ${points(PAGE.height - y)}`;

  return {
    doc,
    regular: (setting) => ({ ...setting, font: faces[0].font }),
    semibold: (setting) => ({ ...setting, font: faces[1].font }),
    text: (line, x, y, style) => set(`1 0 0 1 ${at(x, y)}`, line, style),
    textTo: (line, right, y, style) => set(`1 0 0 1 ${at(right - widthOf(line, style), y)}`, line, style),
    textAcross: (line, x, y, degrees, style) => {
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
      const half = widthOf(line, style) / 2;
      const start = at(x - half * cos, y + half * sin);
      set(`${cos.toFixed(4)} ${sin.toFixed(4)} ${(-sin).toFixed(4)} ${cos.toFixed(4)} ${start}`, line, style);
    },
    rule: (left, right, y, thickness, colour) => write(`${thickness} w ${colour} RG ${at(left, y)} m ${at(right, y)} l S`),
    image: (format, bytes, { left, top, width, height }) => {
      doc.addImage(bytes, format.toUpperCase(), left, top, width, height);
      identity.update(bytes);
    },
    newPage: () => void doc.addPage(),
    toBytes: () => {
      doc.setFileId(identity.update(JSON.stringify(pages)).digest('hex').slice(0, 32));
      const bytes = new Uint8Array(doc.output('arraybuffer'));
      if (failure) throw new Error('a font could not be embedded', failure);
      return bytes;
    },
  };
}

/** Coordinates to a hundredth of a point, written the same everywhere. */
const points = (value: number): string => String(Math.round(value * 100) / 100);

function describe(doc: jsPDF, { title, author, subject, date }: Properties): void {
  doc.setProperties({ title, author, subject, creator: 'Glovelly' });
  doc.setLanguage('en-GB');
  doc.viewerPreferences({ DisplayDocTitle: true });
  doc.setCreationDate(`D:${yearInReach(date)}${date.slice(5, 7)}${date.slice(8, 10)}000000+00'00'` as unknown as Date); // jsPDF takes PDF's own form too, its typings do not
}

/** jsPDF refuses dates outside 1970 to 2037. This one is only a property of the file; the page says the real one. */
const yearInReach = (date: string): number => Math.min(2037, Math.max(1970, Number(date.slice(0, 4))));
