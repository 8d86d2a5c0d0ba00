import { BARRIERS, EVIDENCE_DIMENSIONS, GROWTH_FACTOR, PRINCIPLES } from '../scoring/method';
import { cellText } from './cellValue';
import type { TableKind } from './Problem';

/** Columns of each table, in the order in which it is inserted. */
export const TABLE_COLUMNS = {
  Role: ['Field', 'Value'],
  Principles: ['Principle', 'Score', 'Rationale'],
  Tasks: ['Task', 'Time', 'Score', 'Weighted', 'Involvement', 'Rationale'],
  Evidence: ['Dimension', 'Score', 'Evidence', 'Source', 'Date'],
  Barriers: ['Barrier', 'Score', 'Rationale'],
  Growth: ['Factor', 'Score', 'Rationale'],
  Result: ['Measure', 'Value'],
  Commentary: ['Section', 'Text', 'Origin'],
} as const satisfies Record<TableKind, readonly string[]>;

export type ColumnName = (typeof TABLE_COLUMNS)[TableKind][number];

/** Where each column stands, from 0; a column that is not there is absent. */
export type ColumnIndex = Readonly<Partial<Record<ColumnName, number>>>;

/**
 * What kind of table has these headers, in whatever order, case and spelling.
 *
 * @param firstColumn cells of the body's first column: they decide where the headers fit more than one kind
 * @returns null for a table that is no part of an assessment
 */
export function tableKind(
  headers: readonly unknown[],
  firstColumn: readonly unknown[] = [],
): TableKind | null {
  const byHeaders = KINDS.filter((kind) => hasTellingColumns(kind, columnIndex(kind, headers)));
  if (byHeaders.length === 1) return byHeaders[0] ?? null;
  return columnIndex('Tasks', headers).Score === undefined ? null : kindOfRowNames(firstColumn);
}

/** Which header stands for which column of that kind of table; the first of equal headers counts. */
export function columnIndex(kind: TableKind, headers: readonly unknown[]): ColumnIndex {
  const found: Partial<Record<ColumnName, number>> = {};
  const words = headers.map((header) => headerWord(cellText(header)));
  for (const column of TABLE_COLUMNS[kind]) {
    const index = words.findIndex((word) => word !== '' && HEADER_WORDS[column].includes(word));
    if (index >= 0) found[column] = index;
  }
  return found;
}

/** Whether a row only adds up the rows above it: "Total", "Protective Total". */
export function isTotalRow(rowName: string): boolean {
  return /^(?:(?:grand|sub|protective|evidence|barriers?|weighted|time)[\s-]?)?total:?$/i.test(
    rowName.trim(),
  );
}

/** A row's or header's name without case, spaces, dashes and other signs, for comparing. */
export function comparableName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const KINDS: readonly TableKind[] = [
  'Tasks',
  'Evidence',
  'Barriers',
  'Principles',
  'Growth',
  'Commentary',
  'Result',
  'Role',
];

// The first form of each is the design's own header, the others are published or near at hand.
const HEADER_WORDS: Readonly<Record<ColumnName, readonly string[]>> = {
  Field: ['field'],
  Value: ['value'],
  Principle: ['principle', 'principles', 'protectiveprinciple', 'protectiveprinciples'],
  Score: ['score', 'scores', 'rating'],
  Rationale: ['rationale', 'reason', 'reasoning', 'justification'],
  Task: ['task', 'tasks', 'taskname'],
  Time: [
    'time',
    'times',
    'timeshare',
    'shareoftime',
    'percentoftime',
    'percenttime',
    'timepercent',
    'oftime',
  ],
  Weighted: ['weighted', 'weightedscore'],
  Involvement: ['involvement', 'augdisp', 'dispaug', 'aiinvolvement'],
  Dimension: ['dimension', 'dimensions', 'evidencedimension'],
  Evidence: ['evidence'],
  Source: ['source', 'sources'],
  Date: ['date', 'dates'],
  Barrier: ['barrier', 'barriers'],
  Factor: ['factor', 'growthfactor'],
  Measure: ['measure', 'measures'],
  Section: ['section', 'sections'],
  Text: ['text'],
  Origin: ['origin'],
};

// A table is known by its own first column together with one more, so that a lost column can still be named.
function hasTellingColumns(kind: TableKind, columns: ColumnIndex): boolean {
  switch (kind) {
    case 'Tasks':
      return (
        columns.Task !== undefined &&
        (columns.Time !== undefined || columns.Score !== undefined || columns.Involvement !== undefined)
      );
    case 'Evidence':
      return (
        columns.Dimension !== undefined && (columns.Score !== undefined || columns.Evidence !== undefined)
      );
    case 'Barriers':
      return columns.Barrier !== undefined && hasScoreOrRationale(columns);
    case 'Principles':
      return columns.Principle !== undefined && hasScoreOrRationale(columns);
    case 'Growth':
      return columns.Factor !== undefined && hasScoreOrRationale(columns);
    case 'Role':
      return columns.Field !== undefined && columns.Value !== undefined;
    case 'Result':
      return columns.Measure !== undefined && columns.Value !== undefined;
    case 'Commentary':
      return columns.Section !== undefined && columns.Text !== undefined;
  }
}

function hasScoreOrRationale(columns: ColumnIndex): boolean {
  return columns.Score !== undefined || columns.Rationale !== undefined;
}

// "Score (-2 to 2)" and "Time %" are "score" and "time".
function headerWord(header: string): string {
  return comparableName(header.replace(/\([^)]*\)/g, ' '));
}

function kindOfRowNames(firstColumn: readonly unknown[]): TableKind | null {
  const names = firstColumn.map((cell) => comparableName(cellText(cell)));
  const has = (known: readonly string[]) => known.some((name) => names.includes(comparableName(name)));
  if (has(EVIDENCE_DIMENSIONS)) return 'Evidence';
  if (has(BARRIERS)) return 'Barriers';
  if (has(PRINCIPLES)) return 'Principles';
  return has([GROWTH_FACTOR]) ? 'Growth' : null;
}
