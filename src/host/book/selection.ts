import type { IRange } from '@univerjs/core';
import type { ISelectionWithStyle } from '@univerjs/sheets';
import { SelectionMoveType, SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { Book, SheetArea } from './Book';
import type { BookContext } from './BookContext';
import type { Area, SheetData } from './BookData';
import { fromUniverRange, toUniverRange } from './univerRange';

/** What is selected on the active sheet. */
export function bookSelection(context: BookContext) {
  return {
    selection: (): SheetArea => {
      const sheetId = context.workbook.getActiveSheet().getSheetId();
      return { sheetId, ...(context.selections.get(sheetId) ?? FIRST_CELL) };
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
    // A grid selects the first cell of a sheet that has no selection, which is what having none means.
    const before = context.selections.get(subUnitId) ?? FIRST_CELL;
    if (JSON.stringify(before) === JSON.stringify(area)) return;
    context.selections.set(subUnitId, area);
    context.emit({ kind: 'selected', area: { sheetId: subUnitId, ...area } });
  });
}

/** Selects on every sheet what was selected when the workbook was saved, before a grid selects the first cell. */
export function openSelections(context: BookContext, sheets: readonly SheetData[]): void {
  const selections = context.injector.get(SheetsSelectionsService).getWorkbookSelections(context.unitId);
  for (const { id, selection } of sheets) {
    if (!selection) continue;
    context.selections.set(id, selection);
    // Not by the operation: a grid would take a selection on another sheet for one on the sheet it shows.
    selections.setSelectionsOfWorksheet(id, [toUniverSelection(selection)]);
  }
}

function select(context: BookContext, area: SheetArea): void {
  context.sheet(area.sheetId);
  context.mutate(SetSelectionsOperation.id, {
    unitId: context.unitId,
    subUnitId: area.sheetId,
    type: SelectionMoveType.MOVE_END,
    selections: [toUniverSelection(area)],
  });
}

/** The area, with its top left cell as the active one. */
function toUniverSelection(area: Area): ISelectionWithStyle {
  const range = toUniverRange(area);
  return {
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
  };
}

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };

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
