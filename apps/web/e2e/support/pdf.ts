import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader of the file sees, its pages one after the other. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false }); // a copy: the reader keeps what it is given
  return text.join('\n');
}
