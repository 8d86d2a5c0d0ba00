import type { TableKind } from '../assessment/Problem';
import { rubrics, rubricText, type Rubric } from '../assessment/rubrics';
import type { Involvement } from '../scoring/involvement';

/** What may be typed in cells of a table, and what is said about it beside them. */
export interface CellRule {
  /** The column's header. */
  readonly column: string;
  /** In the table's body, from 0; null = every row. */
  readonly row: number | null;
  readonly allowed:
    | { readonly kind: 'number'; readonly least: number; readonly most: number }
    | { readonly kind: 'list'; readonly items: readonly string[] };
  /** Shown while the cell is selected: title of up to 32 characters, message of up to 255. */
  readonly prompt: CellMessage;
  /** Shown when something else was typed: title of up to 32 characters, message of up to 225. */
  readonly alert: CellMessage;
}

export interface CellMessage {
  readonly title: string;
  readonly message: string;
}

/** The rules of a new assessment's table: each rating with its own rubric. */
export function cellRules(kind: TableKind): CellRule[] {
  switch (kind) {
    case 'Tasks':
      return [timeRule, ...rubrics.Tasks.map((rubric) => ratingRule(kind, rubric, null)), involvementRule];
    case 'Evidence':
    case 'Barriers':
    case 'Growth':
    case 'Principles':
      return rubrics[kind].map((rubric, row) => ratingRule(kind, rubric, row));
    case 'Role':
    case 'Result':
    case 'Commentary':
      return [];
  }
}

function ratingRule(table: TableKind, rubric: Rubric, row: number | null): CellRule {
  const { least, most } = rubric.range;
  const place = row === null ? `${table}, Score` : `${table}, ${rubric.name}`;
  return {
    column: 'Score',
    row,
    allowed: { kind: 'number', least, most },
    prompt: { title: rubric.name, message: rubricText(rubric) },
    alert: { title: rubric.name, message: `${place}: a number from ${least} to ${most} is expected.` },
  };
}

const timeRule: CellRule = {
  column: 'Time',
  row: null,
  allowed: { kind: 'number', least: 0, most: 1 },
  prompt: {
    title: 'Time share',
    message: 'How much of the working time the task takes, such as 20%. All shares add up to 100%.',
  },
  alert: { title: 'Time share', message: 'Tasks, Time: a share from 0% to 100% is expected.' },
};

const INVOLVEMENTS: readonly Involvement[] = ['DISPLACEMENT', 'AUGMENTATION', 'NOT INVOLVED'];

const involvementRule: CellRule = {
  column: 'Involvement',
  row: null,
  allowed: { kind: 'list', items: INVOLVEMENTS },
  prompt: {
    title: 'What AI does to the task',
    message:
      'DISPLACEMENT: AI does it instead of a person.\nAUGMENTATION: a person does it with AI.\nNOT INVOLVED: AI has no part in it.\nLeft blank, the score decides.',
  },
  alert: {
    title: 'What AI does to the task',
    message:
      'Tasks, Involvement: DISPLACEMENT, AUGMENTATION or NOT INVOLVED is expected, or a blank cell: then the score decides.',
  },
};
