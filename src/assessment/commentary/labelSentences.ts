import { EXPOSED_FROM_SCORE, TRANSFORMING_FROM_EXPOSURE, URGENT_FROM_EXPOSURE } from '../../scoring/method';
import { singleChanges, type SingleChange } from '../../scoring/singleChanges';
import type { RoleFacts } from './RoleFacts';

/** Whether one point on one rating would leave the zone but change the label. */
export function labelSentences(role: RoleFacts): string[] {
  const { texts, figures, score, ratings, taskNames } = role;
  const change = weakestPoint(role);
  if (change === null) return [];
  if (change.input === 'growth') {
    return [texts.label.growth(figures.signed(change.to), figures.signed(change.from), change.label)];
  }
  const timeShare = ratings.tasks[change.index]?.timeShare ?? 0;
  return [
    texts.label.exposure(
      figures.share(score.exposure),
      figures.share(score.zone === 'Green' ? TRANSFORMING_FROM_EXPOSURE : URGENT_FROM_EXPOSURE),
      texts.ratedTask(taskNames[change.index] ?? '', figures.share(timeShare)),
      figures.rating(change.to),
      figures.rating(change.from),
      change.label,
    ),
  ];
}

/** The change by one point that makes the label worse, or else better; of several, that of the shortest task. */
function weakestPoint({ ratings, score }: RoleFacts): SingleChange | null {
  const shareOf = ({ input, index }: SingleChange): number =>
    input === 'task' ? (ratings.tasks[index]?.timeShare ?? 0) : 0;
  const changes = singleChanges(ratings)
    .filter(({ zone, label }) => zone === score.zone && label !== score.label)
    .filter(({ from, to }) => Math.round(Math.abs(to - from)) === 1)
    .filter(isLossOrTask)
    .sort((one, other) => shareOf(one) - shareOf(other));
  return changes.find(isWorse) ?? changes[0] ?? null;
}

// Any Green role with growth of +1 would be Accelerated at +2: that tells nothing about this one.
function isLossOrTask({ input, from, to }: SingleChange): boolean {
  return input === 'task' || (input === 'growth' && to < from);
}

function isWorse({ input, from, to }: SingleChange): boolean {
  return input === 'task' ? from < EXPOSED_FROM_SCORE && to >= EXPOSED_FROM_SCORE : to < from;
}
