import { isEmail } from '@glovelly/domain/parties';

/** What is wrong with an address before it is sent. The server looks again. */
export const emailError = (email: string): Readonly<Record<string, string>> | null =>
  isEmail(email.trim()) ? null : { email: 'Write an e-mail address such as jo@example.com' };
