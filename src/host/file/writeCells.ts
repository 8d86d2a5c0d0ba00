import type { CellData, SheetData } from '../book/BookData';
import { cellName, cellRange, parseArea } from './address';
import {
  changedCells,
  isSameFormula,
  isSameValue,
  movedCells,
  type CellChanges,
  type Cells,
} from './changedCells';
import { cellXml, valueXml, type CellXmlContext } from './cellXml';
import type { Movement } from './Movement';
import { scanRows, type ScannedCell, type ScannedRow } from './scanRows';
import type { StyleWriter } from './StyleWriter';
import { escapeXml } from './Xml';

/** What writing the cells of a sheet came to. */
export interface WrittenCells {
  /** The text that stands inside sheetData. */
  data: string;
  /** Whether a formula was added, removed or moved: the order of calculation is then another. */
  changedFormulas: boolean;
}

export interface CellWriteContext extends CellXmlContext {
  part: string;
  styles: StyleWriter;
  movement: Movement;
}

/**
 * The cells of a sheet as they are now, written into the text they had: rows and cells that did not change
 * are copied to the letter, a new result keeps its formula's element, a new format its content.
 */
export function writeCells(
  data: string,
  opened: Cells,
  current: Cells,
  context: CellWriteContext,
): WrittenCells {
  const before = movedCells(opened, context.movement);
  const changes = changedCells(before, current, context.styles);
  const rows = new Set(Object.keys(changes.cells).map(Number));
  for (const row of changes.rows) rows.add(row);
  if (rows.size === 0 && context.movement.isNone) return { data, changedFormulas: false };

  const unshared = sharedFormulasToWriteOut(data, changes.formulas, context);
  const pieces: string[] = [];
  const pending = [...rows].sort((one, other) => one - other);
  let next = 0;
  let copiedTo = 0;
  const writeNewRows = (upTo: number) => {
    for (; next < pending.length && (pending[next] as number) < upTo; next++) {
      pieces.push(newRow(pending[next] as number, changes, current, context));
    }
  };
  // Only rows that are written need their cells told apart.
  const needsCells = (row: number) => !context.movement.isNone || unshared.size > 0 || rows.has(row);
  scanRows(data, context.prefix, context.part, needsCells, (row) => {
    const target = context.movement.row(row.row);
    if (target === null) {
      pieces.push(data.slice(copiedTo, row.start));
      copiedTo = row.end;
      return;
    }
    const isUntouched =
      !rows.has(target) && context.movement.isNone && !row.cells.some((cell) => isUnshared(cell, unshared));
    if (pending[next] !== undefined && (pending[next] as number) < target) {
      pieces.push(data.slice(copiedTo, row.start));
      copiedTo = row.start;
      writeNewRows(target);
    }
    if (pending[next] === target) next++;
    if (isUntouched) return;
    pieces.push(data.slice(copiedTo, row.start));
    pieces.push(patchedRow(row, target, data, changes, before, current, unshared, context));
    copiedTo = row.end;
  });
  pieces.push(data.slice(copiedTo));
  writeNewRows(Infinity);
  return {
    data: pieces.join(''),
    changedFormulas: changes.formulas.size > 0 || !context.movement.isNone,
  };
}

/**
 * Shared formulas (written once, for many cells) of which one cell changed: all their cells are then
 * written out, since the one that changed may be the one that holds the formula.
 */
function sharedFormulasToWriteOut(
  data: string,
  formulas: ReadonlySet<string>,
  context: CellWriteContext,
): Set<string> {
  const shared = new Set<string>();
  if (!/t=["']shared["']/.test(data)) return shared;
  scanRows(
    data,
    context.prefix,
    context.part,
    () => true,
    (row) => {
      for (const cell of row.cells) {
        const number = cell.formula?.attributes.t === 'shared' ? cell.formula.attributes.si : undefined;
        if (number === undefined) continue;
        const toRow = context.movement.row(cell.row);
        const toColumn = context.movement.column(cell.column);
        const isMoved = toRow !== cell.row || toColumn !== cell.column;
        if (isMoved || formulas.has(cellName(cell.row, cell.column))) shared.add(number);
      }
    },
  );
  return shared;
}

function isUnshared(cell: ScannedCell, unshared: ReadonlySet<string>): boolean {
  const number = cell.formula?.attributes.t === 'shared' ? cell.formula.attributes.si : undefined;
  return number !== undefined && unshared.has(number);
}

function newRow(row: number, changes: CellChanges, current: Cells, context: CellWriteContext): string {
  const cells = columnsOf(changes.cells[row])
    .map((column) => newCell(row, column, changes, current, context))
    .join('');
  const attributes = rowAttributes({}, row, {}, current.rows[row] ?? {}, context);
  if (cells === '' && Object.keys(attributes).length === 1) return '';
  return element(`${context.prefix}row`, attributes, cells);
}

function newCell(
  row: number,
  column: number,
  changes: CellChanges,
  current: Cells,
  context: CellWriteContext,
): string {
  const cell = current.cells[row]?.[column];
  if (!cell) return '';
  const style = context.styles.number(0, cell.style, needsApostrophe(cell));
  if (cell.value === null && cell.formula === undefined && style === 0) return '';
  const name = cellName(row, column);
  const isResult = changes.results.has(name) && cell.formula === undefined;
  return isResult ? resultXml(name, cell, style, context) : cellXml(row, column, cell, style, context);
}

/** A cell that a formula spilled into: a value that is text is a result, not someone's text. */
function resultXml(name: string, cell: CellData, style: number, context: CellWriteContext): string {
  const { type, content } = valueXml(cell, context.prefix, true);
  const attributes = `r="${name}"${style > 0 ? ` s="${style}"` : ''}${type}`;
  return content
    ? `<${context.prefix}c ${attributes}>${content}</${context.prefix}c>`
    : `<${context.prefix}c ${attributes}/>`;
}

function needsApostrophe(cell: CellData): boolean {
  return cell.isText === true && cell.formula === undefined;
}

function patchedRow(
  row: ScannedRow,
  target: number,
  data: string,
  changes: CellChanges,
  before: Cells,
  current: Cells,
  unshared: ReadonlySet<string>,
  context: CellWriteContext,
): string {
  const cells: { column: number; text: string }[] = [];
  const present = new Set<number>();
  for (const cell of row.cells) {
    const column = context.movement.column(cell.column);
    if (column === null) continue;
    present.add(column);
    const isChanged = changes.cells[target]?.[column] === true || isUnshared(cell, unshared);
    const text = isChanged
      ? patchedCell(cell, target, column, data, changes, before, current, unshared, context)
      : movedCell(cell, target, column, data, context.movement);
    cells.push({ column, text });
  }
  for (const column of columnsOf(changes.cells[target])) {
    if (!present.has(column))
      cells.push({ column, text: newCell(target, column, changes, current, context) });
  }
  cells.sort((one, other) => one.column - other.column);
  const content = cells.map((each) => each.text).join('');
  const isSpanned = cells.every(({ column }) => present.has(column)) && context.movement.isNone;
  const attributes = rowAttributes(
    row.attributes,
    target,
    before.rows[target] ?? {},
    current.rows[target] ?? {},
    context,
  );
  if (!isSpanned) delete attributes.spans;
  return element(`${context.prefix}row`, attributes, content);
}

function patchedCell(
  cell: ScannedCell,
  row: number,
  column: number,
  data: string,
  changes: CellChanges,
  before: Cells,
  current: Cells,
  unshared: ReadonlySet<string>,
  context: CellWriteContext,
): string {
  const old = before.cells[row]?.[column];
  const now = current.cells[row]?.[column];
  const name = cellName(row, column);
  const base = Number(cell.attributes.s ?? 0);
  const isRestyled = !context.styles.isSame(old?.style, now?.style) || needsQuoting(old, now);
  const style = isRestyled
    ? context.styles.number(base, now?.style, needsApostrophe(now ?? { value: null }))
    : base;
  const isFormulaKept = isSameFormula(old, now) && !isUnshared(cell, unshared);
  const isResult = changes.results.has(name) && now?.formula === undefined;
  const isValueKept = isSameValue(old, now);
  if (isFormulaKept && isValueKept) {
    return element(
      `${context.prefix}c`,
      { ...cell.attributes, r: name, s: style > 0 ? String(style) : undefined },
      withMovedArea(contentOf(cell, data, context.prefix), cell, context.movement),
    );
  }
  if (!now || (now.value === null && now.formula === undefined)) {
    return style > 0 ? `<${context.prefix}c r="${name}" s="${style}"/>` : '';
  }
  if (isResult) return resultXml(name, now, style, context);
  if (isFormulaKept && cell.formula) {
    const { type, content } = valueXml(now, context.prefix, true);
    return element(
      `${context.prefix}c`,
      {
        r: name,
        s: style > 0 ? String(style) : undefined,
        t: type ? type.slice(4, -1) : undefined,
        cm: cell.attributes.cm,
        ph: cell.attributes.ph,
      },
      withMovedArea(data.slice(cell.formula.start, cell.formula.end), cell, context.movement) + content,
    );
  }
  return cellXml(row, column, now, style, context);
}

function needsQuoting(old: CellData | undefined, now: CellData | undefined): boolean {
  return (old?.isText ?? false) !== (now?.isText ?? false) && typeof now?.value === 'string';
}

function movedCell(cell: ScannedCell, row: number, column: number, data: string, movement: Movement): string {
  const text = withMovedArea(data.slice(cell.start, cell.end), cell, movement);
  if (cell.row === row && cell.column === column) return text;
  const name = cellName(row, column);
  return text.replace(/^(<[^>]*?\sr\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${name}"`);
}

/** The text of a cell, or of its formula, with the area that the formula fills where it now is. */
function withMovedArea(text: string, cell: ScannedCell, movement: Movement): string {
  const area = parseArea(cell.formula?.attributes.ref ?? '');
  const moved = movement.isNone || !area ? null : movement.area(area);
  if (!moved) return text;
  return text.replace(
    /(<(?:[\w.-]+:)?f\s(?:[^>]*?\s)?ref\s*=\s*)(?:"[^"]*"|'[^']*')/,
    `$1"${cellRange(moved)}"`,
  );
}

function contentOf(cell: ScannedCell, data: string, prefix: string): string {
  if (cell.contentStart === cell.end) return '';
  const close = data.lastIndexOf(`</${prefix}c`, cell.end);
  return data.slice(cell.contentStart, close);
}

function rowAttributes(
  attributes: Record<string, string>,
  row: number,
  before: SheetData['rows'][number],
  now: SheetData['rows'][number],
  context: CellWriteContext,
): Record<string, string | undefined> {
  const result: Record<string, string | undefined> = { ...attributes, r: String(row + 1) };
  if (before.height !== now.height) {
    result.ht = now.height === undefined ? undefined : String(now.height);
    result.customHeight = now.height === undefined ? undefined : '1';
  }
  if ((before.hidden ?? false) !== (now.hidden ?? false)) result.hidden = now.hidden ? '1' : undefined;
  if (!context.styles.isSame(before.style, now.style)) {
    const style = context.styles.number(Number(attributes.s ?? 0), now.style, false);
    result.s = style > 0 ? String(style) : undefined;
    result.customFormat = style > 0 ? '1' : undefined;
  }
  for (const key of Object.keys(result)) if (result[key] === undefined) delete result[key];
  return result;
}

function columnsOf(columns: Record<number, true> | undefined): number[] {
  return Object.keys(columns ?? {})
    .map(Number)
    .sort((one, other) => one - other);
}

function element(name: string, attributes: Record<string, string | undefined>, content: string): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(value)}"`))
    .join('');
  return content === '' ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}
