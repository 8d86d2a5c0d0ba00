import type { IRange } from '@univerjs/core';
import { SelectionMoveType, SetSelectionsOperation } from '@univerjs/sheets';
import type { Book, SheetArea } from './Book';
import type { BookContext } from './BookContext';
import { fromUniverRange, toUniverRange } from './univerRange';

/** What is selected on the active sheet. */
export function bookSelection(context: BookContext) {
  return {
    selection: (): SheetArea => {
      const sheetId = context.workbook.getActiveSheet().getSheetId();
      return { sheetId, ...(context.selections.get(sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 }) };
    },
    select: (area) => select(context, area),
  } satisfies Partial<Book>;
}

/** Notes what is selected, and says so once a selection has come to rest. */
export function followSelection(context: BookContext): void {
  context.onExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id) return;
    const { unitId, subUnitId, selections, type } = params as {
      unitId: string;
      subUnitId: string;
      selections: { range: IRange }[];
      type?: SelectionMoveType;
    };
    const last = selections.at(-1);
    if (unitId !== context.unitId || !last || isMoving(type)) return;
    const area = visibleRange(last.range);
    if (JSON.stringify(context.selections.get(subUnitId)) === JSON.stringify(area)) return;
    context.selections.set(subUnitId, area);
    context.emit({ kind: 'selected', area: { sheetId: subUnitId, ...area } });
  });
}

function select(context: BookContext, area: SheetArea): void {
  const range = toUniverRange(area);
  context.sheet(area.sheetId);
  context.mutate(SetSelectionsOperation.id, {
    unitId: context.unitId,
    subUnitId: area.sheetId,
    type: SelectionMoveType.MOVE_END,
    selections: [
      {
        range,
        primary: {
          ...range,
          endRow: range.startRow,
          endColumn: range.startColumn,
          actualRow: range.startRow,
          actualColumn: range.startColumn,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      },
    ],
  });
}

function isMoving(type: SelectionMoveType | undefined): boolean {
  return type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
}

/** A whole row or column may come with ends that are not numbers. */
function visibleRange(range: IRange) {
  return fromUniverRange({
    ...range,
    startRow: range.startRow || 0,
    startColumn: range.startColumn || 0,
    endRow: Number.isNaN(range.endRow) ? 0 : range.endRow,
    endColumn: Number.isNaN(range.endColumn) ? 0 : range.endColumn,
  });
}
