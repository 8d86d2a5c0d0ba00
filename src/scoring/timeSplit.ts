import { involvementOfScore, type Involvement } from './involvement';
import { rational, sum, toNumber } from './Rational';
import type { TaskRating } from './RoleRatings';

/** A rated task, with the involvement the analyst chose or null for the one its score implies. */
export interface InvolvedTask extends TaskRating {
  readonly involvement: Involvement | null;
}

/** Shares of task time, 0..1 each. */
export interface TimeSplit {
  readonly displacement: number;
  readonly augmentation: number;
  readonly notInvolved: number;
}

/** How a role's time is divided by what AI does to it. */
export function timeSplit(tasks: readonly InvolvedTask[]): TimeSplit {
  const shareOf = (involvement: Involvement): number =>
    toNumber(
      sum(
        tasks
          .filter((task) => (task.involvement ?? involvementOfScore(task.score)) === involvement)
          .map((task) => rational(task.timeShare)),
      ),
    );
  return {
    displacement: shareOf('DISPLACEMENT'),
    augmentation: shareOf('AUGMENTATION'),
    notInvolved: shareOf('NOT INVOLVED'),
  };
}
