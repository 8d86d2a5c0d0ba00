import { SaxesParser } from 'saxes';
import type { CellData, SheetData } from '../book/BookData';
import { cellName, parseArea, parseCell } from './address';
import { FileError } from './FileError';
import { shiftFormula } from './shiftFormula';
import { fromStoredFormula } from './storedFormula';
import { fromStoredText } from './storedText';
import { refuseDoctype } from './Xml';

export interface CellContext {
  sharedStrings: readonly string[];
  functionNames: readonly string[];
  date1904: boolean;
  /** Cell formats with a leading apostrophe. */
  quoted: ReadonlySet<number>;
  /** Which cell metadata numbers (cm, from 1) mark a dynamic array. */
  dynamicArrays: ReadonlySet<number>;
}

export interface SheetCells {
  cells: SheetData['cells'];
  rows: SheetData['rows'];
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  dynamic: boolean;
  value: string | null;
  formula: string | null;
  shared: string | null;
  formulaType: string | null;
  formulaArea: string | null;
}

/**
 * The cells and row formats of a sheet part, read as a stream.
 *
 * @throws FileError damaged when the part is not well-formed
 */
export function readCells(xml: string, part: string, context: CellContext): SheetCells {
  refuseDoctype(xml, part);
  const cells: SheetData['cells'] = {};
  const rows: SheetData['rows'] = {};
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  let prefix = '';
  let inData = false;
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let text: string | null = null;
  let inPhonetic = 0;
  const local = (name: string) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);

  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  parser.on('error', () => {
    throw new FileError('damaged', `The file is damaged: its part ${part} is not readable XML.`);
  });
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = local(full);
    if (!inData) {
      if (full.endsWith('worksheet')) prefix = full.slice(0, -'worksheet'.length);
      else if (name === 'sheetData') inData = true;
      return;
    }
    if (name === 'row') {
      row = attributes.r ? Number(attributes.r) - 1 : row + 1;
      column = -1;
      readRow(row, attributes, rows);
    } else if (name === 'c') {
      const at = attributes.r ? parseCell(attributes.r) : { row, column: column + 1 };
      if (!at) throw new FileError('damaged', `The file is damaged: ${part} has a cell "${attributes.r}".`);
      column = at.column;
      cell = {
        row: at.row,
        column: at.column,
        type: attributes.t ?? 'n',
        style: Number(attributes.s ?? 0),
        dynamic: attributes.cm !== undefined && context.dynamicArrays.has(Number(attributes.cm)),
        value: null,
        formula: null,
        shared: null,
        formulaType: null,
        formulaArea: null,
      };
    } else if (cell && name === 'f') {
      text = '';
      cell.formulaType = attributes.t ?? 'normal';
      cell.shared = attributes.si ?? null;
      cell.formulaArea = attributes.ref ?? null;
    } else if (cell && (name === 'v' || name === 't')) text = '';
    else if (name === 'rPh') inPhonetic++;
  });
  parser.on('text', (piece) => {
    if (text !== null) text += piece;
  });
  parser.on('cdata', (piece) => {
    if (text !== null) text += piece;
  });
  parser.on('closetag', ({ name: full }) => {
    if (!inData) return;
    const name = local(full);
    if (name === 'sheetData') inData = false;
    else if (name === 'rPh') inPhonetic--;
    else if (cell && name === 'c') {
      const data = finish(cell, context, masters);
      if (data) (cells[cell.row] ??= {})[cell.column] = data;
      cell = null;
    } else if (cell && text !== null) {
      if (name === 'v') cell.value = text;
      else if (name === 'f') cell.formula = text;
      else if (name === 't' && inPhonetic === 0) cell.value = (cell.value ?? '') + text;
      text = null;
    }
  });
  parser.write(xml).close();
  return { cells, rows };
}

function readRow(row: number, attributes: Record<string, string>, rows: SheetData['rows']): void {
  const format: SheetData['rows'][number] = {};
  if (attributes.ht !== undefined && isOn(attributes.customHeight)) format.height = Number(attributes.ht);
  if (isOn(attributes.hidden)) format.hidden = true;
  if (isOn(attributes.customFormat) && attributes.s !== undefined) format.style = Number(attributes.s);
  if (Object.keys(format).length > 0) rows[row] = format;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function finish(
  cell: OpenCell,
  context: CellContext,
  masters: Map<string, { row: number; column: number; formula: string }>,
): CellData | null {
  const data = withValue(cell, context);
  if (cell.style > 0) data.style = cell.style;
  const stored = storedFormula(cell, masters);
  if (stored !== null) {
    data.formula = fromStoredFormula(stored, context.functionNames);
    const area = cell.formulaType === 'array' && cell.formulaArea ? parseArea(cell.formulaArea) : null;
    // A dynamic array of one cell is what any formula may be, and says nothing.
    if (area && !(cell.dynamic && area.rows * area.columns === 1)) {
      data.spill = area;
      if (!cell.dynamic) data.isLegacyArray = true;
    }
  } else if (typeof data.value === 'string' && !data.isError) {
    if (context.quoted.has(cell.style) || readsAsOther(data.value)) data.isText = true;
  }
  return data.value === null && data.formula === undefined && data.style === undefined ? null : data;
}

/** The formula of a cell as stored; of a member of a shared formula, the first one's moved to this cell. */
function storedFormula(
  cell: OpenCell,
  masters: Map<string, { row: number; column: number; formula: string }>,
): string | null {
  if (cell.formulaType === null || cell.formulaType === 'dataTable') return null;
  if (cell.formulaType === 'shared' && cell.shared !== null) {
    if (cell.formula) {
      masters.set(cell.shared, { row: cell.row, column: cell.column, formula: cell.formula });
    } else {
      const master = masters.get(cell.shared);
      return master ? shiftFormula(master.formula, cell.row - master.row, cell.column - master.column) : null;
    }
  }
  return cell.formula || null;
}

function withValue(cell: OpenCell, context: CellContext): CellData {
  const { value, type } = cell;
  if (value === null) return { value: null };
  switch (type) {
    case 's':
      return { value: context.sharedStrings[Number(value)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { value: fromStoredText(value) };
    case 'b':
      return { value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { value, isError: true };
    case 'd':
      return { value: dateSerial(value, context.date1904) };
    default: {
      const number = Number(value);
      if (value.trim() === '') return { value: null };
      if (!Number.isFinite(number)) {
        const at = cellName(cell.row, cell.column);
        throw new FileError('damaged', `The file is damaged: cell ${at} holds the number "${value}".`);
      }
      return { value: number };
    }
  }
}

/** Whether this text, typed into a cell, would become a formula, a number, a truth value or an error. */
function readsAsOther(text: string): boolean {
  if (/^[=+\-@']./.test(text) || /^(?:true|false)$/i.test(text) || /^#[A-Z/0-9]+[!?]?$/.test(text))
    return true;
  return text.trim() !== '' && Number.isFinite(Number(text.trim().replace(/%$/, '')));
}

/** Days since the workbook's first day, of a date in ISO 8601. */
function dateSerial(iso: string, date1904: boolean): number | string {
  const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(iso);
  const time = Date.parse(zoned ? iso : iso.includes('T') ? `${iso}Z` : iso);
  if (Number.isNaN(time)) return iso;
  return time / 86_400_000 + (date1904 ? 24_107 : 25_569);
}
