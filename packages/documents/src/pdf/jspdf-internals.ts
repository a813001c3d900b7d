import type { jsPDF } from 'jspdf';

/** What jsPDF hands to a handler of its event `putFont`, when a font is to be written. */
export interface PutFont {
  readonly font: FontSlot;
  readonly out: (line: string) => void;
  readonly newObject: () => number;
  readonly putStream: (stream: { data: string; addLength1?: boolean; objectId: number }) => void;
}

/** One of the fonts a jsPDF document knows. `isAlreadyPutted` stops jsPDF from writing it itself. */
export interface FontSlot {
  readonly id: string;
  encoding: string;
  metadata: unknown;
  objectNumber: number;
  isAlreadyPutted?: boolean;
}

/** jsPDF's interface for plugins. It is public (`doc.internal`) but its typings name only a part of it. */
export interface PluginInterface {
  readonly pages: string[][];
  write(operators: string): void;
  readonly events: { subscribe(topic: 'putFont', handler: (event: PutFont) => void): void };
}

export const pluginInterface = (doc: jsPDF): PluginInterface => doc.internal as unknown as PluginInterface; // see above: typings are narrower than jsPDF

export const fontSlot = (doc: jsPDF, style: 'normal' | 'bold'): FontSlot =>
  doc.setFont('helvetica', style).getFont() as unknown as FontSlot; // the same: `id` is a string, `objectNumber` is written
