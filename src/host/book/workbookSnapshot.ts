import {
  BooleanNumber,
  type CustomData,
  type ICellData,
  type IColumnData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { BookData, CellData, SheetData } from './BookData';
import { columnPixels, DEFAULT_COLUMN_PIXELS } from './columnPixels';
import { toUniverCell } from './univerCell';
import { toUniverRange } from './univerRange';
import { toUniverCustom, toUniverStyle } from './univerStyle';

/** The engine's workbook of a BookData, and the spilled values, which the engine keeps apart. */
export interface WorkbookSnapshot {
  workbook: IWorkbookData;
  arrayFormulaRange: Record<string, Record<string, IObjectMatrixPrimitiveType<IRange>>>;
  arrayFormulaCellData: Record<string, Record<string, IObjectMatrixPrimitiveType<ICellData>>>;
}

export const PIXELS_PER_POINT = 4 / 3;
export const DEFAULT_ROW_PIXELS = 20;

const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 30;

/** @param engineFormula a formula as shown to the engine's form */
export function workbookSnapshot(
  unitId: string,
  data: BookData,
  engineFormula: (formula: string, sheet: SheetData, row: number, column: number) => string,
): WorkbookSnapshot {
  const styles: Record<string, IStyleData> = {};
  data.styles.forEach((style, index) => (styles[styleId(index)] = toUniverStyle(style)));
  const customs = data.styles.map((style) => toUniverCustom(style, null));
  const styleOf: StyleOf = (index) => ({
    s: styleId(index),
    ...(customs[index] && { custom: customs[index] }),
  });
  const ranges: Record<string, IObjectMatrixPrimitiveType<IRange>> = {};
  const spilled: Record<string, IObjectMatrixPrimitiveType<ICellData>> = {};
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of data.sheets) {
    const parts = sheetParts(sheet, styleOf, (cell, row, column) =>
      cell.formula === undefined ? undefined : engineFormula(cell.formula, sheet, row, column),
    );
    sheets[sheet.id] = parts.sheet;
    ranges[sheet.id] = parts.ranges;
    spilled[sheet.id] = parts.spilled;
  }
  return {
    workbook: {
      id: unitId,
      name: 'Book',
      appVersion: '',
      locale: LocaleType.EN_US,
      styles,
      sheetOrder: data.sheets.map((sheet) => sheet.id),
      sheets,
    },
    arrayFormulaRange: { [unitId]: ranges },
    arrayFormulaCellData: { [unitId]: spilled },
  };
}

function styleId(index: number): string {
  return `book-${index}`;
}

type StyleOf = (index: number) => { s: string; custom?: CustomData };
type EngineFormula = (cell: CellData, row: number, column: number) => string | undefined;

function sheetParts(sheet: SheetData, styleOf: StyleOf, engineFormula: EngineFormula) {
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  const ranges: IObjectMatrixPrimitiveType<IRange> = {};
  const spilled: IObjectMatrixPrimitiveType<ICellData> = {};
  const isSpilled = spilledCells(sheet);
  let lastRow = 0;
  let lastColumn = 0;
  for (const [rowKey, row] of Object.entries(sheet.cells)) {
    for (const [columnKey, cell] of Object.entries(row)) {
      const r = Number(rowKey);
      const c = Number(columnKey);
      lastRow = Math.max(lastRow, r);
      lastColumn = Math.max(lastColumn, c);
      const converted = toUniverCell(cell, engineFormula(cell, r, c));
      if (cell.spill) (ranges[r] ??= {})[c] = toUniverRange(cell.spill);
      if (isSpilled.has(`${r}/${c}`) || cell.spill)
        (spilled[r] ??= {})[c] = { v: converted.v, t: converted.t };
      const own: ICellData = isSpilled.has(`${r}/${c}`) ? {} : converted;
      if (cell.style !== undefined) Object.assign(own, styleOf(cell.style));
      if (Object.keys(own).length > 0) (cellData[r] ??= {})[c] = own;
    }
  }
  return { sheet: worksheet(sheet, styleOf, cellData, lastRow, lastColumn), ranges, spilled };
}

function worksheet(
  sheet: SheetData,
  styleOf: StyleOf,
  cellData: IObjectMatrixPrimitiveType<ICellData>,
  lastRow: number,
  lastColumn: number,
): Partial<IWorksheetData> {
  const { frozen } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(LEAST_ROWS, lastRow + 201),
    columnCount: Math.max(LEAST_COLUMNS, lastColumn + 11),
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    freeze: toUniverFreeze(frozen),
    mergeData: sheet.merges.map(toUniverRange),
    cellData,
    columnData: mapRecord(sheet.columns, ({ width, hidden, style }): Partial<IColumnData> => ({
      ...(width !== undefined && { w: columnPixels(width) }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(style !== undefined && styleOf(style)),
    })),
    rowData: mapRecord(sheet.rows, ({ height, hidden, style }): Partial<IRowData> => ({
      ...(height !== undefined && { h: height * PIXELS_PER_POINT, ia: BooleanNumber.FALSE }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(style !== undefined && styleOf(style)),
    })),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** The engine freezes from the first row and column that moves; -1 = none. */
export function toUniverFreeze({ rows, columns }: SheetData['frozen']) {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

/** Cells whose value another cell's formula has put there. */
function spilledCells(sheet: SheetData): Set<string> {
  const found = new Set<string>();
  for (const [rowKey, row] of Object.entries(sheet.cells)) {
    for (const [columnKey, { spill }] of Object.entries(row)) {
      if (!spill) continue;
      for (let r = spill.row; r < spill.row + spill.rows; r++) {
        for (let c = spill.column; c < spill.column + spill.columns; c++) {
          if (r !== Number(rowKey) || c !== Number(columnKey)) found.add(`${r}/${c}`);
        }
      }
    }
  }
  return found;
}

function mapRecord<T, U>(record: Record<number, T>, change: (value: T) => U): Record<number, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
