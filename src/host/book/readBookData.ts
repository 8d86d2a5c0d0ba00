import { type CustomData, type IStyleData, type Nullable, type Worksheet } from '@univerjs/core';
import type { Area, BookData, CellData, CellStyle, SheetData } from './BookData';
import type { BookContext } from './BookContext';
import { isCellError } from './cellErrors';
import { columnCharacters } from './columnPixels';
import { formulaAt } from './cells';
import { outsideText } from './engineFormula';
import { withShownNames } from './engineTableName';
import { definedNames } from './names';
import { spills, spilledCell } from './spills';
import { isEmptyUniverCell, univerCellValue } from './univerCell';
import { fromUniverRange } from './univerRange';
import { fromUniverStyle } from './univerStyle';
import { PIXELS_PER_POINT } from './workbookSnapshot';
import { PLAIN_PAGES } from './pageSetup';

/** The whole workbook as it is now. */
export function readBookData(context: BookContext): BookData {
  const styles = new StyleList(context);
  const { workbook, objects } = context;
  const active = workbook.getActiveSheet();
  return structuredClone({
    sheets: workbook.getSheets().map((sheet) => readSheet(context, sheet, styles)),
    activeSheet: Math.max(0, workbook.getSheetIndex(active)),
    names: definedNames(context),
    styles: styles.list,
    date1904: objects.date1904,
    properties: objects.properties,
    customXmlParts: objects.customXmlParts,
    settings: objects.settings,
  });
}

/** Styles in use, each once. */
class StyleList {
  readonly list: CellStyle[] = [];
  private readonly indexByText = new Map<string, number>();

  constructor(private readonly context: BookContext) {}

  /** undefined for the default style */
  indexOf(styled: Nullable<Styled>): number | undefined {
    if (!styled || (!styled.s && !styled.custom)) return undefined;
    const style = fromUniverStyle(this.context.workbook.getStyles().get(styled.s), styled.custom);
    const text = JSON.stringify(style);
    if (text === '{}') return undefined;
    const known = this.indexByText.get(text);
    if (known !== undefined) return known;
    this.indexByText.set(text, this.list.length);
    return this.list.push(style) - 1;
  }
}

/** A cell, row or column of the engine. */
interface Styled {
  s?: Nullable<IStyleData | string>;
  custom?: CustomData;
}

function readSheet(context: BookContext, sheet: Worksheet, styles: StyleList): SheetData {
  const id = sheet.getSheetId();
  const objects = context.objects.sheets.get(id);
  const freeze = sheet.getFreeze();
  return {
    id,
    name: sheet.getName(),
    visibility: sheet.isSheetHidden() ? (objects?.isVeryHidden ? 'veryHidden' : 'hidden') : 'visible',
    tabColor: sheet.getTabColor() || null,
    cells: readCells(context, sheet, styles),
    merges: sheet.getMergeData().map(fromUniverRange),
    columns: readColumns(sheet, styles),
    rows: readRows(sheet, styles),
    frozen: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) },
    showGridlines: !sheet.hasHiddenGridlines(),
    selection: readSelection(context, id),
    tables: objects?.tables ?? [],
    conditionalFormats: objects?.conditionalFormats ?? [],
    dataValidations: objects?.dataValidations ?? [],
    charts: objects?.charts ?? [],
    protection: objects?.protection ?? null,
    pageSetup: objects?.pageSetup ?? PLAIN_PAGES,
  };
}

function readCells(context: BookContext, sheet: Worksheet, styles: StyleList): SheetData['cells'] {
  const id = sheet.getSheetId();
  const cells: SheetData['cells'] = {};
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const data: CellData = { value: null };
    if (!isEmptyUniverCell(cell)) {
      data.value = univerCellValue(cell);
      if (isCellError(data.value) && cell?.t !== FORCED_TEXT) data.isError = true;
      const formula = formulaAt(context, id, row, column, cell);
      if (formula !== null) data.formula = outsideText(formula, withShownNames);
      else if (cell?.t === FORCED_TEXT) data.isText = true;
    }
    const style = styles.indexOf(cell);
    if (style !== undefined) data.style = style;
    if (data.value !== null || data.formula !== undefined || style !== undefined) {
      (cells[row] ??= {})[column] = data;
    }
  });
  addSpills(context, id, cells);
  return cells;
}

const FORCED_TEXT = 4; // CellValueType.FORCE_STRING

/** Spilled values stand in their cells as in a file, and the spilling cell names its area. */
function addSpills(context: BookContext, sheetId: string, cells: SheetData['cells']): void {
  for (const { row, column, area } of spills(context, sheetId)) {
    forEachCell(area, (r, c) => {
      const existing = cells[r]?.[c];
      if (r === row && c === column) {
        if (existing) existing.spill = area;
        return;
      }
      const value = univerCellValue(spilledCell(context, sheetId, r, c));
      (cells[r] ??= {})[c] = { ...existing, value, ...(isCellError(value) && { isError: true }) };
    });
  }
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

function readColumns(sheet: Worksheet, styles: StyleList): SheetData['columns'] {
  const columns: SheetData['columns'] = {};
  for (const [key, column] of Object.entries(sheet.getColumnManager().getColumnData())) {
    if (!column) continue;
    const style = styles.indexOf(column);
    const data = {
      ...(column.w !== undefined && { width: columnCharacters(column.w) }),
      ...(column.hd && { hidden: true }),
      ...(style !== undefined && { style }),
    };
    if (Object.keys(data).length > 0) columns[Number(key)] = data;
  }
  return columns;
}

function readRows(sheet: Worksheet, styles: StyleList): SheetData['rows'] {
  const rows: SheetData['rows'] = {};
  for (const [key, row] of Object.entries(sheet.getRowManager().getRowData())) {
    if (!row) continue;
    const style = styles.indexOf(row);
    // A height the engine has fitted to the text (ia) is not the user's and is not kept.
    const data = {
      ...(row.h !== undefined && !row.ia && { height: rounded(row.h / PIXELS_PER_POINT) }),
      ...(row.hd && { hidden: true }),
      ...(style !== undefined && { style }),
    };
    if (Object.keys(data).length > 0) rows[Number(key)] = data;
  }
  return rows;
}

/** Undoes the noise of converting to pixels and back. */
function rounded(size: number): number {
  return Math.round(size * 1e8) / 1e8;
}

function readSelection(context: BookContext, sheetId: string): Area | null {
  return context.selections.get(sheetId) ?? null;
}
