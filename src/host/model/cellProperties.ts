import { invalidArgument } from './address';
import type { ModelContext } from './ModelContext';
import type { RangeObject } from './RangeObject';
import type { FormatProperties } from './rangeFormatTypes';
import { styleOfFormat } from './rangeFormatTypes';

/** Range.setCellProperties: a matrix of {format: {fill, font, borders, ...}}, one entry a cell. */
export function applyCellProperties({ book }: ModelContext, range: RangeObject, properties: unknown): void {
  if (
    !Array.isArray(properties) ||
    properties.length !== range.rows ||
    properties.some((row) => !Array.isArray(row) || row.length !== range.columns)
  ) {
    throw invalidArgument(`Cell properties for ${range.rows} x ${range.columns} cells are expected.`);
  }
  (properties as ({ format?: FormatProperties } | null)[][]).forEach((row, r) =>
    row.forEach((entry, c) => {
      if (!entry?.format) return;
      const cell = range.with({ row: range.row + r, column: range.column + c, rows: 1, columns: 1 });
      styleOfFormat(book, cell, entry.format);
    }),
  );
}
