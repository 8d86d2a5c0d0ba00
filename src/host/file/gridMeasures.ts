import { columnCharacters, columnPixels, DEFAULT_COLUMN_PIXELS, DIGIT_PIXELS } from '../book/columnPixels';

const POINTS_PER_PIXEL = 0.75;
export const DEFAULT_ROW_POINTS = 15;

/** Width in characters as Excel shows it, e.g. 8.43, of the one a file stores with padding, 9.140625. */
export function shownWidth(stored: number): number {
  return columnCharacters(pixelsOfStored(stored));
}

/** The width to store for one shown in characters. */
export function storedWidth(shown: number): number {
  return Math.trunc((columnPixels(shown) / DIGIT_PIXELS) * 256) / 256;
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
      const pixels = format?.width === undefined ? DEFAULT_COLUMN_PIXELS : columnPixels(format.width);
      return pixels * POINTS_PER_PIXEL;
    },
    rowPoints(row) {
      const format = rows[row];
      return format?.hidden ? 0 : (format?.height ?? DEFAULT_ROW_POINTS);
    },
  };
}
