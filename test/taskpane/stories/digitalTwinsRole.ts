import type { Assessment } from '../../../src/assessment/Assessment';
import type { Place, TableKind } from '../../../src/assessment/Problem';
import { BARRIERS, EVIDENCE_DIMENSIONS, GROWTH_FACTOR } from '../../../src/scoring/method';
import { scoreRole } from '../../../src/scoring/scoreRole';
import type { LocatedProblem, RoleInWorkbook } from '../../../src/workbook/RoleInWorkbook';

/** Ratings as somebody might have typed them: null is a blank cell. */
export interface TypedRatings {
  readonly times: readonly (number | null)[];
  readonly scores: readonly (number | null)[];
  readonly evidence: readonly (number | null)[];
  readonly barriers: readonly (number | null)[];
  readonly growth: number | null;
}

/** The worked example's ratings, published. */
export const published: TypedRatings = {
  times: [0.2, 0.25, 0.15, 0.1, 0.15, 0.1, 0.05],
  scores: [4, 2, 2, 4, 3, 1, 1],
  evidence: [1, 1, 1, 0, 1],
  barriers: [0, 1, 0, 1, 0],
  growth: 1,
};

/** The worked example on a sheet of its own, scored when every rating is given. */
export function digitalTwinsRole(
  typed: TypedRatings,
  problems: readonly LocatedProblem[] = [],
): RoleInWorkbook {
  const assessment = assessmentOf(typed);
  const missing = openRatings(assessment);
  return {
    sheetId: 'sheet-1',
    sheetName: SHEET,
    assessment,
    problems: [...problems, ...missing],
    score:
      missing.length > 0 || problems.some(({ severity }) => severity === 'error') ? null : scoreOf(typed),
    tables: { Tasks: 'Tasks', Evidence: 'Evidence', Barriers: 'Barriers', Growth: 'Growth' },
    addressOf,
  };
}

const SHEET = 'Digital Twins Engineer';

const TASKS = [
  'Data integration & IoT pipelines',
  'Physics-based modelling & simulation',
  'Validation & calibration against the asset',
  'Dashboards & reporting',
  'Predictive analytics & anomaly detection',
  'Work with operations & stakeholders',
  'Commissioning & sensors on site',
];

/** Where each table's body begins on the story's sheet. */
const FIRST_ROW: Partial<Record<TableKind, number>> = { Tasks: 14, Evidence: 25, Barriers: 34, Growth: 43 };
const COLUMN: Readonly<Record<string, string>> = { Task: 'A', Time: 'B', Score: 'C' };

export function addressOf({ table, row, column }: Place): string | null {
  const first = FIRST_ROW[table];
  if (first === undefined) return null;
  const letter = table === 'Tasks' ? (COLUMN[column ?? 'Task'] ?? 'A') : 'B';
  return `'${SHEET}'!${letter}${first + (row ?? 1) - 1}`;
}

function assessmentOf(typed: TypedRatings): Assessment {
  return {
    role: { jobTitle: SHEET, seniority: 'Mid-Level', fields: [] },
    principles: [],
    tasks: typed.times.map((timeShare, index) => ({
      row: index + 1,
      task: TASKS[index] ?? `One more task with a name that is a whole sentence, number ${index + 1}`,
      timeShare,
      score: typed.scores[index] ?? null,
      involvement: null,
      rationale: '',
    })),
    evidence: EVIDENCE_DIMENSIONS.map((dimension, index) => ({
      row: index + 1,
      dimension,
      score: typed.evidence[index] ?? null,
      evidence: '',
      source: '',
      date: '',
    })),
    barriers: BARRIERS.map((barrier, index) => ({
      row: index + 1,
      barrier,
      score: typed.barriers[index] ?? null,
      rationale: '',
    })),
    growth: { row: 1, factor: GROWTH_FACTOR, score: typed.growth, rationale: '' },
  };
}

function scoreOf({ times, scores, evidence, barriers, growth }: TypedRatings) {
  return scoreRole({
    tasks: times.map((timeShare, index) => ({ timeShare: timeShare ?? 0, score: scores[index] ?? 0 })),
    evidence: evidence.map((rating) => rating ?? 0),
    barriers: barriers.map((rating) => rating ?? 0),
    growth: growth ?? 0,
  });
}

function openRatings({ tasks, evidence, barriers, growth }: Assessment): LocatedProblem[] {
  const open = (table: TableKind, row: number, column: string, name: string): LocatedProblem => ({
    severity: 'missing',
    place: { table, row, column },
    message: `${name} is not rated yet.`,
    address: addressOf({ table, row, column }),
  });
  const unrated = (rows: readonly { row: number; score: number | null }[], table: TableKind, name: string) =>
    rows.filter(({ score }) => score === null).map(({ row }) => open(table, row, 'Score', `${name} ${row}`));
  return [
    ...unrated(tasks, 'Tasks', 'Task'),
    ...unrated(evidence, 'Evidence', 'Evidence'),
    ...unrated(barriers, 'Barriers', 'Barrier'),
    ...unrated(growth ? [growth] : [], 'Growth', 'Growth'),
  ];
}
