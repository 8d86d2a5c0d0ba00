import { checkAssessment } from '../assessment/checks/checkAssessment';
import { parseAssessment, type RawTables } from '../assessment/parseAssessment';
import type { Place, Problem, TableKind } from '../assessment/Problem';
import { columnIndex, TABLE_COLUMNS, tableKind, type ColumnName } from '../assessment/tableForms';
import { scoreRole } from '../scoring/scoreRole';
import { areaAddress, cellAddress } from './cellAddress';
import { lostFormulas } from './lostFormulas';
import { planScoreWrites, type ScorePlan } from './planScoreWrites';
import type { Wanted } from './readSheets';
import type { LocatedProblem, RoleInWorkbook, RoleReading } from './RoleInWorkbook';
import type { SheetTable, SheetTables } from './SheetTables';
import type { WrittenValues } from './writtenValues';

export type TablesByKind = Readonly<Partial<Record<TableKind, SheetTable>>>;

/** What the tables of one sheet say; a role comes with what its score has to change. */
export type RoleOnSheet =
  | Exclude<RoleReading, { status: 'role' }>
  | {
      readonly status: 'role';
      readonly role: RoleInWorkbook;
      readonly tables: TablesByKind;
      /** null while there is no score. */
      readonly plan: ScorePlan | null;
    };

/**
 * Finds the role on a sheet by its tables' headers, checks and scores it; never throws.
 *
 * @param today tells how old evidence is
 */
export function roleOfSheet(
  sheet: SheetTables,
  written: WrittenValues,
  today: Date = new Date(),
): RoleOnSheet {
  const { sheetId, sheetName } = sheet;
  const found = tablesByKind(sheet.tables);
  if (!RATED.some((kind) => found[kind])) return { status: 'none', sheetName };
  const unreadable = [...twins(sheetName, found, RATED), ...lostColumns(sheetName, found.Tasks?.[0])];
  if (unreadable.length > 0) return { status: 'unreadable', sheetName, problems: unreadable };

  const tables = firstOfEach(found);
  const { assessment, problems, ratings } = parseAssessment(tables satisfies RawTables);
  const checked = checkAssessment({ assessment, tables, today }, problems);
  const score = ratings === null ? null : scoreRole(ratings);
  const plan = score && planScoreWrites({ sheetName, assessment, score, tables }, written);
  const addressOf = (place: Place): string | null => placeAddress(sheetName, tables, place);
  const role: RoleInWorkbook = {
    sheetId,
    sheetName,
    assessment,
    problems: [
      ...checked.map((problem) => located(problem, sheetName, tables)),
      ...twins(sheetName, found, UNRATED),
      ...lostFormulas(sheetName, tables),
      ...(plan?.kept ?? []),
    ],
    score,
    tables: Object.fromEntries(Object.entries(tables).map(([kind, table]) => [kind, table.name])),
    addressOf,
  };
  return { status: 'role', role, tables, plan };
}

/** The tables that a role may consist of, with the formulas of the cells that show its score. */
export const ROLE_TABLES: Wanted = { isWanted: mayBeOfRole, formulaColumns: figureColumns };

/** Whether a table may belong to a role, as far as its headers tell. */
function mayBeOfRole(headers: readonly string[]): boolean {
  return tableKind(headers) !== null || columnIndex('Tasks', headers).Score !== undefined;
}

/** The columns, from 0, in which a figure of the score is shown. */
export function figureColumns(headers: readonly string[]): number[] {
  const kind = tableKind(headers);
  const column =
    kind === 'Tasks'
      ? columnIndex(kind, headers).Weighted
      : kind === 'Result'
        ? columnIndex(kind, headers).Value
        : undefined;
  return column === undefined ? [] : [column];
}

/** Tables that hold ratings: a sheet without any is no role, with two of a kind it is not one role. */
const RATED = ['Tasks', 'Evidence', 'Barriers', 'Growth', 'Principles'] as const;
const UNRATED = ['Role', 'Result', 'Commentary'] as const;

type FoundTables = Partial<Record<TableKind, SheetTable[]>>;

function tablesByKind(tables: readonly SheetTable[]): FoundTables {
  const found: FoundTables = {};
  for (const table of tables) {
    const kind = tableKind(
      table.headers,
      table.rows.map((row) => row[0]),
    );
    if (kind) (found[kind] ??= []).push(table);
  }
  return found;
}

function firstOfEach(found: FoundTables): TablesByKind {
  return Object.fromEntries(
    Object.entries(found).flatMap(([kind, [first]]) => (first ? [[kind, first] as const] : [])),
  );
}

/** Two tables of a kind: of rated ones none can be taken for the role's, of others the first is. */
function twins(sheetName: string, found: FoundTables, kinds: readonly TableKind[]): LocatedProblem[] {
  return kinds.flatMap((kind) => {
    const [first, second, ...more] = found[kind] ?? [];
    if (!first || !second) return [];
    const names = [first, second, ...more].map((table) => `“${table.name}”`).join(' and ');
    const isRated = RATED.some((rated) => rated === kind);
    return [
      {
        severity: isRated ? 'error' : 'warning',
        place: { table: kind },
        message: isRated
          ? `${kind}: ${names} are on the same sheet; a sheet holds one role, with one such table.`
          : `${kind}: ${names} are on the same sheet; the first one, “${first.name}”, is used.`,
        address: headerAddress(sheetName, isRated ? second : first),
      } as const,
    ];
  });
}

function lostColumns(sheetName: string, tasks: SheetTable | undefined): LocatedProblem[] {
  if (!tasks) return [];
  const columns = columnIndex('Tasks', tasks.headers);
  return (['Time', 'Score'] as const)
    .filter((column) => columns[column] === undefined)
    .map((column) => ({
      severity: 'error',
      place: { table: 'Tasks' },
      message: `Tasks: the table “${tasks.name}” has no column ${column}; its header would be ${LOOKED_FOR[column]}.`,
      address: headerAddress(sheetName, tasks),
    }));
}

const LOOKED_FOR = { Time: '“Time” or “Time %”', Score: '“Score” or “Score (1-5)”' } as const;

function located(problem: Problem, sheetName: string, tables: TablesByKind): LocatedProblem {
  return { ...problem, address: placeAddress(sheetName, tables, problem.place) };
}

/** The cell of a row and column, the column's body without a row, the table's first cell without either. */
function placeAddress(sheetName: string, tables: TablesByKind, place: Place): string | null {
  const table = tables[place.table];
  if (!table) return null;
  const column = columnOf(place, table);
  if (place.row !== undefined)
    return cellAddress(sheetName, table.row + place.row, table.column + (column ?? 0));
  if (column === null) return headerAddress(sheetName, table);
  const area = { row: table.row + 1, column: table.column + column, rows: table.rows.length, columns: 1 };
  return areaAddress(sheetName, area);
}

function columnOf(place: Place, table: SheetTable): number | null {
  const named = TABLE_COLUMNS[place.table].find((column: ColumnName) => column === place.column);
  return (named && columnIndex(place.table, table.headers)[named]) ?? null;
}

function headerAddress(sheetName: string, table: SheetTable): string {
  return cellAddress(sheetName, table.row, table.column);
}
