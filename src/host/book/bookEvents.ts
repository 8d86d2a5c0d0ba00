import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { Area } from './BookData';
import type { BookContext } from './BookContext';
import { univerCellValue } from './univerCell';
import { mapCells } from './cells';
import { editedArea, isEdit, isMovedAlong, movedAreas } from './editedArea';
import { fromUniverRange } from './univerRange';
import type { IRange } from '@univerjs/core';

/** Raises events for what happens to the workbook, whoever did it: an add-in, the person at the grid, undo. */
export function raiseBookEvents(context: BookContext): void {
  const before = new WeakMap<object, string | number | boolean>();
  let nameBefore = '';

  context.beforeExecuted((command, options) => {
    if (isEdit(command, options)) {
      const area = editedArea(command);
      if (area?.rows === 1 && area.columns === 1) before.set(command, valueAt(context, area));
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
      case MoveRangeMutation.id:
      case ReorderRangeMutation.id: {
        if (context.source !== null || isMovedAlong(command)) return;
        const areas =
          command.id === MoveRangeMutation.id
            ? movedAreas(command)
            : [{ sheetId: params.subUnitId as string, ...fromUniverRange(params.range as IRange) }];
        for (const area of areas) {
          context.emit({ kind: 'changed', area, change: 'RangeEdited', source: 'user' });
        }
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
    }
  });
}

function valueAt(context: BookContext, area: Area & { sheetId: string }): string | number | boolean {
  return mapCells(context, { ...area, rows: 1, columns: 1 }, univerCellValue)[0]?.[0] ?? '';
}
