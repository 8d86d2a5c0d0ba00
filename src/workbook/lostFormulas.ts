import type { FixedCell } from '../assessment/Problem';
import { columnIndex } from '../assessment/tableForms';
import { cellAddress } from './cellAddress';
import type { LocatedProblem } from './RoleInWorkbook';
import type { TablesByKind } from './roleOfSheet';
import type { SheetTable } from './SheetTables';

/**
 * Formulas of Result and Weighted that lost the add-in: #NAME? stands in their cells, or the name under
 * which a file keeps an unknown function. One line for each table; entering them again ties them to the
 * add-in that runs.
 */
export function lostFormulas(sheetName: string, tables: TablesByKind): LocatedProblem[] {
  return [...lostIn(sheetName, 'Result', tables.Result), ...lostIn(sheetName, 'Tasks', tables.Tasks)];
}

const COLUMNS = { Result: 'Value', Tasks: 'Weighted' } as const;

function lostIn(
  sheetName: string,
  kind: keyof typeof COLUMNS,
  table: SheetTable | undefined,
): LocatedProblem[] {
  const columnName = COLUMNS[kind];
  const column = table && columnIndex(kind, table.headers)[columnName];
  if (table === undefined || column === undefined) return [];
  const cells: FixedCell[] = (table.formulas[column] ?? []).flatMap((formula, row) =>
    typeof formula === 'string' && isLost(formula, table.rows[row]?.[column])
      ? [{ table: kind, row: row + 1, column: columnName, content: withFunctionNames(formula) }]
      : [],
  );
  const [first] = cells;
  if (first === undefined) return [];
  const { row } = first;
  const formulas = cells.length === 1 ? 'a formula' : `${cells.length} formulas`;
  return [
    {
      severity: 'warning',
      place: { table: kind, row, column: columnName },
      message: `${kind}, ${columnName}: ${formulas} lost the add-in and cannot calculate; with AIJRI open they have to be entered again.`,
      address: cellAddress(sheetName, table.row + row, table.column + column),
      fix: { description: 'Enter the formulas again.', cells },
    },
  ];
}

/** How a file stores a call of a function of an add-in that is not there: `_xldudf_AIJRI_ZONE(`. */
const STORED_NAME = /_xldudf_(AIJRI(?:_[A-Z]+)?)(?=\()/gi;
const OUR_CALL = /(?:^|[^\p{L}\p{N}_.])AIJRI(?:\.[A-Z]+)?\(/iu;

function isLost(formula: string, value: unknown): boolean {
  if (!formula.startsWith('=')) return false;
  return formula.search(STORED_NAME) >= 0 || (value === '#NAME?' && OUR_CALL.test(formula));
}

function withFunctionNames(formula: string): string {
  return formula.replace(STORED_NAME, (_, name: string) => name.replace('_', '.'));
}
