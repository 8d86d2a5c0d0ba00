import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  type ICellData,
  isFormulaId,
  isFormulaString,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from '@univerjs/core';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import { type Book, BookError, type CellInput, type ChangeSource, type SheetArea } from './Book';
import type { Area } from './BookData';
import type { BookContext, SetRangeValues } from './BookContext';
import { isCellError } from './cellErrors';
import { ensureSize } from './sheetSize';
import { toEngineFormula, toShownFormula } from './engineFormula';
import { assertWritable } from './protection';
import { readTypedText } from './typedText';
import { spilledCell, spills } from './spills';
import { toUniverStyle } from './univerStyle';
import { EMPTY_CELL, isEmptyUniverCell, univerCellValue } from './univerCell';

/** Values, formulas and types of cells, and putting something into them. */
export function bookCells(context: BookContext) {
  return {
    usedArea: (sheetId, valuesOnly) => usedArea(context, sheetId, valuesOnly),
    values: (area) => mapCells(context, area, (cell) => univerCellValue(cell)),
    formulas: (area) =>
      mapCells(context, area, (cell, row, column) => {
        const formula = formulaAt(context, area.sheetId, row, column, cell);
        return formula === null ? univerCellValue(cell) : toShownFormula(formula);
      }),
    valueTypes: (area) => mapCells(context, area, valueType),
    setCells: (area, input, source = 'addin') => setCells(context, area, input, source),
  } satisfies Partial<Book>;
}

/** Calls `read` for each cell of the area: the cell with a spilled value in its place, or null. */
export function mapCells<T>(
  context: BookContext,
  area: SheetArea,
  read: (cell: ICellData | null, row: number, column: number) => T,
): T[][] {
  const matrix = context.sheet(area.sheetId).getCellMatrix();
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      const row = area.row + r;
      const column = area.column + c;
      const cell = matrix.getValue(row, column) ?? null;
      const shown = isEmptyUniverCell(cell)
        ? (spilledCell(context, area.sheetId, row, column) ?? cell)
        : cell;
      return read(shown, row, column);
    }),
  );
}

/** The formula of a cell in the engine's form, or null. */
export function formulaAt(
  context: BookContext,
  sheetId: string,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
): string | null {
  if (!isFormulaString(cell?.f) && !isFormulaId(cell?.si)) return null;
  return (
    context.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, context.unitId) ??
    null
  );
}

function valueType(cell: ICellData | null): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  const value = univerCellValue(cell);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (isCellError(value)) return 'Error';
  return isEmptyUniverCell(cell) ? 'Empty' : 'String';
}

function setCells(context: BookContext, area: SheetArea, input: CellInput[][], source: ChangeSource): void {
  if (input.length !== area.rows || input.some((row) => row.length !== area.columns)) {
    throw new BookError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  assertWritable(context, area);
  ensureSize(context, area);
  const cellValue: IObjectMatrixPrimitiveType<ICellData | null> = {};
  input.forEach((row, r) => {
    row.forEach((item, c) => {
      if (item === null) return;
      (cellValue[area.row + r] ??= {})[area.column + c] = enteredCell(context, area, r, c, item);
    });
  });
  const isSingle = area.rows === 1 && area.columns === 1;
  const read = () => mapCells(context, area, univerCellValue)[0]?.[0];
  const before = isSingle ? read() : undefined;
  context.as(source, () => writeCells(context, area.sheetId, cellValue));
  const after = isSingle ? read() : undefined;
  context.emit({
    kind: 'changed',
    area,
    change: 'RangeEdited',
    source,
    ...(isSingle && { before, after }),
  });
}

/**
 * Merges cells into a sheet as one step of undo.
 *
 * @param trigger the engine's command in whose name; cells without a formula lose theirs unless it is
 *   known to change the look only
 */
export function writeCells(
  context: BookContext,
  sheetId: string,
  cellValue: IObjectMatrixPrimitiveType<ICellData | null>,
  trigger?: string,
): void {
  const redo: SetRangeValues = { unitId: context.unitId, subUnitId: sheetId, cellValue, trigger };
  const undo = { ...SetRangeValuesUndoMutationFactory(context.injector, redo), trigger };
  context.mutateUndoably(
    [{ id: SetRangeValuesMutation.id, params: redo }],
    [{ id: SetRangeValuesMutation.id, params: undo }],
  );
}

function enteredCell(
  context: BookContext,
  area: SheetArea,
  r: number,
  c: number,
  item: Exclude<CellInput, null>,
): ICellData {
  const row = area.row + r;
  const column = area.column + c;
  const sheet = context.sheet(area.sheetId);
  const format = sheet.getComposedCellStyle(row, column).n?.pattern ?? 'General';
  const entered = readTypedText(item, format);
  const cell: ICellData = { ...EMPTY_CELL };
  if (entered.kind === 'empty') return cell;
  if (entered.kind === 'formula') {
    cell.f = toEngineFormula(context.objects, entered.formula, { sheetId: area.sheetId, row, column });
  } else {
    cell.v = typeof entered.value === 'boolean' ? (entered.value ? 1 : 0) : entered.value;
    cell.t = { number: 2, boolean: 3, string: entered.isForced ? 4 : 1 }[
      typeof entered.value as 'number' | 'boolean' | 'string'
    ];
  }
  if (entered.kind === 'value' && entered.numberFormat) {
    cell.s = toUniverStyle({ numberFormat: entered.numberFormat });
  }
  return cell;
}

function usedArea(context: BookContext, sheetId: string, valuesOnly: boolean): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const include = (row: number, column: number) => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  context
    .sheet(sheetId)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (cell && (!isEmptyUniverCell(cell) || (!valuesOnly && cell.s))) include(row, column);
    });
  for (const { area } of spills(context, sheetId)) {
    include(area.row + area.rows - 1, area.column + area.columns - 1);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
