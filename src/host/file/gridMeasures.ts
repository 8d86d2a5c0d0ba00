/**
 * Column widths: the file stores them with the padding of a cell, people see them without.
 * The default font's digit is taken as 7 pixels wide (Calibri 11, Aptos Narrow 11).
 */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_POINTS = 15;

/** Width in characters as Excel shows it, e.g. 8.43, of the stored 9.140625. */
export function shownWidth(stored: number): number {
  const pixels = pixelsOfStored(stored);
  const characters = pixels < 12 ? pixels / 12 : (pixels - PADDING_PIXELS) / DIGIT_PIXELS;
  return Math.round(characters * 100) / 100;
}

/** The width to store for one shown in characters. */
export function storedWidth(shown: number): number {
  const pixels = shown < 1 ? shown * 12 : Math.trunc(shown * DIGIT_PIXELS + 0.5) + PADDING_PIXELS;
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

function pixelsOfStored(stored: number): number {
  return Math.trunc(((256 * stored + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

/** Points from the left or top edge to a place within a column or row. */
export interface GridMeasures {
  columnPoints(column: number): number;
  rowPoints(row: number): number;
}

/** Sizes of columns and rows in points, from widths in characters and heights in points. */
export function gridMeasures(
  columns: Record<number, { width?: number; hidden?: boolean }>,
  rows: Record<number, { height?: number; hidden?: boolean }>,
): GridMeasures {
  return {
    columnPoints(column) {
      const format = columns[column];
      if (format?.hidden) return 0;
      const pixels =
        format?.width === undefined ? DEFAULT_COLUMN_PIXELS : pixelsOfStored(storedWidth(format.width));
      return pixels * POINTS_PER_PIXEL;
    },
    rowPoints(row) {
      const format = rows[row];
      return format?.hidden ? 0 : (format?.height ?? DEFAULT_ROW_POINTS);
    },
  };
}
