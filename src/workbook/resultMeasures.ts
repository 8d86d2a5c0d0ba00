import type { Assessment } from '../assessment/Assessment';
import { quickScreen } from '../scoring/quickScreen';
import type { RoleScore } from '../scoring/RoleScore';
import { timeSplit, type TimeSplit } from '../scoring/timeSplit';

/** The columns that the formulas of a Result table refer to, as structured references. */
export interface ResultSources {
  readonly time: string;
  readonly score: string;
  /** null = the task table has no such column. */
  readonly involvement: string | null;
  readonly evidence: string;
  readonly barriers: string;
  readonly growth: string;
  /** null = there is no table of principles. */
  readonly principles: string | null;
}

/** A row of the Result table. */
export interface ResultMeasure {
  readonly measure: string;
  /** Other names for it in published assessments. */
  readonly alsoCalled: readonly string[];
  readonly numberFormat: string;
  /** Decimals as published: a value that agrees in them is the same. 0 for texts. */
  readonly decimals: number;
  /** null = a source is not there. */
  readonly formula: (sources: ResultSources) => string | null;
  /** null = not rated. */
  readonly value: (assessment: Assessment, score: RoleScore) => number | string | null;
}

/** What a Result table says, in the order of its rows. */
export const RESULT_MEASURES: readonly ResultMeasure[] = [
  {
    measure: 'AIJRI',
    alsoCalled: ['AIJRI Score', 'JobZone Score', 'Index'],
    numberFormat: '0.0',
    decimals: 1,
    formula: (from) => `=AIJRI(${all(from)})`,
    value: (_, score) => score.aijri,
  },
  {
    measure: 'Zone',
    alsoCalled: [],
    numberFormat: 'General',
    decimals: 0,
    formula: (from) => `=AIJRI.ZONE(AIJRI(${all(from)}))`,
    value: (_, score) => score.zone,
  },
  {
    measure: 'Label',
    alsoCalled: ['Sub-label', 'Zone label'],
    numberFormat: 'General',
    decimals: 0,
    formula: (from) => `=AIJRI.LABEL(${all(from)})`,
    value: (_, score) => score.label,
  },
  {
    measure: 'Task Resistance',
    alsoCalled: ['Task Resistance Score'],
    numberFormat: '0.00',
    decimals: 2,
    formula: (from) => `=AIJRI.RESISTANCE(${from.time},${from.score})`,
    value: (_, score) => score.taskResistance,
  },
  {
    measure: 'Evidence Modifier',
    alsoCalled: [],
    numberFormat: '0.00',
    decimals: 2,
    formula: (from) => `=AIJRI.EVIDENCE(${from.evidence})`,
    value: (_, score) => score.evidenceModifier,
  },
  {
    measure: 'Barrier Modifier',
    alsoCalled: [],
    numberFormat: '0.00',
    decimals: 2,
    formula: (from) => `=AIJRI.BARRIERS(${from.barriers})`,
    value: (_, score) => score.barrierModifier,
  },
  {
    measure: 'Growth Modifier',
    alsoCalled: [],
    numberFormat: '0.00',
    decimals: 2,
    formula: (from) => `=AIJRI.GROWTH(${from.growth})`,
    value: (_, score) => score.growthModifier,
  },
  {
    measure: 'Raw',
    alsoCalled: ['Raw Score', 'Raw product'],
    numberFormat: '0.0000',
    decimals: 4,
    formula: (from) => `=AIJRI.RAW(${all(from)})`,
    value: (_, score) => score.raw,
  },
  {
    measure: 'Task time scoring 3+',
    alsoCalled: ['% of task time scoring 3+', 'Share of task time scoring 3+', 'Exposure'],
    numberFormat: '0%',
    decimals: 4,
    formula: (from) => `=AIJRI.EXPOSURE(${from.time},${from.score})`,
    value: (_, score) => score.exposure,
  },
  splitMeasure('Displacement', 1, (split) => split.displacement),
  splitMeasure('Augmentation', 2, (split) => split.augmentation),
  splitMeasure('Not involved', 3, (split) => split.notInvolved),
  {
    measure: 'Quick screen',
    alsoCalled: ['Quick screen result'],
    numberFormat: 'General',
    decimals: 0,
    formula: (from) => (from.principles ? `=AIJRI.SCREEN(${from.principles},${from.growth})` : null),
    value: (assessment, score) => {
      const ratings = assessment.principles.map((each) => each.score);
      const given = ratings.filter((each) => each !== null);
      return given.length === 0 || given.length < ratings.length ? null : quickScreen(given, score.growth);
    },
  },
];

/** The measure that a row of a Result table is about; null = none of ours. */
export function resultMeasure(name: string): ResultMeasure | null {
  const wanted = plain(name);
  return (
    RESULT_MEASURES.find((each) => [each.measure, ...each.alsoCalled].some((n) => plain(n) === wanted)) ??
    null
  );
}

function splitMeasure(measure: string, position: number, share: (split: TimeSplit) => number): ResultMeasure {
  return {
    measure,
    alsoCalled: [],
    numberFormat: '0%',
    decimals: 4,
    formula: ({ time, score, involvement }) =>
      `=INDEX(AIJRI.SPLIT(${[time, score, ...(involvement ? [involvement] : [])].join(',')}),1,${position})`,
    value: ({ tasks }) =>
      share(
        timeSplit(
          tasks.flatMap(({ timeShare, score, involvement }) =>
            timeShare === null || score === null ? [] : [{ timeShare, score, involvement }],
          ),
        ),
      ),
  };
}

function all({ time, score, evidence, barriers, growth }: ResultSources): string {
  return [time, score, evidence, barriers, growth].join(',');
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ').replace(/:$/, '');
}
