import type { Involvement } from '../scoring/involvement';
import { cellValue } from './cellValue';
import { messages } from './messages';
import { parseInvolvement } from './parseInvolvement';
import { parseRating } from './parseRatingRows';
import { parseTimeShares } from './parseTimeShares';
import type { Problem } from './Problem';
import { taskScale } from './ratingScale';

/** The cells of one task that count. */
export interface TaskCells {
  /** In the table's body or in the range, from 1. */
  readonly row: number;
  /** '' where the task's name is not known. */
  readonly name: string;
  readonly time: unknown;
  readonly score: unknown;
  readonly involvement: unknown;
}

export interface ParsedTask {
  readonly row: number;
  /** 0..1 */
  readonly timeShare: number | null;
  /** 1..5 */
  readonly score: number | null;
  readonly involvement: Involvement | null;
}

export interface TaskRows {
  /** The rows that have a time or a score. */
  readonly tasks: readonly ParsedTask[];
  readonly problems: readonly Problem[];
}

/** Reads the tasks; rows blank in both Time and Score are left out. */
export function parseTaskRows(rows: readonly TaskCells[]): TaskRows {
  const rated = rows.filter((row) => !isBlank(row.time) || !isBlank(row.score));
  if (rated.length === 0) return { tasks: [], problems: [nothingRated] };

  const problems: Problem[] = rows.filter((row) => row.name !== '' && !rated.includes(row)).map(leftOut);
  const shares = parseTimeShares(rated);
  const tasks = rated.map((row, index) => ({
    row: row.row,
    timeShare: shares.timeShares[index] ?? null,
    score: parseRating(row, taskScale, problems),
    involvement: involvement(row, problems),
  }));
  return { tasks, problems: [...shares.problems, ...problems].sort(byRow) };
}

const nothingRated: Problem = {
  severity: 'missing',
  place: { table: 'Tasks', row: 1, column: 'Time' },
  message: messages.nothingRated('Tasks'),
};

function isBlank(cell: unknown): boolean {
  return cellValue(cell).kind === 'blank';
}

function leftOut(row: TaskCells): Problem {
  return {
    severity: 'warning',
    place: { table: 'Tasks', row: row.row, column: 'Time' },
    message: messages.leftOut(`Task ${row.row}`),
  };
}

function involvement(row: TaskCells, problems: Problem[]): Involvement | null {
  const reading = parseInvolvement(row.involvement);
  if (reading.status === 'read') return reading.involvement;
  problems.push({
    severity: 'warning',
    place: { table: 'Tasks', row: row.row, column: 'Involvement' },
    message: messages.involvementFromScore(`Task ${row.row}, Involvement`, reading.value),
  });
  return null;
}

// What concerns the column as a whole comes last.
function byRow(first: Problem, second: Problem): number {
  return (first.place.row ?? Infinity) - (second.place.row ?? Infinity) || 0;
}
