import { BorderStyleTypes, InterceptorEffectEnum } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { TableData } from '../book/BookData';
import type { Book } from '../book/Book';
import type { Grid } from './createGrid';
import { tableColors } from './tableColors';

/**
 * Draws tables with header and bands as their table style says. It happens while drawing, below what the
 * cells themselves are formatted with, and changes no cell.
 *
 * @returns stops it
 */
export function drawTables(grid: Grid, book: Book): () => void {
  let tables = bySheet(book);
  const stop = book.on((event) => {
    if (TABLE_EVENTS.has(event.kind)) tables = bySheet(book);
  });
  const interceptor = grid.univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { subUnitId, row, col, rawData }, next) => {
        const table = tables.get(subUnitId)?.find(({ area }) => contains(area, row, col));
        const style = table && cellStyle(table, row, col);
        if (!style) return next(cell);
        return next({ ...(cell ?? rawData), themeStyle: style });
      },
    });
  return () => {
    stop();
    interceptor.dispose();
  };
}

const TABLE_EVENTS = new Set([
  'tableAdded',
  'tableDeleted',
  'tableChanged',
  'changed',
  'sheetAdded',
  'sheetDeleted',
]);

function bySheet(book: Book): Map<string, TableData[]> {
  const tables = new Map<string, TableData[]>();
  for (const table of book.tables()) {
    tables.set(table.sheetId, [...(tables.get(table.sheetId) ?? []), table]);
  }
  return tables;
}

function contains(area: TableData['area'], row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

function cellStyle(table: TableData, row: number, column: number): IStyleData | null {
  const colors = tableColors(table.style);
  if (!colors) return null;
  const { area } = table;
  const last = area.row + area.rows - 1;
  if (table.hasHeader && row === area.row) {
    return {
      bg: { rgb: colors.header.fill },
      cl: { rgb: colors.header.text },
      bl: 1,
      ...(colors.header.line && { bd: { b: line(colors.header.line) } }),
    };
  }
  if (table.hasTotals && row === last) return { bl: 1, bd: { t: line(colors.line) } };
  const bodyRow = row - area.row - (table.hasHeader ? 1 : 0);
  const isBand =
    (table.bandedRows && bodyRow % 2 === 0) || (table.bandedColumns && (column - area.column) % 2 === 0);
  const isBold =
    (table.firstColumn && column === area.column) ||
    (table.lastColumn && column === area.column + area.columns - 1);
  return {
    ...(isBand && colors.band && { bg: { rgb: colors.band } }),
    ...(isBold && { bl: 1 as const }),
    bd: { b: line(colors.line) },
  };
}

function line(color: string) {
  return { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}
