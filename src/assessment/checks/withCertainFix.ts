import { cellValue } from '../cellValue';
import type { Fix, Problem } from '../Problem';
import {
  barrierScale,
  evidenceScale,
  growthScale,
  principleScale,
  taskScale,
  type RatingScale,
} from '../ratingScale';
import { columnIndex } from '../tableForms';
import type { CheckedRole } from './Check';
import { checkMessages } from './checkMessages';
import { isInPercent, shareCell } from './shareCell';

/** A problem found in reading, with its fix where only one thing can have been meant. */
export function withCertainFix(problem: Problem, role: CheckedRole): Problem {
  const { table, row, column } = problem.place;
  if (row === undefined) return problem;
  const fix =
    column === 'Score'
      ? numberAsText(role, table, row)
      : column === 'Time' && problem.severity === 'missing'
        ? lastShare(role, row)
        : column === 'Time' && problem.severity === 'error'
          ? shareAsText(role, row)
          : null;
  return fix === null ? problem : { ...problem, fix };
}

const SCALES: readonly RatingScale[] = [taskScale, evidenceScale, barrierScale, principleScale, growthScale];

/** "4" typed as text, within the range of its table. */
function numberAsText({ tables }: CheckedRole, kind: Problem['place']['table'], row: number): Fix | null {
  const range = SCALES.find(({ table }) => table === kind)?.range;
  const number = textNumber(cellAt(tables, kind, row, 'Score'));
  if (number === null || range === undefined || number < range.least || number > range.most) return null;
  return {
    description: checkMessages.enter(String(number)),
    cells: [{ table: kind, row, column: 'Score', content: number, numberFormat: 'General' }],
  };
}

/** "0.2" among shares or "20" among percentages, typed as text. */
function shareAsText({ tables }: CheckedRole, row: number): Fix | null {
  const number = textNumber(cellAt(tables, 'Tasks', row, 'Time'));
  if (number === null || tables.Tasks === undefined || number < 0) return null;
  const isPercent = isInPercent(tables.Tasks);
  if (isPercent ? number <= 1 || number > 100 : number > 1) return null;
  const share = isPercent ? Number((number / 100).toFixed(10)) : number;
  return {
    description: checkMessages.enter(String(number)),
    cells: [shareCell(tables.Tasks, row, share)],
  };
}

/** The one share still open, where the others leave something of 100%. */
function lastShare({ assessment, tables }: CheckedRole, row: number): Fix | null {
  const others = assessment.tasks.filter((task) => task.row !== row && isCounted(task));
  const given = others.flatMap(({ timeShare }) => timeShare ?? []);
  if (given.length === 0 || given.length < others.length || tables.Tasks === undefined) return null;
  const rest = Number((1 - given.reduce((total, share) => total + share, 0)).toFixed(6));
  if (rest <= 0) return null;
  return {
    description: checkMessages.enter(`${Number((rest * 100).toFixed(4))}%, the rest of 100%`),
    cells: [shareCell(tables.Tasks, row, rest)],
  };
}

function isCounted(task: CheckedRole['assessment']['tasks'][number]): boolean {
  return task.timeShare !== null || task.score !== null;
}

function cellAt(
  tables: CheckedRole['tables'],
  kind: Problem['place']['table'],
  row: number,
  column: 'Score' | 'Time',
): unknown {
  const table = tables[kind];
  const index = columnIndex(kind, table?.headers ?? [])[column];
  return index === undefined ? null : table?.rows[row - 1]?.[index];
}

/** A cell's text as a number, with a decimal point or comma; null for anything else. */
function textNumber(cell: unknown): number | null {
  const value = cellValue(cell);
  if (value.kind !== 'text') return null;
  const text = value.text.replace('\u2212', '-').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
