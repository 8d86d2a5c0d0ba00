import { exactScore, publishedAijri, weightedTaskScore } from '../../scoring/exactScore';
import { involvementOfScore, type Involvement } from '../../scoring/involvement';
import { RESISTANCE_FROM } from '../../scoring/method';
import { divide, multiply, rational, subtract, sum, toNumber } from '../../scoring/Rational';
import type { RoleRatings } from '../../scoring/RoleRatings';
import { zone } from '../../scoring/zone';
import type { Assessment } from '../Assessment';
import { figuresFor } from '../figures';
import { english, englishWorry as say } from './english';
import { taskFacts, type TaskFact } from './TaskFact';

/**
 * "Who Should Worry", drafted from the tasks: which of them put a person at risk, which protect, and what a
 * job of these alone would score with the same evidence, barriers and growth.
 *
 * @param ratings of that assessment
 * @returns one to four paragraphs, an empty line between them
 */
export function whoShouldWorry(assessment: Assessment, ratings: RoleRatings): string {
  const tasks = involvedTasks(assessment);
  const displaced = tasks.filter(({ involvement }) => involvement === 'DISPLACEMENT');
  const safe = tasks.filter(
    ({ involvement, score }) => involvement !== 'DISPLACEMENT' && score <= SAFE_TO_SCORE,
  );
  const assisted = tasks.filter((task) => !displaced.includes(task) && !safe.includes(task));
  if (displaced.length === tasks.length) return say.allDisplaced;
  if (safe.length === tasks.length) return `${say.noneDisplaced} ${say.allSafe}`;
  if (assisted.length === tasks.length) return `${say.noneDisplaced} ${say.allAssisted}`;
  return [
    displacedParagraph(ratings, displaced),
    ...(assisted.length > 0 ? [say.assisted(names(assisted), share(assisted))] : []),
    safeParagraph(ratings, safe, displaced.length > 0),
    ...separator(displaced, safe),
  ].join('\n\n');
}

const figures = figuresFor(english.locale);

/** Up to this score a person does most of a task. */
const SAFE_TO_SCORE = 2;
const MOST_NAMED = 3;
/** Shares of the time from which a part is the most of a role, and up to which it is a small one. */
const MOST_FROM = 0.5;
const FEW_TO = 0.2;

interface InvolvedTaskFact extends TaskFact {
  readonly involvement: Involvement;
}

function involvedTasks({ tasks }: Assessment): InvolvedTaskFact[] {
  return tasks
    .flatMap(({ task, timeShare, score, involvement }) =>
      timeShare === null || score === null
        ? []
        : taskFacts([{ timeShare, score }], [task]).map((fact) => ({
            ...fact,
            involvement: involvement ?? involvementOfScore(score),
          })),
    )
    .sort((one, other) => other.timeShare - one.timeShare);
}

function displacedParagraph(ratings: RoleRatings, displaced: readonly InvolvedTaskFact[]): string {
  if (displaced.length === 0) return say.noneDisplaced;
  const index = aijriOf(ratings, displaced);
  const part = together(displaced);
  const sentence = part > MOST_FROM ? say.mostDisplaced : part <= FEW_TO ? say.fewDisplaced : say.displaced;
  return sentence(names(displaced), share(displaced), figures.index(index), zone(index));
}

function safeParagraph(
  ratings: RoleRatings,
  safe: readonly InvolvedTaskFact[],
  hasContrast: boolean,
): string {
  if (safe.length === 0) return say.noneSafe;
  const index = aijriOf(ratings, safe);
  const whole = publishedAijri(exactScore(ratings).raw);
  // An analyst may call a task displaced that scores low, so that the rest need not score better.
  const isBetter = hasContrast && index > whole;
  const sentence =
    zone(index) === 'Red'
      ? say.noRefuge
      : !isBetter
        ? say.safest
        : together(safe) <= FEW_TO
          ? say.narrowWayOut
          : say.safe;
  return sentence(names(safe), share(safe), figures.index(index), zone(index));
}

function separator(displaced: readonly TaskFact[], safe: readonly TaskFact[]): string[] {
  const [risky, protecting] = [displaced[0], safe[0]];
  if (risky === undefined || protecting === undefined) return [];
  return [say.separator(words(risky), words(protecting))];
}

/** Published index of a job of these tasks only, with the role's own evidence, barriers and growth. */
function aijriOf(ratings: RoleRatings, tasks: readonly TaskFact[]): number {
  const { evidenceModifier, barrierModifier, growthModifier } = exactScore(ratings);
  const time = sum(tasks.map(({ timeShare }) => rational(timeShare)));
  const resistance = subtract(rational(RESISTANCE_FROM), divide(weightedTaskScore(tasks), time));
  return publishedAijri(
    multiply(multiply(resistance, evidenceModifier), multiply(barrierModifier, growthModifier)),
  );
}

function names(tasks: readonly TaskFact[]): string {
  const longest = tasks.slice(0, MOST_NAMED).map(words);
  return tasks.length > MOST_NAMED ? say.andOthers(longest) : english.list(longest);
}

function words({ name, timeShare }: TaskFact): string {
  return english.ratedTask(name, figures.share(timeShare));
}

function share(tasks: readonly TaskFact[]): string {
  return figures.share(together(tasks));
}

function together(tasks: readonly TaskFact[]): number {
  return toNumber(sum(tasks.map(({ timeShare }) => rational(timeShare))));
}
