import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { ICommandInfo } from '@univerjs/core';
import type { Area } from './BookData';
import type { BookContext } from './BookContext';
import { univerCellValue } from './univerCell';
import { mapCells } from './cells';

/** Raises events for what happens to the workbook, whoever did it: an add-in, the person at the grid, undo. */
export function raiseBookEvents(context: BookContext): void {
  const before = new WeakMap<object, string | number | boolean>();
  let activeBefore = context.workbook.getActiveSheet().getSheetId();
  let nameBefore = '';

  context.beforeExecuted((command, options) => {
    if (isEdit(command, options)) {
      const area = editedArea(command);
      if (area?.rows === 1 && area.columns === 1) before.set(command, valueAt(context, area));
    } else if (command.id === SetWorksheetActiveOperation.id) {
      activeBefore = context.workbook.getActiveSheet().getSheetId();
    } else if (command.id === SetWorksheetNameMutation.id) {
      nameBefore = context.sheet((command.params as { subUnitId: string }).subUnitId).getName();
    }
  });

  context.onExecuted((command, options) => {
    const params = (command.params ?? {}) as Record<string, unknown>;
    switch (command.id) {
      case SetRangeValuesMutation.id: {
        // What the book writes itself, it announces itself.
        const area = context.source === null && isEdit(command, options) && editedArea(command);
        if (!area) return;
        const isSingle = before.has(command);
        context.emit({
          kind: 'changed',
          area,
          change: 'RangeEdited',
          source: 'user',
          ...(isSingle && { before: before.get(command), after: valueAt(context, area) }),
        });
        return;
      }
      case InsertSheetMutation.id:
        context.emit({ kind: 'sheetAdded', sheetId: (params.sheet as { id: string }).id });
        return;
      case RemoveSheetMutation.id:
        context.emit({ kind: 'sheetDeleted', sheetId: params.subUnitId as string });
        return;
      case SetWorksheetNameMutation.id:
        context.emit({
          kind: 'sheetRenamed',
          sheetId: params.subUnitId as string,
          before: nameBefore,
          after: params.name as string,
        });
        return;
      case SetWorksheetActiveOperation.id: {
        const sheetId = params.subUnitId as string;
        if (sheetId === activeBefore) return;
        context.emit({ kind: 'deactivated', sheetId: activeBefore });
        context.emit({ kind: 'activated', sheetId });
      }
    }
  });
}

type Edit = { subUnitId: string; cellValue?: Record<string, Record<string, object | null> | undefined> };

/** true for a change of contents (not of looks) that is no result of a calculation. */
function isEdit(command: Readonly<ICommandInfo>, options?: { onlyLocal?: boolean }): boolean {
  if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal) return false;
  const { cellValue } = command.params as Edit;
  return Object.values(cellValue ?? {}).some((row) =>
    Object.values(row ?? {}).some((cell) => !cell || Object.keys(cell).some((key) => key !== 's')),
  );
}

function editedArea(command: Readonly<ICommandInfo>): (Area & { sheetId: string }) | null {
  const { subUnitId, cellValue } = command.params as Edit;
  const rows = Object.keys(cellValue ?? {}).map(Number);
  const columns = Object.values(cellValue ?? {}).flatMap((row) => Object.keys(row ?? {}).map(Number));
  if (rows.length === 0 || columns.length === 0) return null;
  const [top, left] = [least(rows), least(columns)];
  return {
    sheetId: subUnitId,
    row: top,
    column: left,
    rows: greatest(rows) - top + 1,
    columns: greatest(columns) - left + 1,
  };
}

function least(numbers: number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function greatest(numbers: number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}

function valueAt(context: BookContext, area: Area & { sheetId: string }): string | number | boolean {
  return mapCells(context, { ...area, rows: 1, columns: 1 }, univerCellValue)[0]?.[0] ?? '';
}
