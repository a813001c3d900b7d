import { wellFormed } from '@glovelly/domain/kernel';

/**
 * Shown or saved, under which name: in ASCII for old readers, and as it is for all others (RFC 6266, RFC 8187). `otherwise` comes before
 * an ending that is all that ASCII leaves.
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string, otherwise: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_')
    .trim();
  const encoded = encodeURIComponent(wellFormed(name)).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${/^(\.\w*)?$/.test(ascii) ? otherwise : ''}${ascii}"; filename*=UTF-8''${encoded}`;
}
