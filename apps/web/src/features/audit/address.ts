/** Whether a text is a network address, as the browser itself reads it: 192.0.2.7 or 2001:db8::7. */
export const isAddress = (text: string): boolean => (text.includes(':') ? URL.canParse(`http://[${text}]`) : isV4(text));

const isV4 = (text: string): boolean =>
  /^[\d.]+$/.test(text) && URL.canParse(`http://${text}`) && new URL(`http://${text}`).hostname === text; // which makes 192.0.2.7 of 192.0.519
