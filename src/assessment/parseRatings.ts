import type { InvolvedTask } from '../scoring/timeSplit';
import type { RoleRatings } from '../scoring/RoleRatings';
import { cellsOfRange } from './cellsOfRange';
import { messages } from './messages';
import { parseInvolvement } from './parseInvolvement';
import { parseRatingRows } from './parseRatingRows';
import { parseTaskRows, type ParsedTask } from './parseTaskRows';
import type { Problem } from './Problem';
import { barrierScale, evidenceScale, growthScale, principleScale, type RatingScale } from './ratingScale';
import { reading, type Reading } from './Reading';

/** The ranges of a formula: each a column of cells as Excel passes them. */
export interface RatingRanges {
  readonly time: unknown;
  readonly score: unknown;
  readonly evidence: unknown;
  readonly barriers: unknown;
  readonly growth: unknown;
}

/** One role's ratings from the arguments of a formula. */
export function parseRatings(ranges: RatingRanges): Reading<RoleRatings> {
  const tasks = parseTasks(ranges.time, ranges.score);
  const evidence = parseEvidence(ranges.evidence);
  const barriers = parseBarriers(ranges.barriers);
  const growth = parseGrowth(ranges.growth);
  const problems = [tasks, evidence, barriers, growth].flatMap((part) => part.problems);
  return reading(problems, () => ({
    tasks: present(tasks),
    evidence: present(evidence),
    barriers: present(barriers),
    growth: present(growth),
  }));
}

/** @param involvement null, undefined or a column as long as the others */
export function parseTasks(time: unknown, score: unknown, involvement?: unknown): Reading<InvolvedTask[]> {
  const times = cellsOfRange(time, { table: 'Tasks', column: 'Time' });
  const scores = cellsOfRange(score, { table: 'Tasks', column: 'Score' });
  const involvements =
    involvement === null || involvement === undefined
      ? null
      : cellsOfRange(involvement, { table: 'Tasks', column: 'Involvement' });
  const shape = [
    ...times.problems,
    ...scores.problems,
    ...(involvements?.problems ?? []),
    ...unequal('Time', times.cells, 'Score', scores.cells),
    ...(involvements === null ? [] : unequal('Time', times.cells, 'Involvement', involvements.cells)),
  ];
  if (shape.length > 0) return { value: null, problems: shape };

  const rows = parseTaskRows(
    times.cells.map((timeCell, index) => ({
      row: index + 1,
      name: '',
      time: timeCell,
      score: scores.cells[index],
      involvement: null,
    })),
  );
  const chosen = involvements === null ? NO_CHOICES : choices(rows.tasks, involvements.cells);
  return reading([...rows.problems, ...chosen.problems], () =>
    rows.tasks.map((task, index) => ({
      timeShare: present({ value: task.timeShare }),
      score: present({ value: task.score }),
      involvement: chosen.involvements[index] ?? null,
    })),
  );
}

/** Five ratings, -2..2 each. */
export function parseEvidence(range: unknown): Reading<readonly number[]> {
  return parseColumn(range, evidenceScale);
}

/** Five ratings, 0..2 each. */
export function parseBarriers(range: unknown): Reading<readonly number[]> {
  return parseColumn(range, barrierScale);
}

/** Three ratings, 0..3 each. */
export function parsePrinciples(range: unknown): Reading<readonly number[]> {
  return parseColumn(range, principleScale);
}

/** One rating, -2..2. */
export function parseGrowth(range: unknown): Reading<number> {
  const ratings = parseColumn(range, growthScale);
  return reading(ratings.problems, () => present({ value: present(ratings)[0] ?? null }));
}

/** What the quick screen needs: three principles and growth. */
export function parseScreening(
  principles: unknown,
  growth: unknown,
): Reading<{ readonly principles: readonly number[]; readonly growth: number }> {
  const protection = parsePrinciples(principles);
  const correlation = parseGrowth(growth);
  return reading([...protection.problems, ...correlation.problems], () => ({
    principles: present(protection),
    growth: present(correlation),
  }));
}

function parseColumn(range: unknown, scale: RatingScale): Reading<readonly number[]> {
  const { cells, problems: shape } = cellsOfRange(range, { table: scale.table, column: 'Score' });
  if (shape.length > 0) return { value: null, problems: shape };
  const rows = parseRatingRows(
    cells.map((score, index) => ({ row: index + 1, name: '', score })),
    scale,
  );
  return reading(rows.problems, () => rows.ratings.map((value) => present({ value })));
}

interface Choices {
  readonly involvements: readonly InvolvedTask['involvement'][];
  readonly problems: readonly Problem[];
}

const NO_CHOICES: Choices = { involvements: [], problems: [] };

// Here the involvement is the figure itself, so that what cannot be read is an error.
function choices(tasks: readonly ParsedTask[], cells: readonly unknown[]): Choices {
  const problems: Problem[] = [];
  const involvements = tasks.map(({ row }) => {
    const choice = parseInvolvement(cells[row - 1]);
    if (choice.status === 'read') return choice.involvement;
    problems.push({
      severity: 'error',
      place: { table: 'Tasks', row, column: 'Involvement' },
      message: messages.noInvolvement(`Task ${row}, Involvement`, choice.value),
    });
    return null;
  });
  return { involvements, problems };
}

function unequal(
  first: string,
  firstCells: readonly unknown[],
  second: string,
  secondCells: readonly unknown[],
): Problem[] {
  if (firstCells.length === secondCells.length) return [];
  const message = messages.unequalRanges('Tasks', first, firstCells.length, second, secondCells.length);
  return [{ severity: 'error', place: { table: 'Tasks', column: second }, message }];
}

function present<Value>(part: { readonly value: Value | null }): Value {
  if (part.value === null) throw new TypeError('A rating is missing although no problem was found.');
  return part.value;
}
