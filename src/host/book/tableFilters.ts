import { SetRowHiddenMutation, SetRowVisibleMutation } from '@univerjs/sheets';
import type { TableData } from './BookData';
import type { BookContext } from './BookContext';
import { shownText } from './numberText';
import { bodyOf } from './tableList';

/** Hides the rows of a table that its filters leave out, and shows the others. */
export function applyTableFilters(context: BookContext, table: TableData & { sheetId: string }): void {
  const body = bodyOf(table);
  const filters = Object.entries(table.filters).map(([column, values]) => ({
    column: body.column + Number(column),
    values: new Set(values),
  }));
  for (let row = body.row; row < body.row + body.rows; row++) {
    const isShown = filters.every(({ column, values }) =>
      values.has(
        shownText(context, { sheetId: table.sheetId, row, column, rows: 1, columns: 1 })[0]?.[0] ?? '',
      ),
    );
    const isHidden = !context.sheet(table.sheetId).getRowVisible(row);
    if (isShown !== isHidden) continue;
    context.mutate((isShown ? SetRowVisibleMutation : SetRowHiddenMutation).id, {
      unitId: context.unitId,
      subUnitId: table.sheetId,
      ranges: [
        {
          startRow: row,
          endRow: row,
          startColumn: 0,
          endColumn: context.sheet(table.sheetId).getColumnCount() - 1,
        },
      ],
    });
  }
}
