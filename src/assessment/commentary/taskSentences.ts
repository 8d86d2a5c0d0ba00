import { EXPOSED_FROM_SCORE, TASK_SCORE } from '../../scoring/method';
import { rational, sum, toNumber } from '../../scoring/Rational';
import type { Extent, ResistanceBand, TaskPart } from './english';
import type { RoleFacts } from './RoleFacts';
import { isWorthMentioning, type TaskFact } from './TaskFact';

/** Where the time goes: the tasks that carry the risk, and those that protect. */
export function taskSentences(role: RoleFacts): string[] {
  const { texts, figures, score, tasks } = role;
  const only = tasks[0];
  if (tasks.length === 1 && only !== undefined) {
    return [texts.tasks.oneTask(only.name, figures.rating(only.score), figures.factor(score.taskResistance))];
  }
  const high = tasks.filter((task) => task.score >= HIGH_FROM);
  const exposed = tasks.filter((task) => task.score >= EXPOSED_FROM_SCORE);
  const low = tasks.filter((task) => task.score <= LOW_TO);
  const split = twoJobs(role, high, low);
  const isSplit = split.length > 0;
  return [
    resistance(role, exposed),
    ...split,
    ...risk(role, high, exposed, isSplit),
    ...protection(role, low, isSplit),
  ];
}

/** From here on an agent does most of a task; up to there a person does. */
const HIGH_FROM = 4;
const LOW_TO = 2;
/** A role counts as two jobs when this much of the time lies on either side. */
const HALF_A_JOB = 0.35;
const MOST_FROM = 0.5;
const LITTLE_TO = 0.2;
/** What is written as 100%. */
const ALL_FROM = 0.995;
const MOST_NAMED = 3;

function resistance({ texts, figures, score, tasks }: RoleFacts, exposed: readonly TaskFact[]): string {
  const written = figures.factor(score.taskResistance);
  if (exposed.length === 0) return texts.tasks.noneExposed(written);
  if (exposed.length === tasks.length) return texts.tasks.allExposed(written);
  return texts.tasks.resistance(resistanceBand(score.taskResistance), written, figures.share(score.exposure));
}

function resistanceBand(taskResistance: number): ResistanceBand {
  if (taskResistance >= 4) return 'high';
  if (taskResistance >= 3) return 'moderate';
  return taskResistance >= 2 ? 'low' : 'veryLow';
}

function twoJobs(
  { texts, figures }: RoleFacts,
  high: readonly TaskFact[],
  low: readonly TaskFact[],
): string[] {
  const [highShare, lowShare] = [together(high), together(low)];
  if (highShare < HALF_A_JOB || lowShare < HALF_A_JOB) return [];
  return [texts.tasks.twoJobs(figures.share(highShare), figures.share(lowShare))];
}

function risk(
  role: RoleFacts,
  high: readonly TaskFact[],
  exposed: readonly TaskFact[],
  isSplit: boolean,
): string[] {
  if (high.length > 0) return partSentence(role, 'risk', high, isSplit);
  const largest = named(role, exposed);
  return largest.length === 0
    ? []
    : [role.texts.tasks.exposedOnly(largest, exposed.length === largest.length)];
}

function protection(role: RoleFacts, low: readonly TaskFact[], isSplit: boolean): string[] {
  const { texts, figures } = role;
  const say = texts.tasks;
  if (low.length === 0) return [say.noneProtected];
  const human = low.filter((task) => task.score === TASK_SCORE.least);
  return [
    ...partSentence(role, 'protection', low, isSplit),
    ...(human.length === 0 ? [say.noneHuman] : []),
    // Where every protected task scores 1, the list has said so.
    ...(human.length < low.length && isWorthMentioning(together(human))
      ? [say.human(figures.share(together(human)))]
      : []),
  ];
}

function partSentence(
  role: RoleFacts,
  part: TaskPart,
  tasks: readonly TaskFact[],
  isSplit: boolean,
): string[] {
  const say = role.texts.tasks;
  const share = together(tasks);
  const largest = named(role, tasks);
  if (largest.length === 0) return [];
  return [
    largest.length < tasks.length
      ? say.above(part, role.figures.share(share), largest)
      : say.lies(part, extent(share), largest, togetherIfNews(role, tasks, isSplit)),
  ];
}

/** What is not all of the time as written is most of it when it is more than half. */
function extent(share: number): Extent {
  if (share > MOST_FROM && share < ALL_FROM) return 'most';
  return share <= LITTLE_TO ? 'little' : 'some';
}

/** null where the share has been said or needs no saying: of one task, of a split role's halves, of all tasks. */
function togetherIfNews({ figures }: RoleFacts, tasks: readonly TaskFact[], isSplit: boolean): string | null {
  const share = together(tasks);
  return tasks.length === 1 || isSplit || share >= ALL_FROM ? null : figures.share(share);
}

/** The longest of these tasks, each with its share and its score. */
function named({ texts, figures }: RoleFacts, tasks: readonly TaskFact[]): string[] {
  const worthIt = tasks.filter(({ timeShare }) => isWorthMentioning(timeShare));
  return worthIt.slice(0, MOST_NAMED).map(({ name, timeShare, score }, index) => {
    const [share, rating] = [figures.share(timeShare), figures.rating(score)];
    return name === '' ? texts.unnamedTask(share, rating, index === 0) : texts.namedTask(name, share, rating);
  });
}

function together(tasks: readonly TaskFact[]): number {
  return toNumber(sum(tasks.map(({ timeShare }) => rational(timeShare))));
}
