import { realityCheck } from '../../src/assessment/commentary/realityCheck';
import { aijri } from '../../src/scoring/aijri';
import { breakdown } from '../../src/scoring/breakdown';
import {
  barrierModifier,
  evidenceModifier,
  exactScore,
  exposure,
  growthModifier,
  taskResistance,
  total,
} from '../../src/scoring/exactScore';
import { label } from '../../src/scoring/label';
import { METHOD_VERSION } from '../../src/scoring/method';
import { quickScreen } from '../../src/scoring/quickScreen';
import { rational, toNumber } from '../../src/scoring/Rational';
import type { RoleRatings } from '../../src/scoring/RoleRatings';
import { timeSplit } from '../../src/scoring/timeSplit';
import { zone } from '../../src/scoring/zone';
import { digitalTwinsEngineer } from '../scoring/digitalTwinsEngineer';

type Cell = string | number | boolean;

/** A formula and what its cell holds: the values it fills, or an error with its text. */
export interface FunctionCall {
  /** Of functions.json. */
  readonly id: string;
  readonly formula: string;
  /** Cells the formula refers to, from column A of the row it names; "" = blank. */
  readonly cells: readonly (readonly Cell[])[];
  readonly expected: { readonly values: readonly (readonly Cell[])[] } | CellError;
}

export interface CellError {
  readonly error: '#VALUE!' | '#N/A';
  readonly message: string;
}

/** Rows from one call to the next: the longest list of tasks, and the longest spill. */
export const ROWS_PER_CALL = 16;
/** Column of the formulas, right of all cells they refer to. */
export const FORMULA_COLUMN = 8;

/**
 * Calls of every function, over roles of every zone and over every way in which cells can be wrong; what is
 * expected comes from the scoring core. The call at index i has its cells, and its formula, from row
 * i * ROWS_PER_CALL on.
 */
export function functionCalls(): FunctionCall[] {
  const drafts = [...ROLES.flatMap(callsOverRole), ...refusedCalls()];
  return drafts.map(({ id, args, cells, expected }, index) => {
    const first = index * ROWS_PER_CALL + 1;
    const references = args.map((arg) => (arg in COLUMNS ? reference(arg, first, cells) : arg));
    return { id, formula: `=${id}(${references.join(',')})`, cells, expected };
  });
}

interface Draft {
  readonly id: string;
  /** Names of columns, or text that stands in the formula as it is. */
  readonly args: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
  readonly expected: FunctionCall['expected'];
}

const COLUMNS: Record<string, string> = {
  time: 'A',
  score: 'B',
  involvement: 'C',
  evidence: 'D',
  barriers: 'E',
  growth: 'F',
  principles: 'G',
};
const ROLE = ['time', 'score', 'evidence', 'barriers', 'growth'];

/** Time shares as they are typed: a share, a percentage, or text; roles of every zone and label. */
const ROLES: readonly { ratings: RoleRatings; typedTime: (share: number) => Cell }[] = [
  { ratings: digitalTwinsEngineer, typedTime: (share) => share },
  {
    ratings: { ...digitalTwinsEngineer, evidence: [1, 1, 1, 1, 1] },
    typedTime: (share) => Math.round(share * 100),
  },
  { ratings: { ...digitalTwinsEngineer, growth: 2 }, typedTime: (share) => `${Math.round(share * 100)}%` },
  {
    ratings: {
      tasks: [
        { timeShare: 0.333, score: 4.5 },
        { timeShare: 0.667, score: 5 },
      ],
      evidence: [-2, -1.5, -2, -2, -1],
      barriers: [0, 0, 0.5, 0, 0],
      growth: -2,
    },
    typedTime: (share) => share,
  },
  {
    ratings: {
      tasks: [{ timeShare: 1, score: 1 }],
      evidence: [2, 2, 2, 2, 2],
      barriers: [2, 2, 2, 2, 2],
      growth: 1,
    },
    typedTime: (share) => share,
  },
  {
    ratings: {
      tasks: [
        { timeShare: 0.7, score: 2 },
        { timeShare: 0.3, score: 4 },
      ],
      evidence: [0, 0, -1, 0, 0],
      barriers: [0, 1, 0, 0, 0],
      growth: 0,
    },
    typedTime: (share) => share,
  },
];
const PRINCIPLES = [1, 1, 2];
const INVOLVEMENT = 'AUGMENTATION';

function callsOverRole({ ratings, typedTime }: (typeof ROLES)[number]): Draft[] {
  const { tasks, evidence, barriers, growth } = ratings;
  const cells = grid([
    tasks.map(({ timeShare }) => typedTime(timeShare)),
    tasks.map(({ score }) => score),
    [INVOLVEMENT],
    evidence,
    barriers,
    [growth],
    PRINCIPLES,
  ]);
  const index = aijri(ratings);
  const involved = tasks.map((task) => ({ ...task, involvement: null }));
  const split = timeSplit(involved);
  const chosen = timeSplit(
    involved.map((task, row) => (row === 0 ? { ...task, involvement: INVOLVEMENT } : task)),
  );
  const call = (id: string, args: readonly string[], ...values: readonly (readonly Cell[])[]): Draft => ({
    id,
    args,
    cells,
    expected: { values },
  });
  return [
    call('AIJRI', ROLE, [index]),
    call('AIJRI.LABEL', ROLE, [label(index, toNumber(exposure(tasks)), growth)]),
    call('AIJRI.ZONE', [String(index)], [zone(index)]),
    call('AIJRI.RESISTANCE', ['time', 'score'], [toNumber(taskResistance(tasks))]),
    call('AIJRI.EVIDENCE', ['evidence'], [toNumber(evidenceModifier(total(evidence)))]),
    call('AIJRI.BARRIERS', ['barriers'], [toNumber(barrierModifier(total(barriers)))]),
    call('AIJRI.GROWTH', ['growth'], [toNumber(growthModifier(rational(growth)))]),
    call('AIJRI.RAW', ROLE, [toNumber(exactScore(ratings).raw)]),
    call('AIJRI.EXPOSURE', ['time', 'score'], [toNumber(exposure(tasks))]),
    call('AIJRI.SPLIT', ['time', 'score'], [split.displacement, split.augmentation, split.notInvolved]),
    call(
      'AIJRI.SPLIT',
      ['time', 'score', 'involvement'],
      [chosen.displacement, chosen.augmentation, chosen.notInvolved],
    ),
    call('AIJRI.SCREEN', ['principles', 'growth'], [quickScreen(PRINCIPLES, growth)]),
    call('AIJRI.BREAKDOWN', ROLE, ...breakdown(ratings).map(({ step, value }) => [step, value])),
    call('AIJRI.COMMENTARY', ['"Notary"', ...ROLE], [realityCheck('Notary', ratings)]),
    call('AIJRI.METHOD', [], [METHOD_VERSION]),
  ];
}

/** The worked example with one column as nobody should fill it in. */
function refusedCalls(): Draft[] {
  const { tasks, evidence, barriers, growth } = digitalTwinsEngineer;
  const columns: Record<string, readonly Cell[]> = {
    time: tasks.map(({ timeShare }) => timeShare),
    score: tasks.map(({ score }) => score),
    involvement: [],
    evidence,
    barriers,
    growth: [growth],
    principles: PRINCIPLES,
  };
  const refuse = (
    id: string,
    args: readonly string[],
    change: Record<string, readonly Cell[]>,
    error: CellError['error'],
    message: string,
  ): Draft => ({
    id,
    args,
    cells: grid(Object.values({ ...columns, ...change })),
    expected: { error, message },
  });
  const score = (third: Cell) => ({ score: [4, 2, third, 4, 3, 1, 1] });
  const text = 'Task 3, Score: "high" is text, not a number from 1 to 5.';
  return [
    refuse('AIJRI', ROLE, score(6), '#VALUE!', 'Task 3, Score: 6 is outside 1 to 5.'),
    refuse('AIJRI', ROLE, score(-1), '#VALUE!', 'Task 3, Score: -1 is outside 1 to 5.'),
    refuse('AIJRI', ROLE, score('high'), '#VALUE!', text),
    refuse('AIJRI', ROLE, score(''), '#N/A', 'Task 3 is not rated yet.'),
    refuse(
      'AIJRI',
      ROLE,
      score('=1/0'),
      '#VALUE!',
      'Task 3, Score: #DIV/0! is an error value, not a number from 1 to 5.',
    ),
    refuse(
      'AIJRI',
      ROLE,
      { time: [1.5, -0.5, 0, 0, 0, 0, 0] },
      '#VALUE!',
      'Task 1, Time: 150% is outside 0% to 100%.',
    ),
    refuse(
      'AIJRI',
      ROLE,
      { time: [0.333, 0.333, 0.333, 0, 0, 0, 0] },
      '#VALUE!',
      'Tasks, Time: the shares add up to 99.9%, not 100%.',
    ),
    refuse('AIJRI.LABEL', ROLE, score(6), '#VALUE!', 'Task 3, Score: 6 is outside 1 to 5.'),
    refuse('AIJRI.ZONE', ['100.1'], {}, '#VALUE!', 'Index: 100.1 is outside 0 to 100.'),
    refuse('AIJRI.RESISTANCE', ['time', 'score'], score('high'), '#VALUE!', text),
    refuse(
      'AIJRI.EVIDENCE',
      ['evidence'],
      { evidence: [1, 1, '', 0, 1] },
      '#N/A',
      'Evidence 3 is not rated yet.',
    ),
    refuse(
      'AIJRI.EVIDENCE',
      ['evidence'],
      { evidence: [1, 1, 1, 0, 1, 1] },
      '#VALUE!',
      'Evidence: 6 ratings given, the method has 5.',
    ),
    refuse(
      'AIJRI.BARRIERS',
      ['barriers'],
      { barriers: [0, 1, 0] },
      '#VALUE!',
      'Barriers: 3 ratings given, the method has 5.',
    ),
    refuse('AIJRI.GROWTH', ['growth'], { growth: [3] }, '#VALUE!', 'Growth, Score: 3 is outside -2 to 2.'),
    refuse('AIJRI.RAW', ROLE, score(6), '#VALUE!', 'Task 3, Score: 6 is outside 1 to 5.'),
    refuse('AIJRI.EXPOSURE', ['time', 'score'], score(6), '#VALUE!', 'Task 3, Score: 6 is outside 1 to 5.'),
    refuse('AIJRI.SPLIT', ['time', 'score'], score(''), '#N/A', 'Task 3 is not rated yet.'),
    refuse(
      'AIJRI.SCREEN',
      ['principles', 'growth'],
      { principles: [1, 4, 2] },
      '#VALUE!',
      'Principle 2, Score: 4 is outside 0 to 3.',
    ),
    refuse('AIJRI.BREAKDOWN', ROLE, score(6), '#VALUE!', 'Task 3, Score: 6 is outside 1 to 5.'),
    refuse(
      'AIJRI.COMMENTARY',
      ['"Notary"', ...ROLE],
      score(6),
      '#VALUE!',
      'Task 3, Score: 6 is outside 1 to 5.',
    ),
  ];
}

/** Columns of different length side by side, filled up with blanks. */
function grid(columns: readonly (readonly Cell[])[]): Cell[][] {
  const rows = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? ''));
}

/** The rows that the column has, but for involvement, which goes with the tasks. */
function reference(name: string, first: number, cells: readonly (readonly Cell[])[]): string {
  const letter = COLUMNS[name] as string;
  const column = Object.keys(COLUMNS).indexOf(name === 'involvement' ? 'score' : name);
  const last = cells.findLastIndex((row) => row[column] !== '');
  return `${letter}${first}:${letter}${first + last}`;
}
