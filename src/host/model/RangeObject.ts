import type { Book, SheetArea } from '../book/Book';
import type { Area } from '../book/BookData';
import { RichApiError } from '../protocol/TypeMap';
import {
  areaAddress,
  assertOnSheet,
  invalidArgument,
  isOnSheet,
  parseArea,
  quotedSheetName,
  splitSheet,
} from './address';

/** A range as the add-in holds it: cells of one sheet. Its own object, because references know it by identity. */
export class RangeObject implements SheetArea {
  readonly sheetId: string;
  row: number;
  column: number;
  rows: number;
  columns: number;

  constructor(sheetId: string, area: Area) {
    assertOnSheet(area);
    this.sheetId = sheetId;
    this.row = area.row;
    this.column = area.column;
    this.rows = area.rows;
    this.columns = area.columns;
  }

  /** Its cells have moved, and it with them. Beyond the sheet it stays where it was. */
  moveTo(area: Partial<Area>): void {
    if (isOnSheet({ ...this, ...area })) Object.assign(this, area);
  }

  get cellCount(): number {
    return this.rows * this.columns;
  }

  with(area: Partial<Area>): RangeObject {
    const { row, column, rows, columns } = this;
    return new RangeObject(this.sheetId, { row, column, rows, columns, ...area });
  }
}

/** As Range.address: "Sheet1!A1:B2". */
export function rangeAddress(book: Book, range: SheetArea): string {
  return `${quotedSheetName(book.sheet(range.sheetId).name)}!${areaAddress(range)}`;
}

/** The sheet of this name, whatever its case, or null. */
export function findSheetId(book: Book, key: string): string | null {
  const name = key.toLowerCase();
  const found = book.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  return found?.id ?? null;
}

/**
 * The range that an address, a name or a table's name stands for.
 *
 * @param sheetId the sheet meant when the address names none
 * @throws RichApiError InvalidArgument when it is none of them, ItemNotFound when its sheet does not exist
 */
export function resolveRange(book: Book, address: string, sheetId: string): RangeObject {
  const { sheet, rest } = splitSheet(address);
  const onSheet = sheet === null ? sheetId : findSheetId(book, sheet);
  if (onSheet === null) {
    throw new RichApiError('ItemNotFound', `There is no worksheet "${sheet}" (address "${address}").`, 404);
  }
  const area = parseArea(rest);
  if (area) return new RangeObject(onSheet, area);
  const named = findNamedRange(book, rest, onSheet);
  if (named) return named;
  throw invalidArgument(`"${address}" is not an address, a name of a range, or a table.`);
}

/** The range of a defined name (the sheet's own before the workbook's), or a table's body, or null. */
function findNamedRange(book: Book, name: string, sheetId: string): RangeObject | null {
  const lower = name.toLowerCase();
  const named = book.names().filter((candidate) => candidate.name.toLowerCase() === lower);
  const found =
    named.find((candidate) => candidate.sheetId === sheetId) ?? named.find((c) => c.sheetId === null);
  if (found) return rangeOfFormula(book, found.formula);
  const table = book.tables().find((candidate) => candidate.name.toLowerCase() === lower);
  if (!table) return null;
  const { area, hasHeader, hasTotals } = table;
  const head = hasHeader ? 1 : 0;
  const rows = area.rows - head - (hasTotals ? 1 : 0);
  return new RangeObject(table.sheetId, { ...area, row: area.row + head, rows: Math.max(rows, 1) });
}

/** The range a formula such as "=Sheet1!$A$1:$B$2" is, or null when it is something else. */
export function rangeOfFormula(book: Book, formula: string): RangeObject | null {
  const { sheet, rest } = splitSheet(formula.replace(/^=/, ''));
  const area = parseArea(rest);
  const sheetId = sheet === null ? null : findSheetId(book, sheet);
  return area && sheetId !== null ? new RangeObject(sheetId, area) : null;
}

/** An argument that may be a range or an address. */
export function rangeArgument(book: Book, argument: unknown, sheetId: string): RangeObject {
  if (argument instanceof RangeObject) return argument;
  if (typeof argument === 'string') return resolveRange(book, argument, sheetId);
  throw invalidArgument(`${JSON.stringify(argument)} is neither a range nor an address.`);
}
