import type { BookObjects } from './BookObjects';

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
  return outsideText(formula, (part) =>
    part.replace(
      /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[([^\]]*)\]|([^\][]*))\]/gu,
      (all, name, bracketed, plain) => {
        const table = (name as string | undefined) ?? tableAt(objects, cell);
        if (!table) return all;
        const column = (bracketed as string | undefined) ?? (plain as string);
        return column ? `${table}[[#This Row],[${column}]]` : `${table}[#This Row]`;
      },
    ),
  );
}

/** The form Excel shows: `Tasks[@Score]`. */
export function toShownFormula(formula: string): string {
  return outsideText(formula, (part) =>
    part.replace(/\[\[#This Row\],\s*\[([^\][]*)\]\]/gi, (_, column: string) =>
      /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${column}]]`,
    ),
  );
}

/** Changes a formula except what stands in quotes. */
export function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}

function tableAt(objects: BookObjects, { sheetId, row, column }: CellPosition): string | undefined {
  return objects.sheets
    .get(sheetId)
    ?.tables.find(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    )?.name;
}
