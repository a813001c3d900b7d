/** Something that is not protected as it should be: what, and why that is one. */
export interface Gap {
  readonly where: string;
  readonly what: string;
}
