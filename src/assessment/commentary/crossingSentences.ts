import { BARRIERS, EVIDENCE_DIMENSIONS, GROWTH_FACTOR } from '../../scoring/method';
import { singleChanges, type RatedInput, type SingleChange } from '../../scoring/singleChanges';
import type { OnePointInput } from './english';
import type { RoleFacts } from './RoleFacts';

/** Which single rating would bring the role into another zone, or that none would. */
export function crossingSentences(role: RoleFacts): string[] {
  const crossing = singleChanges(role.ratings).filter(({ zone }) => zone !== role.score.zone);
  const byOnePoint = crossing.filter((change) => steps(change) === 1);
  if (byOnePoint.length > 0) {
    return [true, false].flatMap((isUp) =>
      onePointSentences(
        role,
        byOnePoint.filter(({ aijri }) => aijri > role.score.aijri === isUp),
        isUp,
      ),
    );
  }
  const { nextZone } = role.score;
  const smallest = smallestChange(
    role,
    crossing.filter(({ zone }) => zone === nextZone.zone),
  );
  return [
    smallest === null ? role.texts.crossing.outOfReach(nextZone.zone) : furtherSentence(role, smallest),
  ];
}

function steps({ from, to }: SingleChange): number {
  // Whole by their making; the difference of two decimals need not be.
  return Math.round(Math.abs(to - from));
}

function onePointSentences(role: RoleFacts, changes: readonly SingleChange[], isUp: boolean): string[] {
  const { texts, figures } = role;
  const inputs = (['evidence', 'barrier', 'growth'] as const).flatMap((input): OnePointInput[] => {
    const change = changes.find((candidate) => candidate.input === input);
    return change === undefined ? [] : [{ input, index: figures.index(change.aijri) }];
  });
  const furthest = furthestTask(changes, isUp);
  const zone = changes[0]?.zone;
  if (zone === undefined) return [];
  const sentences = inputs.length > 0 ? [texts.crossing.onePoint(isUp ? 'up' : 'down', inputs, zone)] : [];
  if (furthest === null) return sentences;
  const task = taskWords(role, furthest);
  const [to, from, index] = [
    figures.rating(furthest.to),
    figures.rating(furthest.from),
    figures.index(furthest.aijri),
  ];
  return inputs.length > 0 && furthest.zone === zone
    ? [...sentences, texts.crossing.taskToo(task, to, from, index)]
    : [...sentences, texts.crossing.taskOnly(task, to, from, index, furthest.zone)];
}

function furthestTask(changes: readonly SingleChange[], isUp: boolean): SingleChange | null {
  const tasks = changes.filter(({ input }) => input === 'task');
  const furthest = [...tasks].sort((one, other) =>
    isUp ? other.aijri - one.aijri : one.aijri - other.aijri,
  )[0];
  return furthest ?? null;
}

/** Fewest points first, then the one that moves the index furthest. */
function smallestChange(role: RoleFacts, crossing: readonly SingleChange[]): SingleChange | null {
  const reach = ({ aijri }: SingleChange): number => Math.abs(aijri - role.score.aijri);
  return (
    [...crossing].sort((one, other) => steps(one) - steps(other) || reach(other) - reach(one))[0] ?? null
  );
}

function furtherSentence(role: RoleFacts, change: SingleChange): string {
  const { texts, figures } = role;
  const index = figures.index(change.aijri);
  const say = steps(change) > 2 ? texts.crossing.manyPoints : texts.crossing.twoPoints;
  const isSigned = change.input === 'evidence' || change.input === 'growth';
  const write = isSigned ? figures.signed : figures.rating;
  const rating = change.input === 'task' ? taskWords(role, change) : ratingName(change.input, change.index);
  return say(rating, write(change.to), write(change.from), index, change.zone);
}

function taskWords({ texts, figures, ratings, taskNames }: RoleFacts, { index }: SingleChange): string {
  return texts.ratedTask(taskNames[index] ?? '', figures.share(ratings.tasks[index]?.timeShare ?? 0));
}

function ratingName(input: Exclude<RatedInput, 'task'>, index: number): string {
  switch (input) {
    case 'evidence':
      return EVIDENCE_DIMENSIONS[index] ?? '';
    case 'barrier':
      return BARRIERS[index] ?? '';
    case 'growth':
      return GROWTH_FACTOR;
  }
}
