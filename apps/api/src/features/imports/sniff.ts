import { type ImportFailure, MOST_BYTES } from '@glovelly/domain/imports';
import { err, ok, type Result } from '@glovelly/domain/kernel';
import { fileTypeFromBuffer } from 'file-type';
import { decode } from './decode.ts';

export type ImportKind = 'csv' | 'ics';

/** What a file is by its content; its name says nothing. What is neither text nor a calendar is named, with the first line that is no text. */
export async function sniff(bytes: Uint8Array): Promise<Result<ImportKind, ImportFailure>> {
  if (bytes.length > MOST_BYTES) return err({ code: 'import.tooLarge', most: MOST_BYTES });
  const { text } = decode(bytes);
  if (text.trim() === '') return err({ code: 'import.empty' });
  const known = await fileTypeFromBuffer(bytes);
  const name = NAMES[known?.ext ?? ''];
  if (name !== undefined) return err({ code: 'import.unsupported', found: name, line: null });
  const head = text.slice(0, 2000).trimStart();
  if (/^\{\\rtf/.test(head)) return err({ code: 'import.unsupported', found: 'a text document', line: null });
  if (/^(?:<!doctype html|<html|<\?xml)/i.test(head)) return err({ code: 'import.unsupported', found: 'a web page', line: null });
  const line = firstBinaryLine(text);
  if (line !== null) return err({ code: 'import.unsupported', found: 'a file of bytes', line });
  return ok(/^BEGIN:VCALENDAR/im.test(head) ? 'ics' : 'csv');
}

/** What people take for a list. Other kinds are found by bytes that are no text: file-type sees music in the mark of UTF-16. */
const NAMES: Readonly<Record<string, string>> = {
  xlsx: 'an Excel workbook',
  xls: 'an Excel workbook',
  cfb: 'an Excel workbook or a Word document',
  ods: 'a spreadsheet',
  docx: 'a Word document',
  pdf: 'a PDF',
  zip: 'a ZIP archive',
  jpg: 'a photo',
  png: 'a picture',
  heic: 'a photo',
  vcf: 'an address book',
};

/** Texts hold tabs, breaks and characters, and no others of the control codes. */
function firstBinaryLine(text: string): number | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const at = text.search(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/);
  return at < 0 ? null : text.slice(0, at).split('\n').length;
}
