import type { Book } from '../book/Book';
import type { ChartData } from '../book/BookData';
import { areaAddress, quotedSheetName } from './address';
import type { RangeObject } from './RangeObject';

/**
 * The series of a chart made from a range, as Excel reads it: a header row names them, a first column
 * of text (or with an empty corner) gives the categories.
 *
 * @param seriesBy "Auto" = the longer side of the range gives the points
 */
export function chartSeries(book: Book, source: RangeObject, seriesBy: string): ChartData['series'] {
  const values = book.values(source);
  const isNumberAt = (row: number, column: number): boolean => typeof values[row]?.[column] === 'number';
  const corner = values[0]?.[0] ?? '';
  const hasHeader =
    source.rows > 1 &&
    (corner === '' || !isNumberAt(0, source.columns - 1) || (source.columns > 1 && !isNumberAt(0, 1)));
  const hasCategories =
    source.columns > 1 &&
    (corner === '' || !isNumberAt(source.rows - 1, 0) || (source.rows > 1 && !isNumberAt(1, 0)));
  const top = hasHeader ? 1 : 0;
  const left = hasCategories ? 1 : 0;
  const rows = source.rows - top;
  const columns = source.columns - left;
  const isByRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && columns > rows);
  const reference = (row: number, column: number, rowCount: number, columnCount: number): string =>
    rowCount < 1 || columnCount < 1
      ? ''
      : `${quotedSheetName(book.sheet(source.sheetId).name)}!${areaAddress(
          { row: source.row + row, column: source.column + column, rows: rowCount, columns: columnCount },
          true,
        )}`;
  return Array.from({ length: isByRows ? rows : columns }, (_, index) =>
    isByRows
      ? {
          name: hasCategories ? reference(top + index, 0, 1, 1) : `Series${index + 1}`,
          values: reference(top + index, left, 1, columns),
          categories: hasHeader ? reference(0, left, 1, columns) : '',
        }
      : {
          name: hasHeader ? reference(0, left + index, 1, 1) : `Series${index + 1}`,
          values: reference(top, left + index, rows, 1),
          categories: hasCategories ? reference(top, 0, rows, 1) : '',
        },
  );
}
