import type { Assessment, GrowthRow } from '../../assessment/Assessment';
import type { TableKind } from '../../assessment/Problem';
import {
  BARRIER_RATING,
  EVIDENCE_RATING,
  GROWTH_RATING,
  RAW_FLOOR,
  RAW_SPAN,
  RESISTANCE_FROM,
  TASK_SCORE,
  type RatingRange,
} from '../../scoring/method';
import type { RoleScore } from '../../scoring/RoleScore';
import type { RoleInWorkbook } from '../../workbook/RoleInWorkbook';

/** The chain resistance x evidence x barriers x growth = raw, as the pane shows it. */
export interface ScoreView {
  readonly steps: readonly StepView[];
  /** null while there is no score. */
  readonly raw: number | null;
  readonly progress: RatingProgress;
}

/** One factor of the product, with the ratings it is made from. */
export interface StepView {
  readonly id: StepId;
  /** Task resistance: the weighted task score. The others: the total of their ratings. */
  readonly total: number | null;
  /** What the product is multiplied by. */
  readonly factor: number | null;
  /** Points of the index; for task resistance those it gives on its own. */
  readonly points: number | null;
  readonly scale: RatingRange;
  readonly rows: readonly RatingRow[];
}

export type StepId = 'resistance' | 'evidence' | 'barriers' | 'growth';

export interface RatingRow {
  readonly name: string;
  readonly rating: number | null;
  /** Something stands in the cell that is no rating. */
  readonly isRefused: boolean;
  /** 0..1; undefined where rows have no time share. */
  readonly timeShare?: number | null;
  /** null when the sheet has no cell for it. */
  readonly address: string | null;
}

/** How many ratings are given; a task counts when it has both time and score. */
export interface RatingProgress {
  readonly given: number;
  readonly all: number;
}

export function scoreView(role: RoleInWorkbook): ScoreView {
  const rows = ratingRows(role);
  const { score } = role;
  return {
    steps: [
      { id: 'resistance', ...resistanceFigures(score), scale: TASK_SCORE, rows: rows.resistance },
      {
        id: 'evidence',
        total: score?.evidenceTotal ?? null,
        factor: score?.evidenceModifier ?? null,
        points: score?.points.evidence ?? null,
        scale: EVIDENCE_RATING,
        rows: rows.evidence,
      },
      {
        id: 'barriers',
        total: score?.barrierTotal ?? null,
        factor: score?.barrierModifier ?? null,
        points: score?.points.barriers ?? null,
        scale: BARRIER_RATING,
        rows: rows.barriers,
      },
      {
        id: 'growth',
        total: score?.growth ?? null,
        factor: score?.growthModifier ?? null,
        points: score?.points.growth ?? null,
        scale: GROWTH_RATING,
        rows: rows.growth,
      },
    ],
    raw: score?.raw ?? null,
    progress: ratingProgress(Object.values(rows).flat()),
  };
}

function resistanceFigures(score: RoleScore | null): Pick<StepView, 'total' | 'factor' | 'points'> {
  if (!score) return { total: null, factor: null, points: null };
  return {
    total: RESISTANCE_FROM - score.taskResistance,
    factor: score.taskResistance,
    points: ((score.taskResistance - RAW_FLOOR) / RAW_SPAN) * 100,
  };
}

function ratingRows(role: RoleInWorkbook): Record<StepId, RatingRow[]> {
  const { assessment, problems, addressOf } = role;
  const ratingOf = (table: TableKind, row: number, rating: number | null) => ({
    rating,
    isRefused: problems.some(
      ({ severity, place }) =>
        severity === 'error' && place.table === table && place.row === row && place.column === 'Score',
    ),
    address: addressOf({ table, row, column: 'Score' }),
  });
  return {
    resistance: assessment.tasks.map(({ row, task, score, timeShare }) => ({
      name: task,
      timeShare,
      ...ratingOf('Tasks', row, score),
    })),
    evidence: assessment.evidence.map(({ row, dimension, score }) => ({
      name: dimension,
      ...ratingOf('Evidence', row, score),
    })),
    barriers: assessment.barriers.map(({ row, barrier, score }) => ({
      name: barrier,
      ...ratingOf('Barriers', row, score),
    })),
    growth: growthRows(assessment.growth).map(({ row, factor, score }) => ({
      name: factor,
      ...ratingOf('Growth', row, score),
    })),
  };
}

function growthRows(growth: Assessment['growth']): readonly GrowthRow[] {
  return growth ? [growth] : [];
}

function ratingProgress(rows: readonly RatingRow[]): RatingProgress {
  const given = rows.filter((row) => row.rating !== null && row.timeShare !== null);
  return { given: given.length, all: rows.length };
}
