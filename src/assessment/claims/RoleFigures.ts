import { publishedAijri, taskResistance, total } from '../../scoring/exactScore';
import { finalScore, type FinalScore, type Override } from '../../scoring/finalScore';
import { BARRIERS, EVIDENCE_DIMENSIONS, PRINCIPLES, TIME_SHARE_TOLERANCE } from '../../scoring/method';
import { rational, sum, toNumber } from '../../scoring/Rational';
import type { RoleRatings } from '../../scoring/RoleRatings';
import type { RoleScore } from '../../scoring/RoleScore';
import { scoreRole } from '../../scoring/scoreRole';
import { timeSplit, type InvolvedTask, type TimeSplit } from '../../scoring/timeSplit';
import type { Assessment } from '../Assessment';

/** Every figure that prose about a role may quote. */
export interface RoleFigures {
  /** '' where it is not known. */
  readonly title: string;
  readonly score: RoleScore;
  /** What counts: the assessor's figure where there is one. */
  readonly final: FinalScore;
  readonly split: TimeSplit;
  /** Published index if all three modifiers were 1. */
  readonly tasksAlone: number;
  /** 0..9; null where not all principles are rated. */
  readonly protectiveTotal: number | null;
  readonly tasks: readonly NamedTask[];
}

export interface NamedTask extends InvolvedTask {
  /** '' where it is not known. */
  readonly name: string;
}

/** @returns null while a rating is missing: then there is nothing to compare with */
export function roleFigures(role: Assessment | RoleRatings, override: Override | null): RoleFigures | null {
  const rated = 'role' in role ? ratedAssessment(role) : withoutNames(role);
  if (rated === null) return null;
  const score = scoreRole(rated.ratings);
  return {
    title: rated.title,
    score,
    final: finalScore(score, override),
    split: timeSplit(rated.tasks),
    tasksAlone: publishedAijri(taskResistance(rated.tasks)),
    protectiveTotal: rated.protectiveTotal,
    tasks: rated.tasks,
  };
}

/** Share of the time, 0..1, of the tasks whose score is as wanted. */
export function shareOfScores(tasks: readonly NamedTask[], isMeant: (score: number) => boolean): number {
  return toNumber(
    sum(tasks.filter(({ score }) => isMeant(score)).map(({ timeShare }) => rational(timeShare))),
  );
}

interface RatedRole {
  readonly title: string;
  readonly ratings: RoleRatings;
  readonly tasks: readonly NamedTask[];
  readonly protectiveTotal: number | null;
}

function withoutNames(ratings: RoleRatings): RatedRole {
  const tasks = ratings.tasks.map((task) => ({ ...task, name: '', involvement: null }));
  return { title: '', ratings, tasks, protectiveTotal: null };
}

function ratedAssessment(assessment: Assessment): RatedRole | null {
  const tasks = assessment.tasks.flatMap(({ task, timeShare, score, involvement }) =>
    timeShare === null || score === null ? [] : [{ name: task, timeShare, score, involvement }],
  );
  const evidence = given(assessment.evidence);
  const barriers = given(assessment.barriers);
  const growth = assessment.growth?.score ?? null;
  const isComplete =
    // A row without time and score is left out of the score, too.
    assessment.tasks.every(({ timeShare, score }) => (timeShare === null) === (score === null)) &&
    Math.abs(shareOfScores(tasks, () => true) - 1) <= TIME_SHARE_TOLERANCE &&
    evidence.length === EVIDENCE_DIMENSIONS.length &&
    barriers.length === BARRIERS.length;
  if (!isComplete || growth === null) return null;
  const principles = given(assessment.principles);
  return {
    title: assessment.role.jobTitle,
    ratings: { tasks, evidence, barriers, growth },
    tasks,
    protectiveTotal: principles.length === PRINCIPLES.length ? toNumber(total(principles)) : null,
  };
}

function given(rows: readonly { readonly score: number | null }[]): number[] {
  return rows.flatMap(({ score }) => (score === null ? [] : [score]));
}
