import { GROWTH_FACTOR } from '../scoring/method';
import type { RoleRatings } from '../scoring/RoleRatings';
import type { Assessment, GrowthRow, RoleDescription, TaskRow } from './Assessment';
import { cellText } from './cellValue';
import { messages } from './messages';
import { parseRatingRows } from './parseRatingRows';
import { parseTaskRows } from './parseTaskRows';
import type { Problem, TableKind } from './Problem';
import {
  barrierScale,
  evidenceScale,
  growthScale,
  principleScale,
  taskScale,
  type RatingScale,
} from './ratingScale';
import { columnIndex, comparableName, type ColumnName } from './tableForms';
import { tableRows, type TableRow } from './tableRows';

/** A table as read from a sheet: header texts and the body's cells. */
export interface RawTable {
  readonly headers: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The tables of one role, as far as they are there. */
export type RawTables = Readonly<Partial<Record<TableKind, RawTable>>>;

export interface ParsedAssessment {
  readonly assessment: Assessment;
  /** Table by table, within each by row. */
  readonly problems: readonly Problem[];
  /** null while an error or a missing rating stands in the way. */
  readonly ratings: RoleRatings | null;
}

/** One role's assessment from its tables, with the same checks as the formulas make; never throws. */
export function parseAssessment(tables: RawTables): ParsedAssessment {
  const role = roleDescription(tables.Role);
  const tasks = taskTable(tables.Tasks);
  const evidence = ratingTable(tables.Evidence, evidenceScale);
  const barriers = ratingTable(tables.Barriers, barrierScale);
  const growth = growthTable(tables.Growth, tables.Principles);
  const principles = principleTable(tables.Principles);

  const scored = [tasks, evidence, barriers, growth].flatMap((table) => table.problems);
  return {
    assessment: {
      role,
      principles: principles.rows.map(({ row, name, score, text }) => ({
        row,
        principle: name,
        score,
        rationale: text('Rationale'),
      })),
      tasks: tasks.rows,
      evidence: evidence.rows.map(({ row, name, score, text }) => ({
        row,
        dimension: name,
        score,
        evidence: text('Evidence'),
        source: text('Source'),
        date: text('Date'),
      })),
      barriers: barriers.rows.map(({ row, name, score, text }) => ({
        row,
        barrier: name,
        score,
        rationale: text('Rationale'),
      })),
      growth: growthRow(growth.rows[0]),
    },
    problems: [...scored, ...principles.problems],
    ratings: scored.some((problem) => problem.severity !== 'warning')
      ? null
      : roleRatings(tasks.rows, evidence.rows, barriers.rows, growth.rows),
  };
}

interface RatedRow extends TableRow {
  readonly score: number | null;
}

function taskTable(table: RawTable | undefined): { rows: readonly TaskRow[]; problems: readonly Problem[] } {
  const absent = absences('Tasks', table, ['Time', 'Score']);
  if (table === undefined) return { rows: [], problems: absent };
  const rows = tableRows(taskScale, table).filter((row) => !row.isBlank);
  // Without one of its columns a table's rows would only be called blank, one by one.
  const parsed =
    absent.length > 0
      ? { tasks: [], problems: absent }
      : parseTaskRows(
          rows.map(({ row, name, cell }) => ({
            row,
            name,
            time: cell('Time'),
            score: cell('Score'),
            involvement: cell('Involvement'),
          })),
        );
  const ratings = new Map(parsed.tasks.map((task) => [task.row, task]));
  return {
    rows: rows.map(({ row, name, text }) => ({
      row,
      task: name,
      timeShare: ratings.get(row)?.timeShare ?? null,
      score: ratings.get(row)?.score ?? null,
      involvement: ratings.get(row)?.involvement ?? null,
      rationale: text('Rationale'),
    })),
    problems: parsed.problems,
  };
}

interface RatedTable {
  readonly rows: readonly RatedRow[];
  readonly problems: readonly Problem[];
}

function ratingTable(table: RawTable | undefined, scale: RatingScale): RatedTable {
  const absent = absences(scale.table, table, ['Score']);
  if (table === undefined) return { rows: [], problems: absent };
  const rows = tableRows(scale, table);
  return absent.length > 0 ? { rows: rows.map(unrated), problems: absent } : ratedRows(rows, scale);
}

// Principles never enter the score, so that their absence is no problem.
function principleTable(table: RawTable | undefined): RatedTable {
  if (table === undefined) return { rows: [], problems: [] };
  return ratedRows(
    tableRows(principleScale, table).filter((row) => !isGrowth(row)),
    principleScale,
  );
}

// Published assessments have no growth table: growth is the last row of the principles.
function growthTable(table: RawTable | undefined, principles: RawTable | undefined): RatedTable {
  if (table === undefined && principles !== undefined) {
    const rows = tableRows(principleScale, principles).filter(isGrowth);
    if (rows.length > 0) return ratedRows(rows, growthAsPrinciple);
  }
  return ratingTable(table, growthScale);
}

const growthAsPrinciple: RatingScale = {
  ...growthScale,
  table: principleScale.table,
  nameColumn: principleScale.nameColumn,
};

// A blank row is one still to be rated, unless the table has more rows than the method.
function ratedRows(all: readonly TableRow[], scale: RatingScale): RatedTable {
  const rows = all.length === scale.names?.length ? all : all.filter((row) => !row.isBlank);
  const parsed = parseRatingRows(
    rows.map(({ row, name, cell }) => ({ row, name, score: cell('Score') })),
    scale,
  );
  return {
    rows: rows.map((row, index) => ({ ...row, score: parsed.ratings[index] ?? null })),
    problems: parsed.problems,
  };
}

function unrated(row: TableRow): RatedRow {
  return { ...row, score: null };
}

function isGrowth(row: TableRow): boolean {
  return comparableName(row.name) === comparableName(GROWTH_FACTOR);
}

function absences(kind: TableKind, table: RawTable | undefined, needed: readonly ColumnName[]): Problem[] {
  if (table === undefined) {
    return [{ severity: 'error', place: { table: kind }, message: messages.noTable(kind) }];
  }
  const columns = columnIndex(kind, table.headers);
  return needed
    .filter((column) => columns[column] === undefined)
    .map((column) => ({
      severity: 'error',
      place: { table: kind },
      message: messages.noColumn(kind, column),
    }));
}

function roleDescription(table: RawTable | undefined): RoleDescription {
  const fields = table === undefined ? [] : roleFields(table);
  const valueOf = (names: readonly string[]): string =>
    fields.find(({ field }) => names.includes(comparableName(field)))?.value ?? '';
  return {
    jobTitle: valueOf(['jobtitle', 'title', 'role', 'rolename']),
    seniority: valueOf(['senioritylevel', 'seniority']),
    fields,
  };
}

function roleFields(table: RawTable): { field: string; value: string }[] {
  const columns = columnIndex('Role', table.headers);
  return table.rows
    .map((cells) => ({
      field: cellText(cells[columns.Field ?? -1]),
      value: cellText(cells[columns.Value ?? -1]),
    }))
    .filter(({ field }) => field !== '');
}

function growthRow(row: RatedRow | undefined): GrowthRow | null {
  if (row === undefined) return null;
  return { row: row.row, factor: row.name, score: row.score, rationale: row.text('Rationale') };
}

function roleRatings(
  tasks: readonly TaskRow[],
  evidence: readonly RatedRow[],
  barriers: readonly RatedRow[],
  growth: readonly RatedRow[],
): RoleRatings {
  return {
    tasks: tasks.flatMap(({ timeShare, score }) =>
      timeShare === null || score === null ? [] : [{ timeShare, score }],
    ),
    evidence: evidence.map(rating),
    barriers: barriers.map(rating),
    growth: rating(growth[0]),
  };
}

function rating(row: RatedRow | undefined): number {
  if (row === undefined || row.score === null) {
    throw new TypeError('A rating is missing although no problem was found.');
  }
  return row.score;
}
