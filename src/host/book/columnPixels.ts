/**
 * Widths of columns are told in characters as Excel shows them (8.43 = the default of 64 pixels):
 * digits of the default font, each 7 pixels wide (Calibri 11, Aptos Narrow 11), without the 5 pixels
 * of a cell's padding. A column narrower than one character counts its padding in proportion.
 */
export const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const FIRST_CHARACTER_PIXELS = DIGIT_PIXELS + PADDING_PIXELS;
export const DEFAULT_COLUMN_PIXELS = 64;

/** Pixels of a width in characters, a whole number. */
export function columnPixels(characters: number): number {
  return characters < 1
    ? Math.round(characters * FIRST_CHARACTER_PIXELS)
    : Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS;
}

/** Width in characters of that many pixels, to two decimals as Excel shows it. */
export function columnCharacters(pixels: number): number {
  const characters =
    pixels < FIRST_CHARACTER_PIXELS
      ? pixels / FIRST_CHARACTER_PIXELS
      : (pixels - PADDING_PIXELS) / DIGIT_PIXELS;
  return Math.max(0, Math.round(characters * 100) / 100);
}
