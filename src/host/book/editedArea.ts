import type { ICommandInfo } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  MoveRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetRangeValuesMutation,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import type { Area } from './BookData';
import { SHIFTS } from './structure';

/** Commands that rewrite formulas because what they refer to has moved or has another name. */
const MOVING_COMMANDS: ReadonlySet<string> = new Set([
  ...SHIFTS.keys(),
  InsertRowByRangeCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColByRangeCommand.id,
  SetWorksheetNameCommand.id,
]);

interface Edit {
  subUnitId: string;
  cellValue?: Record<string, Record<string, object | null> | undefined>;
  /** The command that led to the mutation. */
  trigger?: string;
}

/** true for a change of contents (not of looks) that is neither a result nor a formula moving along. */
export function isEdit(command: Readonly<ICommandInfo>, options?: { onlyLocal?: boolean }): boolean {
  if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal) return false;
  const { cellValue } = command.params as Edit;
  // The move of the cells themselves is told as an edit of both places.
  if (isMovedAlong(command) || (command.params as Edit).trigger === MoveRangeCommand.id) return false;
  return Object.values(cellValue ?? {}).some((row) =>
    Object.values(row ?? {}).some((cell) => !cell || Object.keys(cell).some((key) => key !== 's')),
  );
}

/** true when a mutation is part of inserting, deleting or renaming, which are events of their own. */
export function isMovedAlong(command: Readonly<ICommandInfo>): boolean {
  const { trigger } = command.params as Edit;
  return trigger !== undefined && MOVING_COMMANDS.has(trigger);
}

/** The areas changed by dragging or cutting cells to another place. */
export function movedAreas(command: Readonly<ICommandInfo>): (Area & { sheetId: string })[] {
  const { from, to } = command.params as Record<
    'from' | 'to',
    { subUnitId: string; value: Edit['cellValue'] }
  >;
  return [from, to].flatMap(({ subUnitId, value }) => areaOf(subUnitId, value) ?? []);
}

/** The smallest area around all cells that a mutation writes. */
export function editedArea(command: Readonly<ICommandInfo>): (Area & { sheetId: string }) | null {
  const { subUnitId, cellValue } = command.params as Edit;
  return areaOf(subUnitId, cellValue);
}

function areaOf(subUnitId: string, cellValue: Edit['cellValue']): (Area & { sheetId: string }) | null {
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
