import { cellText, cellValue } from '../cellValue';
import type { RawTable } from '../parseAssessment';
import type { Problem, TableKind } from '../Problem';
import { roundHalfUp } from '../figures';
import { columnIndex, isTotalRow, TABLE_COLUMNS, type ColumnIndex } from '../tableForms';
import type { Check } from './Check';
import { checkMessages } from './checkMessages';
import { isInPercent } from './shareCell';

/** Rows called "Total" whose figure is missing, or is not what the rows above add up to. */
export const totalRows: Check = ({ assessment, tables }) => [
  ...total(tables.Tasks, 'Tasks', 'Time', shares(tables.Tasks, assessment.tasks)),
  ...total(tables.Evidence, 'Evidence', 'Score', scores(assessment.evidence)),
  ...total(tables.Barriers, 'Barriers', 'Score', scores(assessment.barriers)),
  ...total(tables.Principles, 'Principles', 'Score', scores(assessment.principles)),
];

interface Figure {
  readonly row: number;
  readonly value: number | null;
}

function scores(rows: readonly { readonly row: number; readonly score: number | null }[]): Figure[] {
  return rows.map(({ row, score }) => ({ row, value: score }));
}

function shares(
  table: RawTable | undefined,
  tasks: readonly { readonly row: number; readonly timeShare: number | null }[],
): Figure[] {
  const unit = table !== undefined && isInPercent(table) ? 100 : 1;
  return tasks.map(({ row, timeShare }) => ({ row, value: timeShare === null ? null : timeShare * unit }));
}

function total(
  table: RawTable | undefined,
  kind: TableKind,
  column: 'Time' | 'Score',
  figures: readonly Figure[],
): Problem[] {
  if (table === undefined) return [];
  const columns: ColumnIndex = columnIndex(kind, table.headers);
  const at = columns[column];
  const index = table.rows.findIndex((cells) =>
    isTotalRow(cellText(cells[columns[TABLE_COLUMNS[kind][0]] ?? -1])),
  );
  const values = figures.flatMap(({ value }) => value ?? []);
  // A sum of half the ratings is no total yet.
  if (at === undefined || index < 0 || values.length === 0 || values.length < figures.length) return [];
  const place = { table: kind, row: index + 1, column };
  const stated = cellValue(table.rows[index]?.[at]);
  const computed = roundHalfUp(
    values.reduce((sum, value) => sum + value, 0),
    6,
  );
  if (stated.kind === 'blank') {
    const areAllAbove = figures.every(({ row }) => row <= index);
    return [
      {
        severity: 'warning',
        place,
        message: checkMessages.blankTotal(kind, column),
        ...(areAllAbove && {
          fix: {
            description: checkMessages.enterTotal,
            cells: [
              {
                ...place,
                content: { firstRow: figures[0]?.row ?? 1, lastRow: index },
                numberFormat: column === 'Time' && computed <= 2 ? '0%' : 'General',
              },
            ],
          },
        }),
      },
    ];
  }
  if (stated.kind !== 'number' || Math.abs(stated.number - computed) < 0.0005) return [];
  const message = checkMessages.otherTotal(kind, column, shown(stated.number), shown(computed));
  return [{ severity: 'warning', place, message }];

  function shown(figure: number): string {
    return column === 'Time' && computed <= 2 ? `${roundHalfUp(figure * 100, 2)}%` : String(figure);
  }
}
