import PostalMime from 'postal-mime';

/** A kept mail, read back from its .eml as a mail program would read it. */
export interface KeptMail {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: Date | null;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
}

export async function readMail(name: string, bytes: Uint8Array): Promise<KeptMail> {
  const { from, to, subject, date, messageId, text, html } = await PostalMime.parse(bytes);
  return {
    name,
    from: [from?.name, from?.address ? `<${from.address}>` : ''].filter(Boolean).join(' '),
    to: (to ?? []).map(({ address }) => address ?? '').join(', '),
    subject: subject ?? '(no subject)',
    date: date === undefined ? null : new Date(date),
    messageId: messageId ?? '',
    text: text ?? '',
    html: html ?? '',
  };
}
