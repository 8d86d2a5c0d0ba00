import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { BookContext } from './BookContext';
import { toEngineFormula } from './engineFormula';

type Cells = Record<string, Record<string, { f?: string | null } | null> | undefined>;

/** Lets a person write formulas in the grid as in Excel where the engine wants another form. */
export function rewriteTypedFormulas(context: BookContext): void {
  context.beforeExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || options?.onlyLocal || context.source !== null) return;
    const { subUnitId: sheetId, cellValue = {} } = params as { subUnitId: string; cellValue?: Cells };
    for (const [row, cells] of Object.entries(cellValue)) {
      for (const [column, cell] of Object.entries(cells ?? {})) {
        if (!cell?.f || !/[@#_.[]/.test(cell.f)) continue;
        cell.f = toEngineFormula(context.objects, cell.f, {
          sheetId,
          row: Number(row),
          column: Number(column),
        });
      }
    }
  });
}
