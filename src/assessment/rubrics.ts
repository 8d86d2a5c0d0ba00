import {
  BARRIERS,
  BARRIER_RATING,
  EVIDENCE_DIMENSIONS,
  EVIDENCE_RATING,
  GROWTH_FACTOR,
  GROWTH_RATING,
  PRINCIPLES,
  PRINCIPLE_RATING,
  TASK_SCORE,
  type RatingRange,
} from '../scoring/method';
import type { RatingScale } from './ratingScale';

/** What each whole rating of one cell means. */
export interface Rubric {
  /** What is rated: a row of the method, or any task. */
  readonly name: string;
  readonly range: RatingRange;
  /** From the least rating to the most, one for each whole number. */
  readonly meanings: readonly string[];
}

/**
 * What the ratings mean, by table: one rubric for each row in the method's order, for tasks one for
 * all. Ranges and the ends of the task score are the method's; the sentences are a convention of this
 * product, short enough for the input message of a cell.
 */
export const rubrics: Readonly<Record<RatingScale['table'], readonly Rubric[]>> = {
  Tasks: [
    {
      name: 'Task score',
      range: TASK_SCORE,
      meanings: [
        'only a person can do it',
        'a person does it, AI speeds it up',
        'a person leads, AI does much of the work',
        'AI does most of it, a person checks',
        'an agent does all of it, nobody needed',
      ],
    },
  ],
  Evidence: EVIDENCE_DIMENSIONS.map((name) => ({
    name,
    range: EVIDENCE_RATING,
    meanings: evidenceMeanings()[name],
  })),
  Barriers: BARRIERS.map((name) => ({ name, range: BARRIER_RATING, meanings: barrierMeanings()[name] })),
  Growth: [
    {
      name: GROWTH_FACTOR,
      range: GROWTH_RATING,
      meanings: [
        'where AI spreads, the role disappears',
        'where AI spreads, fewer are needed',
        'demand does not depend on AI',
        'where AI spreads, more are needed',
        'the role exists because of AI',
      ],
    },
  ],
  Principles: PRINCIPLES.map((name) => ({
    name,
    range: PRINCIPLE_RATING,
    meanings: principleMeanings()[name],
  })),
};

/** A rubric as lines: "-2 = ...". */
export function rubricText({ range, meanings }: Rubric): string {
  return meanings.map((meaning, index) => `${range.least + index} = ${meaning}`).join('\n');
}

function evidenceMeanings(): Record<(typeof EVIDENCE_DIMENSIONS)[number], readonly string[]> {
  return {
    'Job Posting Trends': [
      'postings collapse as AI takes over',
      'postings decline',
      'flat, or no clear direction',
      'postings increase',
      'postings surge and stay unfilled',
    ],
    'Company Actions': [
      'employers cut these jobs and name AI',
      'hiring stops, leavers are not replaced',
      'no clear moves either way',
      'employers build up such teams',
      'employers everywhere compete for people',
    ],
    'Wage Trends': [
      'pay falls',
      'pay lags behind comparable jobs',
      'pay moves with comparable jobs',
      'pay rises, some skills earn a premium',
      'pay soars because people are scarce',
    ],
    'AI Tool Maturity': [
      'tools on sale do the job end to end',
      'tools on sale do large parts of it',
      'tools help; the expert stays in charge',
      'tools are trials, or help at the edges',
      'no tool comes near the core of the job',
    ],
    'Expert Consensus': [
      'broad agreement that AI replaces it',
      'most expect fewer such jobs',
      'opinions differ, or there are none',
      'most expect help for it, not its end',
      'broad agreement that demand will grow',
    ],
  };
}

function barrierMeanings(): Record<(typeof BARRIERS)[number], readonly string[]> {
  return {
    'Regulatory/Licensing': [
      'no rule asks for a person',
      'rules ask for a qualified person in some of the work',
      'the law reserves the work for licensed people',
    ],
    'Physical Presence': [
      'can be done from anywhere',
      'on site at times, in orderly surroundings',
      'hands on site nearly always, never twice the same',
    ],
    'Union/Collective Bargaining': [
      'no agreement protects these jobs',
      'agreements cover some, or slow changes down',
      'strong agreements stand in the way of replacement',
    ],
    'Liability/Accountability': [
      'no person is held to account for a mistake',
      'accountability matters, but is shared with the firm',
      'a named person answers for it, in court if need be',
    ],
    'Cultural/Ethical': [
      'people welcome AI in this work',
      'people accept AI with a person close by',
      'people insist on a person',
    ],
  };
}

function principleMeanings(): Record<(typeof PRINCIPLES)[number], readonly string[]> {
  return {
    'Embodied Physicality': [
      'desk work throughout',
      'some days on site, in orderly surroundings',
      'hands-on for much of the time',
      'skilled hands in places nobody can foresee',
    ],
    'Deep Interpersonal Connection': [
      'hardly deals with people',
      'works with others; trust helps',
      'trust and rapport carry much of the value',
      'the relationship itself is the work',
    ],
    'Goal-Setting & Moral Judgment': [
      'follows given instructions',
      'chooses between known ways',
      'decides what is good enough where it is unclear',
      'sets the goals and answers for right and wrong',
    ],
  };
}
