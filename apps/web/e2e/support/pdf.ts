import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader of the file sees, its pages one after the other. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false }); // a copy, which the reader keeps; it takes no Buffer
  return text.join('\n');
}
