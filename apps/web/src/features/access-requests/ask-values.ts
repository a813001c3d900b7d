import { isEmail } from '@glovelly/domain/parties';

/** What the form asks for. */
export interface AskValues {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

/** What must be put right before it is sent. The server looks again. */
export function missingOf({ name, email }: AskValues): Readonly<Record<string, string>> {
  return {
    ...(name.trim() === '' && { name: 'Say who you are' }),
    ...(!isEmail(email.trim()) && { email: 'Write an e-mail address such as jo@example.com' }),
  };
}
