const MOST = 100;

/**
 * A name for a file in an archive that every system can unpack: no separators, no names of devices, nothing hidden, nothing that only differs in case from
 * one in `taken`, where it is put. What tells two files apart is written before the ending.
 */
export function archiveName(wanted: string, taken: Set<string>): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(safe(wanted)) ?? [];
  const base = (RESERVED.test(stem) ? `_${stem}` : stem).slice(0, MOST).replace(/[. ]+$/, '') || 'file';
  for (let count = 1; ; count++) {
    const name = `${base}${count === 1 ? '' : ` (${count})`}${ending}`;
    const folded = name.normalize('NFC').toLowerCase();
    if (taken.has(folded)) continue;
    taken.add(folded);
    return name;
  }
}

/** Devices of Windows, which it opens instead of a file. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

const safe = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
