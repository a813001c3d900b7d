import { extractText, getDocumentProxy, getMeta } from 'unpdf';

/** What a reader of the file sees: the text of each page, and what the file says of itself. */
export async function read(bytes: Uint8Array): Promise<{ pages: string[]; text: string; info: Record<string, unknown> }> {
  const pdf = await getDocumentProxy(bytes.slice()); // the reader takes the bytes away from who gave them
  const { text: pages } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  return { pages, text: pages.join('\n'), info };
}

/** Where each of the words comes in the text, each searched behind the one before; -1 when it does not. */
export function inOrder(text: string, words: readonly string[]): number[] {
  let from = 0;
  return words.map((word) => {
    const at = text.indexOf(word, from);
    from = at < 0 ? from : at + word.length;
    return at;
  });
}
