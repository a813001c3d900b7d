import type { Doubt } from './doubt.ts';

/** A place as written: a name, or only a link to a map, which names nothing and is kept where an address stands. */
export function place(written: string): { readonly name: string | null; readonly link: string | null; readonly doubts: readonly Doubt[] } {
  const text = written.trim();
  if (/^https?:\/\/\S+$/i.test(text)) return { name: null, link: text, doubts: [{ code: 'place.link', url: text.slice(0, 500) }] };
  return { name: text === '' || /^(?:n\/?a|tb[acd]|-)$/i.test(text) ? null : text, link: null, doubts: [] };
}
