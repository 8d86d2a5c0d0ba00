import { cellValue, type CellValue } from './cellValue';
import { messages } from './messages';
import type { Place, Problem } from './Problem';
import type { RatingScale } from './ratingScale';
import { comparableName } from './tableForms';

/** One cell of a Score column. */
export interface RatingRow {
  /** In the table's body or in the range, from 1. */
  readonly row: number;
  /** What the row is called in its table; '' where that is not known. */
  readonly name: string;
  readonly score: unknown;
}

export interface RatingRows {
  /** As many as there are rows; null where a rating is missing or unusable. */
  readonly ratings: readonly (number | null)[];
  readonly problems: readonly Problem[];
}

/** Reads the Score column of a table whose rows the method fixes: Evidence, Barriers, Principles, Growth. */
export function parseRatingRows(rows: readonly RatingRow[], scale: RatingScale): RatingRows {
  const problems: Problem[] = [];
  const expected = scale.names?.length ?? rows.length;
  if (rows.length !== expected) {
    problems.push({
      severity: 'error',
      place: { table: scale.table, column: 'Score' },
      message: messages.wrongRowCount(scale.table, rows.length, expected),
    });
  }
  const ratings = rows.map((row, index) => {
    // With a row too many or too few the ones after it only stand elsewhere.
    const isElsewhere = rows.length !== expected && isOfTheMethod(row, scale);
    if (!isElsewhere) problems.push(...nameProblems(row, scale, scale.names?.[index]));
    return parseRating(row, scale, problems);
  });
  if (rows.length === expected && ratings.every(isMissing) && !problems.some(isError)) {
    return { ratings, problems: [nothingRated(scale), ...problems.filter(isWarning)] };
  }
  return { ratings, problems };
}

/** Reads one rating; what is wrong with it is added to `problems`. */
export function parseRating(row: RatingRow, scale: RatingScale, problems: Problem[]): number | null {
  const value = cellValue(row.score);
  const { least, most } = scale.range;
  if (value.kind === 'number' && value.number >= least && value.number <= most) {
    if (!Number.isInteger(value.number)) {
      const message = messages.betweenRatings(cellName(row, scale), value.number);
      problems.push({ severity: 'warning', place: scorePlace(row, scale), message });
    }
    return value.number;
  }
  problems.push({
    severity: value.kind === 'blank' ? 'missing' : 'error',
    place: scorePlace(row, scale),
    message: unusable(value, row, scale),
  });
  return null;
}

function unusable(value: CellValue, row: RatingRow, scale: RatingScale): string {
  switch (value.kind) {
    case 'blank':
      return messages.notRated(fullRowName(row, scale));
    case 'number':
      return messages.outsideRange(cellName(row, scale), value.number, scale.range);
    default:
      return messages.noRating(cellName(row, scale), value, scale.range);
  }
}

function scorePlace(row: RatingRow, scale: RatingScale): Place {
  return { table: scale.table, row: row.row, column: 'Score' };
}

function cellName(row: RatingRow, scale: RatingScale): string {
  return `${rowName(row, scale)}, Score`;
}

// "Task 3"; "Growth", which has one row only.
function rowName(row: { readonly row: number }, scale: RatingScale): string {
  return scale.names?.length === 1 ? scale.rowName : `${scale.rowName} ${row.row}`;
}

// "Evidence 3 (Wage Trends)": a task's name would be too long to be of help.
function fullRowName(row: RatingRow, scale: RatingScale): string {
  const short = rowName(row, scale);
  const isNamed = scale.names !== null && scale.names.length > 1 && row.name !== '';
  return isNamed ? `${short} (${row.name})` : short;
}

function nameProblems(row: RatingRow, scale: RatingScale, expected: string | undefined): Problem[] {
  if (row.name === '' || expected === undefined || comparableName(row.name) === comparableName(expected))
    return [];
  return [
    {
      severity: 'warning',
      place: { table: scale.table, row: row.row, column: scale.nameColumn },
      message: messages.otherName(rowName(row, scale), row.name, expected),
    },
  ];
}

function isOfTheMethod({ name }: RatingRow, { names }: RatingScale): boolean {
  return names?.some((known) => comparableName(known) === comparableName(name)) ?? false;
}

function nothingRated(scale: RatingScale): Problem {
  const isSingle = scale.names?.length === 1;
  return {
    severity: 'missing',
    place: { table: scale.table, row: 1, column: 'Score' },
    message: isSingle ? messages.notRated(scale.rowName) : messages.nothingRated(scale.table),
  };
}

function isMissing(rating: number | null): boolean {
  return rating === null;
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

function isWarning(problem: Problem): boolean {
  return problem.severity === 'warning';
}
