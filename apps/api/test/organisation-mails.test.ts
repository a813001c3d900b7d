import { describe, expect, it } from 'vitest';
import { invitationMail, ownershipOfferMail } from '../src/features/organisations/mails.ts';

const by = { name: 'Ada Finch', email: 'ada@example.org' };
const link = 'https://glovelly.test/invite/x';

describe('the letter of an invitation', () => {
  const mail = invitationMail({ to: 'dot@example.org', organisation: 'Harbour <Band> & Co', by, role: 'viewer', link });

  it('says who, to what, as what and until when, in both parts', () => {
    for (const words of ['Ada Finch', 'ada@example.org', 'viewer', 'dot@example.org', '7 days', link])
      for (const part of [mail.text, mail.html]) expect(part.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(mail.subject).toBe('Ada Finch invites you to Harbour <Band> & Co on Glovelly');
  });

  it('takes what people typed as words, never as markup', () => {
    expect(mail.html).toContain('Harbour &lt;Band&gt; &amp; Co');
    expect(mail.html).not.toContain('<Band>');
  });

  it('is answered to its sender', () => {
    expect(mail.replyTo).toBe('ada@example.org');
  });

  it('does not say one name twice of a business that is called like its owner', () => {
    expect(ownershipOfferMail({ to: 'dot@example.org', organisation: 'Ada Finch', by, link }).subject).toBe(
      'Ada Finch offers you the ownership of their business',
    );
  });
});
