import type { Assessment } from '../assessment/Assessment';
import { cellText, cellValue } from '../assessment/cellValue';
import type { TableKind } from '../assessment/Problem';
import { columnIndex } from '../assessment/tableForms';
import type { RoleScore } from '../scoring/RoleScore';
import { cellAddress } from './cellAddress';
import { resultMeasure } from './resultMeasures';
import type { LocatedProblem } from './RoleInWorkbook';
import type { SheetTable } from './SheetTables';
import type { WrittenValue, WrittenValues } from './writtenValues';

/** A role with its score and the tables it was read from. */
export interface ScoredRole {
  readonly sheetName: string;
  readonly assessment: Assessment;
  readonly score: RoleScore;
  readonly tables: Readonly<Partial<Record<TableKind, SheetTable>>>;
}

/** One cell to be written. */
export interface CellWrite {
  readonly table: 'Tasks' | 'Result';
  /** Within the table's body, from 0. */
  readonly row: number;
  /** Within the table, from 0. */
  readonly column: number;
  readonly address: string;
  /** As Excel gives it in `formulas`; '' = blank. */
  readonly before: unknown;
  /** '' empties the cell. */
  readonly after: WrittenValue;
}

/** What a score has to change in its tables. */
export interface ScorePlan {
  readonly writes: readonly CellWrite[];
  /** Cells in which a person typed something that the ratings do not give. */
  readonly kept: readonly LocatedProblem[];
  /** What stands in the workbook because of us once the writes are done. */
  readonly written: WrittenValues;
}

/**
 * What has to be written so that Result and Weighted say what the ratings give. A formula stays, and
 * so does whatever a person typed: only blank cells and values of our own are written.
 *
 * @param written what earlier runs wrote
 */
export function planScoreWrites(role: ScoredRole, written: WrittenValues): ScorePlan {
  const { Tasks: tasks, Result: result } = role.tables;
  const plans = [
    ...(tasks ? [planCells(role.sheetName, tasks, weightedCells(role, tasks), written)] : []),
    ...(result ? [planCells(role.sheetName, result, resultCells(role, result), written)] : []),
  ];
  return {
    writes: plans.flatMap((plan) => plan.writes),
    kept: plans.flatMap((plan) => plan.kept),
    written: Object.fromEntries(
      plans
        .map((plan) => [plan.tableName, plan.written] as const)
        .filter(([, values]) => Object.keys(values).length > 0),
    ),
  };
}

/** A cell that shows a figure of the score. */
interface FigureCell {
  readonly table: 'Tasks' | 'Result';
  /** Within the table's body, from 0. */
  readonly row: number;
  readonly column: number;
  /** What the row is about; the same row again after sorting. */
  readonly key: string;
  /** What messages call the cell: "Task 3, Weighted". */
  readonly place: string;
  readonly columnName: 'Weighted' | 'Value';
  /** null = there is nothing to show. */
  readonly figure: WrittenValue | null;
  /** Decimals in which a typed figure has to agree. */
  readonly decimals: number;
}

interface CellsPlan extends Omit<ScorePlan, 'written'> {
  readonly tableName: string;
  readonly written: Readonly<Record<string, WrittenValue>>;
}

function weightedCells({ assessment }: ScoredRole, table: SheetTable): FigureCell[] {
  const columns = columnIndex('Tasks', table.headers);
  const column = columns.Weighted;
  if (column === undefined) return [];
  const seen = new Map<string, number>();
  return assessment.tasks.map(({ row, task, timeShare, score }) => {
    const times = (seen.get(task) ?? 0) + 1;
    seen.set(task, times);
    return {
      table: 'Tasks',
      row: row - 1,
      column,
      key: times === 1 ? task : `${task} #${times}`,
      place: `Task ${row}, Weighted`,
      columnName: 'Weighted',
      figure: timeShare === null || score === null ? null : decimal(timeShare * score),
      decimals: 2,
    };
  });
}

function resultCells({ assessment, score }: ScoredRole, table: SheetTable): FigureCell[] {
  const { Measure: nameColumn, Value: column } = columnIndex('Result', table.headers);
  if (nameColumn === undefined || column === undefined) return [];
  return table.rows.flatMap((cells, row) => {
    const name = cellText(cells[nameColumn]);
    const measure = resultMeasure(name);
    if (!measure) return [];
    const figure = measure.value(assessment, score);
    return [
      {
        table: 'Result',
        row,
        column,
        key: measure.measure,
        place: `Result, ${name}`,
        columnName: 'Value',
        figure: typeof figure === 'number' ? decimal(figure) : figure,
        decimals: measure.decimals,
      },
    ];
  });
}

function planCells(
  sheetName: string,
  table: SheetTable,
  cells: readonly FigureCell[],
  written: WrittenValues,
): CellsPlan {
  const writes: CellWrite[] = [];
  const kept: LocatedProblem[] = [];
  const ours: Record<string, WrittenValue> = {};
  for (const cell of cells) {
    const { row, column, key, figure } = cell;
    const before = table.formulas[column]?.[row] ?? '';
    const value = table.rows[row]?.[column];
    const address = cellAddress(sheetName, table.row + 1 + row, table.column + column);
    const isOurs = before !== '' && written[table.name]?.[key] === before;
    const isBlank = cellValue(before).kind === 'blank';
    if (isBlank || isOurs) {
      const after = figure ?? '';
      if (after !== '') ours[key] = after;
      if (after !== before) writes.push({ table: cell.table, row, column, address, before, after });
    } else if (
      figure !== null &&
      !isOurFormula(before) &&
      isKnown(value) &&
      !agrees(value, figure, cell.decimals)
    ) {
      kept.push({
        severity: 'warning',
        place: { table: cell.table, row: row + 1, column: cell.columnName },
        message: `${cell.place}: ${cellText(value)} ${isFormula(before) ? 'comes from another formula' : 'was typed here'}; the ratings give ${shown(figure, cell.decimals)}.`,
        address,
      });
    }
  }
  return { tableName: table.name, writes, kept, written: ours };
}

// Without the noise of binary products: 0.45, not 0.44999999999999996.
function decimal(figure: number): number {
  return Number(figure.toFixed(10));
}

function isFormula(cell: unknown): boolean {
  return typeof cell === 'string' && cell.startsWith('=');
}

/** A call of one of our functions; `_xldudf_AIJRI_ZONE` is how a file stores it where they are unknown. */
function isOurFormula(cell: unknown): boolean {
  return isFormula(cell) && /(^|[^\p{L}\p{N}_.])(_xldudf_)?AIJRI([._][A-Z]+)?\(/iu.test(String(cell));
}

/** #BUSY! stands where a formula waits for a custom function: what it gives is read once it is calculated. */
function isKnown(value: unknown): boolean {
  return value !== '#BUSY!';
}

function agrees(value: unknown, figure: WrittenValue, decimals: number): boolean {
  if (typeof figure === 'string') return cellText(value).toLowerCase() === figure.toLowerCase();
  const cell = cellValue(value);
  // Half a unit of the last decimal, and a hair for what binary numbers cannot hold.
  return cell.kind === 'number' && Math.abs(cell.number - figure) <= 0.5 * 10 ** -decimals + 1e-9;
}

function shown(figure: WrittenValue, decimals: number): string {
  return typeof figure === 'string' ? figure : String(Number(figure.toFixed(decimals)));
}
