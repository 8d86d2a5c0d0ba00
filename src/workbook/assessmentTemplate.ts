import type { TableKind } from '../assessment/Problem';
import {
  BARRIERS,
  BARRIER_RATING,
  EVIDENCE_DIMENSIONS,
  GROWTH_FACTOR,
  PRINCIPLES,
  PRINCIPLE_RATING,
} from '../scoring/method';
import { asText } from './asText';
import { cellRules, type CellRule } from './cellRules';
import { RESULT_MEASURES } from './resultMeasures';
import { structuredReference } from './structuredReference';

/** A table of a new assessment, laid out on its sheet. */
export interface TemplateTable {
  readonly kind: TableKind;
  readonly name: string;
  /** Stands above the table. */
  readonly caption: string;
  /** Of the header's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** As typed: texts, or formulas beginning with "=". */
  readonly rows: readonly (readonly string[])[];
  /** One for each row of the body, or one for all, by column from 0. */
  readonly numberFormats: Readonly<Record<number, readonly string[]>>;
  /** Columns, from 0, of ratings and figures; in the others prose is read from the left. */
  readonly centred: readonly number[];
  /** Stand over the headers, beside the caption: in view while the table grows. */
  readonly totals: readonly TemplateTotal[];
  readonly rules: readonly CellRule[];
}

/** The total of a column. */
export interface TemplateTotal {
  /** From 0. */
  readonly column: number;
  readonly formula: string;
  readonly numberFormat: string;
}

/** Tables beside each other and the widths of their columns, so that each can grow downwards. */
interface Strip {
  /** In characters. */
  readonly widths: readonly number[];
  readonly tables: readonly Omit<TemplateTable, 'row' | 'column' | 'name' | 'rules'>[];
}

export interface AssessmentTemplate {
  readonly tables: readonly TemplateTable[];
  /** In characters, by column from 0. */
  readonly columnWidths: readonly number[];
  /** Columns, from 0, with which a printed page begins: tables beside each other are a page each. */
  readonly pageStarts: readonly number[];
}

/** Percent: the widest tables, 150 characters, fit across a landscape page of A4 or Letter. */
export const PRINT_SCALE = 80;

/** Task rows of a new assessment; the table grows as rows are typed below it. */
const TASK_ROWS = 8;
const GAP_WIDTH = 3;
const FIRST_HEADER_ROW = 1;

/**
 * The tables of a new assessment.
 *
 * @param nameOf what each table is called in this workbook
 */
export function assessmentTemplate(
  title: string,
  seniority: string,
  nameOf: (kind: TableKind) => string,
): AssessmentTemplate {
  const tables: TemplateTable[] = [];
  const columnWidths: number[] = [];
  const pageStarts: number[] = [];
  for (const strip of strips(title, seniority, nameOf)) {
    const column = columnWidths.length;
    if (column > 0) pageStarts.push(column);
    let row = FIRST_HEADER_ROW;
    for (const table of strip.tables) {
      tables.push({ ...table, name: nameOf(table.kind), row, column, rules: cellRules(table.kind) });
      row += table.rows.length + 3; // its header, a blank row, the next caption
    }
    columnWidths.push(...strip.widths, GAP_WIDTH);
  }
  columnWidths.pop();
  return { tables, columnWidths, pageStarts };
}

// Tables of one width below each other: a row can be inserted in each of them. Excel refuses to shift
// a part of a wider table.
function strips(title: string, seniority: string, nameOf: (kind: TableKind) => string): Strip[] {
  return [
    {
      widths: [24, 34],
      tables: [resultTable(nameOf), roleTable(title, seniority)],
    },
    { widths: [40, 8, 8, 12, 22, 60], tables: [taskTable(nameOf('Tasks'))] },
    {
      widths: [28, 8, 60, 30, 12],
      tables: [
        {
          kind: 'Evidence',
          caption: 'Evidence, -2 to 2',
          headers: ['Dimension', 'Score', 'Evidence', 'Source', 'Date'],
          rows: EVIDENCE_DIMENSIONS.map((dimension) => [dimension, '', '', '', '']),
          numberFormats: { 4: ['yyyy-mm-dd'] },
          centred: [1, 4],
          totals: [columnTotal(nameOf('Evidence'), 1, 'Score', '+0;-0;0')],
        },
      ],
    },
    {
      widths: [30, 8, 60],
      tables: [
        {
          ...ratingTable('Barriers', 'Barrier', BARRIERS, 'Barriers, 0 to 2'),
          totals: [columnTotal(nameOf('Barriers'), 1, 'Score', outOf(BARRIERS.length * BARRIER_RATING.most))],
        },
        ratingTable(
          'Growth',
          'Factor',
          [GROWTH_FACTOR],
          'Growth: does AI adoption make demand for the role shrink (-2) or grow (2)?',
        ),
        {
          ...ratingTable('Principles', 'Principle', PRINCIPLES, 'Protective principles, 0 to 3'),
          totals: [
            columnTotal(nameOf('Principles'), 1, 'Score', outOf(PRINCIPLES.length * PRINCIPLE_RATING.most)),
          ],
        },
      ],
    },
    {
      widths: [34, 80, 12],
      tables: [
        {
          kind: 'Commentary',
          caption: 'Commentary',
          headers: ['Section', 'Text', 'Origin'],
          rows: COMMENTARY_SECTIONS.map((section) => [section, '', '']),
          numberFormats: {},
          centred: [2],
          totals: [],
        },
      ],
    },
  ];
}

const COMMENTARY_SECTIONS = [
  'Score vs Reality Check',
  "What the Numbers Don't Capture",
  'Who Should Worry',
  'What This Means',
  'Survival Strategy',
  'Where to Look Next',
  'Timeline',
] as const;

function resultTable(nameOf: (kind: TableKind) => string): Strip['tables'][number] {
  const sources = {
    time: structuredReference(nameOf('Tasks'), 'Time'),
    score: structuredReference(nameOf('Tasks'), 'Score'),
    involvement: structuredReference(nameOf('Tasks'), 'Involvement'),
    evidence: structuredReference(nameOf('Evidence'), 'Score'),
    barriers: structuredReference(nameOf('Barriers'), 'Score'),
    growth: structuredReference(nameOf('Growth'), 'Score'),
    principles: structuredReference(nameOf('Principles'), 'Score'),
  };
  return {
    kind: 'Result',
    caption: 'Result',
    headers: ['Measure', 'Value'],
    rows: RESULT_MEASURES.map((each) => [each.measure, each.formula(sources) ?? '']),
    numberFormats: { 1: RESULT_MEASURES.map((each) => each.numberFormat) },
    centred: [1],
    totals: [],
  };
}

function roleTable(title: string, seniority: string): Strip['tables'][number] {
  return {
    kind: 'Role',
    caption: 'Role',
    headers: ['Field', 'Value'],
    rows: [
      ['Job Title', asText(title)],
      ['Seniority Level', asText(seniority)],
      ['Primary Function', ''],
      ['What This Role Is NOT', ''],
      ['Typical Experience', ''],
      ['Seniority note', ''],
    ],
    numberFormats: {},
    centred: [],
    totals: [],
  };
}

function taskTable(name: string): Strip['tables'][number] {
  const weighted = `=${name}[[#This Row],[Time]]*${name}[[#This Row],[Score]]`;
  return {
    kind: 'Tasks',
    caption: 'Tasks, 1 to 5',
    headers: ['Task', 'Time', 'Score', 'Weighted', 'Involvement', 'Rationale'],
    rows: Array.from({ length: TASK_ROWS }, () => ['', '', '', weighted, '', '']),
    numberFormats: { 1: ['0%'], 3: ['0.00;-0.00;" "'] }, // rows not filled in yet show no zero
    centred: [1, 2, 3, 4],
    totals: [
      columnTotal(name, 1, 'Time', '0%'),
      // Weighted has formulas in rows not filled in yet.
      columnTotal(name, 3, 'Weighted', '0.00', 'Score'),
    ],
  };
}

function ratingTable(
  kind: TableKind,
  firstHeader: string,
  names: readonly string[],
  caption: string,
): Strip['tables'][number] {
  return {
    kind,
    caption,
    headers: [firstHeader, 'Score', 'Rationale'],
    rows: names.map((name) => [name, '', '']),
    numberFormats: {},
    centred: [1],
    totals: [],
  };
}

/** Blank while nothing is typed in the column that is counted. */
function columnTotal(
  table: string,
  column: number,
  header: string,
  numberFormat: string,
  counted = header,
): TemplateTotal {
  const given = `COUNT(${structuredReference(table, counted)})`;
  const formula = `=IF(${given}=0,"",SUM(${structuredReference(table, header)}))`;
  return { column, formula, numberFormat };
}

/** "2/10" */
function outOf(most: number): string {
  return `0"/${most}"`;
}
