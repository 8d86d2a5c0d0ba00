import type { ICellData } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { Area } from './BookData';
import type { BookContext } from './BookContext';
import { fromUniverRange } from './univerRange';

/** The area a spilled formula at this cell fills, or null. */
export function spillArea(context: BookContext, sheetId: string, row: number, column: number): Area | null {
  const ranges = context.injector.get(FormulaDataModel).getArrayFormulaRange();
  const range = ranges[context.unitId]?.[sheetId]?.[row]?.[column];
  if (!range) return null;
  const area = fromUniverRange(range);
  const cell = context.sheet(sheetId).getCellMatrix().getValue(row, column);
  const isBlocked = cell?.v === '#SPILL!';
  return (area.rows > 1 || area.columns > 1) && !isBlocked ? area : null;
}

/** The value another cell's formula has put here, or null. */
export function spilledCell(
  context: BookContext,
  sheetId: string,
  row: number,
  column: number,
): ICellData | null {
  const cells = context.injector.get(FormulaDataModel).getArrayFormulaCellData();
  return cells[context.unitId]?.[sheetId]?.[row]?.[column] ?? null;
}

/** All formulas of a sheet that fill more than their own cell. */
export function spills(context: BookContext, sheetId: string): { row: number; column: number; area: Area }[] {
  const rows = context.injector.get(FormulaDataModel).getArrayFormulaRange()[context.unitId]?.[sheetId] ?? {};
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.keys((cells ?? {}) as object).flatMap((column) => {
      const area = spillArea(context, sheetId, Number(row), Number(column));
      return area ? [{ row: Number(row), column: Number(column), area }] : [];
    }),
  );
}
