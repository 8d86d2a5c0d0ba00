import { LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';
import type { Area } from './BookData';
import { columnLetters } from './cellAddress';
import { MAX_COLUMNS, MAX_ROWS } from './sheetSize';

const lexer = new LexerTreeBuilder();

/**
 * A formula (of a rule, a chart, a name) after cells of a sheet have moved.
 *
 * @param moved where an area of that sheet is now; null = gone
 * @param isOfShiftedSheet whether a reference with this sheet name (null = without) means that sheet
 */
export function moveReferences(
  formula: string,
  moved: (area: Area) => Area | null,
  isOfShiftedSheet: (sheetName: string | null) => boolean,
): string {
  return mapReferences(formula, (token) => {
    const { prefix, sheetName, reference } = splitReference(token);
    if (!isOfShiftedSheet(sheetName)) return token;
    const parsed = parseReference(reference);
    if (!parsed) return token;
    const area = moved(parsed.area);
    return area ? prefix + writeReference(parsed, area) : `${prefix}#REF!`;
  });
}

/** A formula after a sheet has got another name. */
export function renameSheetInFormula(formula: string, before: string, quotedAfter: string): string {
  return mapReferences(formula, (token) => {
    const { sheetName, reference } = splitReference(token);
    return sheetName?.toLowerCase() === before.toLowerCase() ? `${quotedAfter}!${reference}` : token;
  });
}

/** Applies a change to each reference in a formula (or in a bare reference without "="). */
function mapReferences(formula: string, change: (token: string) => string): string {
  const isBare = !formula.startsWith('=');
  const nodes = lexer.sequenceNodesBuilder(isBare ? `=${formula}` : formula);
  if (!nodes) return formula;
  const body = nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.nodeType === sequenceNodeType.REFERENCE ? change(node.token) : node.token;
    })
    .join('');
  return isBare ? body : `=${body}`;
}

function splitReference(token: string): { prefix: string; sheetName: string | null; reference: string } {
  const mark = token.lastIndexOf('!');
  if (mark < 0) return { prefix: '', sheetName: null, reference: token };
  const name = token.slice(0, mark);
  const isQuoted = name.startsWith("'") && name.endsWith("'");
  return {
    prefix: token.slice(0, mark + 1),
    sheetName: isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name,
    reference: token.slice(mark + 1),
  };
}

interface Corner {
  row: number | null;
  column: number | null;
  rowFixed: string;
  columnFixed: string;
}

interface Reference {
  start: Corner;
  end: Corner | null;
  area: Area;
}

/** "$A$1", "A1:B2", "A:C" or "2:5" */
function parseReference(text: string): Reference | null {
  const [first, second, more] = text.split(':');
  const start = parseCorner(first ?? '');
  const end = second === undefined ? null : parseCorner(second);
  if (!start || more !== undefined || (second !== undefined && !end)) return null;
  const last = end ?? start;
  const row = start.row ?? 0;
  const column = start.column ?? 0;
  return {
    start,
    end,
    area: {
      row,
      column,
      rows: (last.row ?? MAX_ROWS - 1) - row + 1,
      columns: (last.column ?? MAX_COLUMNS - 1) - column + 1,
    },
  };
}

function parseCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Z]{1,3})?(\$?)(\d+)?$/i.exec(text.trim());
  if (!match || (!match[2] && !match[4])) return null;
  const [, first = '', letters, second = '', digits] = match;
  const column = letters
    ? [...letters.toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1
    : null;
  return {
    row: digits ? Number(digits) - 1 : null,
    column,
    columnFixed: letters ? first : '',
    rowFixed: letters ? second : first || second,
  };
}

function writeReference({ start, end }: Reference, area: Area): string {
  const from = writeCorner(start, area.row, area.column);
  if (!end) return from;
  return `${from}:${writeCorner(end, area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

function writeCorner(corner: Corner, row: number, column: number): string {
  const letters = corner.column === null ? '' : corner.columnFixed + columnLetters(column);
  return letters + (corner.row === null ? '' : corner.rowFixed + String(row + 1));
}
