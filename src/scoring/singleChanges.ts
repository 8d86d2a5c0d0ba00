import { aijri } from './aijri';
import { exposure } from './exactScore';
import { label } from './label';
import { BARRIER_RATING, EVIDENCE_RATING, GROWTH_RATING, TASK_SCORE, type RatingRange } from './method';
import { toNumber } from './Rational';
import type { RoleRatings } from './RoleRatings';
import { zone, type Label, type Zone } from './zone';

/** One rating moved by whole points, all others unchanged, and what the role would then be. */
export interface SingleChange {
  readonly input: RatedInput;
  /** Which task, dimension or barrier, from 0; 0 for growth. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Published, 0..100. */
  readonly aijri: number;
  readonly zone: Zone;
  readonly label: Label;
}

export type RatedInput = 'task' | 'evidence' | 'barrier' | 'growth';

/** Every such change within the scales: tasks, evidence, barriers, growth, each rating from its least value up. */
export function singleChanges(ratings: RoleRatings): readonly SingleChange[] {
  const { tasks, evidence, barriers, growth } = ratings;
  const changed = (
    input: RatedInput,
    index: number,
    from: number,
    range: RatingRange,
    ratingsWith: (to: number) => RoleRatings,
  ): SingleChange[] =>
    wholeStepsAway(from, range).map((to) => ({ input, index, from, to, ...outcome(ratingsWith(to)) }));

  return [
    ...tasks.flatMap(({ timeShare, score }, index) =>
      changed('task', index, score, TASK_SCORE, (to) => ({
        ...ratings,
        tasks: replaced(tasks, index, { timeShare, score: to }),
      })),
    ),
    ...evidence.flatMap((rating, index) =>
      changed('evidence', index, rating, EVIDENCE_RATING, (to) => ({
        ...ratings,
        evidence: replaced(evidence, index, to),
      })),
    ),
    ...barriers.flatMap((rating, index) =>
      changed('barrier', index, rating, BARRIER_RATING, (to) => ({
        ...ratings,
        barriers: replaced(barriers, index, to),
      })),
    ),
    ...changed('growth', 0, growth, GROWTH_RATING, (to) => ({ ...ratings, growth: to })),
  ];
}

function outcome(ratings: RoleRatings): Pick<SingleChange, 'aijri' | 'zone' | 'label'> {
  const index = aijri(ratings);
  return {
    aijri: index,
    zone: zone(index),
    label: label(index, toNumber(exposure(ratings.tasks)), ratings.growth),
  };
}

// Array.with is younger than the oldest web view that shows the pane.
function replaced<Item>(items: readonly Item[], index: number, item: Item): readonly Item[] {
  return items.map((present, at) => (at === index ? item : present));
}

/** Not the rating itself. A rating between two whole ones stays between two. */
function wholeStepsAway(rating: number, { least, most }: RatingRange): number[] {
  const values: number[] = [];
  for (let step = Math.ceil(least - rating); rating + step <= most; step++) {
    if (step !== 0) values.push(rating + step);
  }
  return values;
}
