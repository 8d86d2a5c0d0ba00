import { CommandType, type ICommandInfo } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import { type Book, BookError, type SheetArea } from './Book';
import type { BookContext } from './BookContext';
import type { ObjectsMutation } from './objectsMutation';
import { refuse } from './refuse';
import { fromUniverStyle } from './univerStyle';

const REFUSAL =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet. " +
  'You might be requested to enter a password.';

/** Protection of sheets. */
export function bookProtection(context: BookContext, objects: ObjectsMutation) {
  return {
    protection: (sheetId) => {
      context.sheet(sheetId);
      return structuredClone(context.objects.sheets.get(sheetId)?.protection ?? null);
    },
    setProtection: (sheetId, protection) => objects.set(sheetId, { protection }),
  } satisfies Partial<Book>;
}

/** @throws BookError AccessDenied when the sheet is protected and a cell of the area is locked */
export function assertWritable(context: BookContext, area: SheetArea): void {
  if (isProtected(context, area.sheetId) && !isUnlocked(context, area)) {
    throw new BookError('AccessDenied', REFUSAL);
  }
}

/** Refuses what a person does in the grid to a protected sheet. */
export function refuseProtectedEdits(context: BookContext): void {
  context.beforeExecuted((command, options) => {
    if (context.source !== null || options?.onlyLocal || !CHANGES.has(command.id)) return;
    const sheetId = (command.params as { subUnitId?: string } | undefined)?.subUnitId;
    if (command.type !== CommandType.MUTATION || !sheetId || !isProtected(context, sheetId)) return;
    if (command.id === SetRangeValuesMutation.id && isUnlockedEdit(context, command, sheetId)) return;
    refuse(context, REFUSAL);
  });
}

const CHANGES: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  InsertRowMutation.id,
  InsertColMutation.id,
  RemoveRowMutation.id,
  RemoveColMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
]);

function isProtected(context: BookContext, sheetId: string): boolean {
  return Boolean(context.objects.sheets.get(sheetId)?.protection);
}

function isUnlockedEdit(context: BookContext, command: Readonly<ICommandInfo>, sheetId: string): boolean {
  const { cellValue } = command.params as { cellValue?: Record<string, Record<string, unknown> | undefined> };
  return Object.entries(cellValue ?? {}).every(([row, cells]) =>
    Object.keys(cells ?? {}).every((column) => isUnlockedCell(context, sheetId, Number(row), Number(column))),
  );
}

function isUnlocked(context: BookContext, area: SheetArea): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!isUnlockedCell(context, area.sheetId, row, column)) return false;
    }
  }
  return true;
}

function isUnlockedCell(context: BookContext, sheetId: string, row: number, column: number): boolean {
  const sheet = context.sheet(sheetId);
  const custom =
    sheet.getCellMatrix().getValue(row, column)?.custom ??
    sheet.getRowManager().getRow(row)?.custom ??
    sheet.getColumnManager().getColumn(column)?.custom;
  return fromUniverStyle(null, custom).locked === false;
}
