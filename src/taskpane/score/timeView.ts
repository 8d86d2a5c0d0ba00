import type { Assessment, Involvement, TaskRow } from '../../assessment/Assessment';
import type { Place } from '../../assessment/Problem';
import { involvementOfScore } from '../../scoring/involvement';
import { timeSplit, type TimeSplit } from '../../scoring/timeSplit';

/** A role's working time as one bar: a segment a task, those that share an involvement side by side. */
export interface TimeView {
  readonly segments: readonly TimeSegment[];
  /** Of the tasks that have both time and score. */
  readonly split: TimeSplit;
}

export interface TimeSegment {
  readonly task: string;
  /** 0..1, more than 0. */
  readonly timeShare: number;
  readonly score: number | null;
  /** null while neither involvement nor score is given. */
  readonly involvement: Involvement | null;
  /** Shade of the segment: the score as a whole number 1..5, 0 while there is none. */
  readonly shade: 0 | 1 | 2 | 3 | 4 | 5;
  /** The task's own cell; null when the sheet has none. */
  readonly address: string | null;
}

export function timeView(tasks: Assessment['tasks'], addressOf: (place: Place) => string | null): TimeView {
  const segments = tasks

    .map((task) => segmentOf(task, addressOf({ table: 'Tasks', row: task.row, column: 'Task' })))
    .filter((segment) => segment.timeShare > 0)
    .sort((one, other) => groupOf(one) - groupOf(other) || (other.score ?? 0) - (one.score ?? 0));
  const rated = tasks.flatMap(({ timeShare, score, involvement }) =>
    timeShare === null || score === null ? [] : [{ timeShare, score, involvement }],
  );
  return { segments, split: timeSplit(rated) };
}

function segmentOf(task: TaskRow, address: string | null): TimeSegment {
  return {
    task: task.task,
    timeShare: task.timeShare ?? 0,
    score: task.score,
    involvement: task.involvement ?? (task.score === null ? null : involvementOfScore(task.score)),
    shade: shadeOf(task.score),
    address,
  };
}

/** From what AI takes over to what it leaves alone; what is not rated yet comes last. */
function groupOf(segment: TimeSegment): number {
  return segment.involvement === null ? ORDER.length : ORDER.indexOf(segment.involvement);
}

const ORDER: readonly Involvement[] = ['DISPLACEMENT', 'AUGMENTATION', 'NOT INVOLVED'];

/** A half counts as the higher score, as it does for the involvement. */
function shadeOf(score: number | null): TimeSegment['shade'] {
  const shades = [0, 1, 2, 3, 4, 5] as const;
  return shades[Math.floor((score ?? 0) + 0.5)] ?? 0;
}
