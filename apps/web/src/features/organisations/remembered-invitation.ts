const KEY = 'glovelly.invitation';

/** The way through sign-in loses the address of the page, and the token is kept on no server. So this tab keeps it, until it is shut. */
export function rememberInvitation(token: string): void {
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // Switched off: the link in the letter leads here again.
  }
}

export function rememberedInvitation(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
