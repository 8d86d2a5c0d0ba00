import { cellText, cellValue } from './cellValue';
import type { RawTable } from './parseAssessment';
import type { TableKind } from './Problem';
import type { RatingScale } from './ratingScale';
import { columnIndex, isTotalRow, TABLE_COLUMNS, type ColumnName } from './tableForms';

/** A row of a rated table. */
export interface TableRow {
  /** From 1, in the table's body. */
  readonly row: number;
  /** The cell of the table's first own column: the task's, the dimension's name. */
  readonly name: string;
  readonly isBlank: boolean;
  readonly cell: (column: ColumnName) => unknown;
  readonly text: (column: ColumnName) => string;
}

/** The rows of the body but for those that only add up the others. */
export function tableRows({ table: kind, nameColumn }: RatingScale, table: RawTable): TableRow[] {
  const columns = columnIndex(kind, table.headers);
  return table.rows.flatMap((cells, index) => {
    const cell = (column: ColumnName): unknown => {
      const at = columns[column];
      return at === undefined ? null : cells[at];
    };
    const text = (column: ColumnName): string => cellText(cell(column));
    const name = text(nameColumn);
    return isTotalRow(name) ? [] : [{ row: index + 1, name, isBlank: isBlankRow(kind, cell), cell, text }];
  });
}

// Weighted is calculated: it shows 0 for a row in which nobody has typed anything.
function isBlankRow(kind: TableKind, cell: (column: ColumnName) => unknown): boolean {
  return TABLE_COLUMNS[kind].every(
    (column) => column === 'Weighted' || cellValue(cell(column)).kind === 'blank',
  );
}
