import type { BookObjects } from './BookObjects';
import { engineTableName, withEngineNames, withShownNames } from './engineTableName';
import { SPILL_FUNCTION } from './SpillReference';

interface CellPosition {
  sheetId: string;
  row: number;
  column: number;
}

/**
 * A formula as typed in Excel, in the form the engine calculates: `Tasks[@Score]` becomes
 * `Tasks[[#This Row],[Score]]`, and inside a table `[@Score]` gets the table's name.
 */
export function toEngineFormula(objects: BookObjects, formula: string, cell: CellPosition): string {
  return outsideText(withSpillFunction(formula), (part) =>
    withEngineNames(objects, part).replace(
      /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[([^\]]*)\]|([^\][]*))\]/gu,
      (all, name, bracketed, plain) => {
        const table = (name as string | undefined) ?? engineNameOfTableAt(objects, cell);
        if (!table) return all;
        const column = (bracketed as string | undefined) ?? (plain as string);
        return column ? `${table}[[#This Row],[${column}]]` : `${table}[#This Row]`;
      },
    ),
  );
}

/** The form Excel shows: `Tasks[@Score]`, `A1#`. */
export function toShownFormula(formula: string): string {
  const withHash = formula.replace(SPILL_CALL, '$1#');
  return outsideText(withHash, (part) =>
    withShownNames(part).replace(/\[\[#This Row\],\s*\[([^\][]*)\]\]/gi, (_, column: string) =>
      /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
    ),
  );
}

const SPILL_CALL = new RegExp(
  `${SPILL_FUNCTION}\\(((?:'(?:[^']|'')*'!|[^\\s'"(),!]+!)?\\$?[A-Z]{1,3}\\$?\\d+)\\)`,
  'gi',
);
const SPILL_MARK = /("(?:[^"]|"")*")|((?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d+)#/giu;

/** `A1#` as a call, except in text. */
function withSpillFunction(formula: string): string {
  if (!formula.includes('#')) return formula;
  return formula.replace(
    SPILL_MARK,
    (_, text: string | undefined, cell: string) => text ?? `${SPILL_FUNCTION}(${cell})`,
  );
}

/** Changes a formula except what stands in quotes. */
export function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

function engineNameOfTableAt(
  objects: BookObjects,
  { sheetId, row, column }: CellPosition,
): string | undefined {
  const table = objects.sheets
    .get(sheetId)
    ?.tables.find(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  return table && engineTableName(table.name);
}
