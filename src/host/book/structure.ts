import type { ICellData, ICommandInfo, IMutationInfo, IRange } from '@univerjs/core';
import { Direction } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  InsertRowCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveColCommand,
  RemoveRowByRangeCommand,
  RemoveRowCommand,
  SetRangeValuesMutation,
  SetWorksheetNameCommand,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { type Book, BookError, type SheetArea } from './Book';
import type { StructuralEdit } from './BookData';
import type { BookContext, SetRangeValues } from './BookContext';
import { assertTablesWhole } from './assertTablesWhole';
import { assertNoneFiltered, includingFilteredRows } from './filteredRows';
import type { ShiftOfCells } from './moveArea';
import { objectsAfterBlockMove } from './moveBlock';
import { objectsAfterRename, objectsAfterShift } from './movedObjects';
import type { ObjectsMutation, SetBookObjectsParams } from './objectsMutation';
import { assertWritable } from './protection';
import { refuse, refuseUnless } from './refuse';
import { ensureSize, MAX_COLUMNS, MAX_ROWS } from './sheetSize';
import { fromUniverRange, toUniverRange } from './univerRange';

/** Commands that move cells, whose effect on formulas is not an edit by anybody. */
export const SHIFTS: ReadonlyMap<string, Omit<ShiftOfCells, 'area'> & { isWhole: boolean }> = new Map([
  [InsertRowCommand.id, { kind: 'insert', along: 'rows', isWhole: true }],
  [InsertColCommand.id, { kind: 'insert', along: 'columns', isWhole: true }],
  [RemoveRowCommand.id, { kind: 'delete', along: 'rows', isWhole: true }],
  [RemoveColCommand.id, { kind: 'delete', along: 'columns', isWhole: true }],
  [InsertRangeMoveDownCommand.id, { kind: 'insert', along: 'rows', isWhole: false }],
  [InsertRangeMoveRightCommand.id, { kind: 'insert', along: 'columns', isWhole: false }],
  [DeleteRangeMoveUpCommand.id, { kind: 'delete', along: 'rows', isWhole: false }],
  [DeleteRangeMoveLeftCommand.id, { kind: 'delete', along: 'columns', isWhole: false }],
]);

/**
 * Dragging headers moves rows or columns between others; the journal has no word for it, and what
 * a file keeps beside its cells could not follow. Excel on the web does not offer it either.
 */
const MOVES_OF_LINES: ReadonlyMap<string, string> = new Map([
  [MoveRowsCommand.id, 'rows'],
  [MoveColsCommand.id, 'columns'],
]);

/** Inserting and deleting cells, whole rows and whole columns. */
export function bookStructure(context: BookContext) {
  return {
    insert: (area, shift) =>
      shiftCells(context, area, { kind: 'insert', along: shift === 'Down' ? 'rows' : 'columns' }),
    delete: (area, shift) =>
      shiftCells(context, area, { kind: 'delete', along: shift === 'Up' ? 'rows' : 'columns' }),
  } satisfies Partial<Book>;
}

/** Lets tables, rules and charts move along with cells, whoever moves them, and back on undo. */
export function moveObjectsAlong(context: BookContext, objects: ObjectsMutation): void {
  const interception = context.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) => {
      const mutations =
        shiftMutations(context, objects, command) ?? renameMutations(context, objects, command);
      if (!mutations) return { redos: [], undos: [] };
      return { redos: [mutations.redo, ...newHeaderCells(context, mutations.redo)], undos: [mutations.undo] };
    },
  });
  context.onDispose(() => interception.dispose());
}

/** Columns put into a table come with a name in their header cell. */
function newHeaderCells(context: BookContext, redo: IMutationInfo): IMutationInfo[] {
  const { sheets } = redo.params as SetBookObjectsParams;
  return Object.entries(sheets).flatMap(([subUnitId, { tables = [] }]) =>
    tables.flatMap(({ id, area, columns, hasHeader }) => {
      const before = context.objects.sheets.get(subUnitId)?.tables.find((table) => table.id === id);
      if (!before || !hasHeader || before.columns.length >= columns.length) return [];
      const known = new Set(before.columns.map(({ name }) => name));
      const cells: Record<number, ICellData> = {};
      columns.forEach(({ name }, i) => {
        if (!known.has(name)) cells[area.column + i] = { v: name, t: 1 };
      });
      const params: SetRangeValues = { unitId: context.unitId, subUnitId, cellValue: { [area.row]: cells } };
      return [{ id: SetRangeValuesMutation.id, params }];
    }),
  );
}

/** Inserts or deletes the area's cells. @throws BookError when that would tear a table apart */
export function shiftCells(context: BookContext, area: SheetArea, how: Omit<ShiftOfCells, 'area'>): void {
  assertWritable(context, area);
  assertTablesWhole(context, area.sheetId, { ...how, area });
  onActiveSheet(context, area.sheetId, () => execute(context, area, how));
}

function execute(context: BookContext, area: SheetArea, { kind, along }: Omit<ShiftOfCells, 'area'>): void {
  const isRows = along === 'rows';
  const isWhole = isRows ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  const sheet = context.sheet(area.sheetId);
  if (kind === 'insert')
    ensureSize(context, isWhole ? { ...area, ...(isRows ? { columns: 1 } : { rows: 1 }) } : area);
  const range = toUniverRange(isWhole ? clipped(area, sheet.getRowCount(), sheet.getColumnCount()) : area);
  const params = { unitId: context.unitId, subUnitId: area.sheetId, range };
  if (isWhole && kind === 'insert') {
    const command = isRows ? InsertRowByRangeCommand : InsertColByRangeCommand;
    context.mutate(command.id, { ...params, direction: isRows ? Direction.UP : Direction.LEFT });
  } else if (isWhole) {
    if (range.endRow < range.startRow || range.endColumn < range.startColumn) return;
    const command = isRows ? RemoveRowByRangeCommand : RemoveColByRangeCommand;
    includingFilteredRows(context, () => context.mutate(command.id, params));
  } else {
    const insert = isRows ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
    const remove = isRows ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
    runAtOnce(context, (kind === 'insert' ? insert : remove).id, { range });
  }
}

/** The engine's commands for cells are asynchronous in form only: what they change has changed on return. */
function runAtOnce(context: BookContext, id: string, params: object): void {
  let hasHappened = false;
  const stop = context.on((event) => {
    hasHappened ||= event.kind === 'changed' && event.change.startsWith('Cell');
  });
  const { log } = context;
  context.commands.executeCommand(id, params).catch((error: unknown) => log(error));
  stop();
  if (!hasHappened) throw new BookError('GeneralException', 'The cells could not be moved.');
}

/** The engine's commands move formulas as if on the active sheet. */
function onActiveSheet(context: BookContext, sheetId: string, change: () => void): void {
  const { workbook } = context;
  const sheet = context.sheet(sheetId);
  const run = () => context.as(context.source ?? 'addin', change);
  if (workbook.getActiveSheet() === sheet) return run();
  context.keepingActiveSheet(() => {
    workbook.setActiveSheet(sheet);
    run();
  });
}

function clipped(area: SheetArea, rowCount: number, columnCount: number): SheetArea {
  return {
    ...area,
    rows: Math.min(area.rows, rowCount - area.row),
    columns: Math.min(area.columns, columnCount - area.column),
  };
}

function shiftMutations(
  context: BookContext,
  objects: ObjectsMutation,
  command: ICommandInfo,
): { redo: IMutationInfo; undo: IMutationInfo } | null {
  const lines = MOVES_OF_LINES.get(command.id);
  if (lines) {
    refuse(
      context,
      `Whole ${lines} cannot be moved by dragging. Cut the cells and paste them where they belong.`,
    );
  }
  if (command.id === MoveRangeCommand.id) return blockMutations(context, objects, command);
  const how = SHIFTS.get(command.id);
  const params = command.params as { range?: IRange; subUnitId?: string } | undefined;
  if (!how || !params?.range) return null;
  const sheetId = params.subUnitId ?? context.workbook.getActiveSheet().getSheetId();
  const area = wholeArea(fromUniverRange(params.range), how);
  const shift: ShiftOfCells = { kind: how.kind, along: how.along, area };
  refuseUnless(context, () => {
    assertTablesWhole(context, sheetId, shift);
    if (command.id === RemoveRowCommand.id) assertNoneFiltered(context, { sheetId, ...area });
  });
  const sheets = objectsAfterShift(context, sheetId, shift);
  return objects.mutations(sheets, {
    redo: structureOf(sheetId, shift, how.isWhole),
    undo: structureOf(
      sheetId,
      { ...shift, kind: shift.kind === 'insert' ? 'delete' : 'insert' },
      how.isWhole,
    ),
  });
}

/** What goes along with cells that a person drags, or cuts and pastes. */
function blockMutations(
  context: BookContext,
  objects: ObjectsMutation,
  command: ICommandInfo,
): { redo: IMutationInfo; undo: IMutationInfo } {
  const { fromRange, toRange, fromSubUnitId, toSubUnitId } = command.params as MoveRangeCommandParams;
  const active = context.workbook.getActiveSheet().getSheetId();
  const fromSheet = fromSubUnitId ?? active;
  const toSheet = toSubUnitId ?? fromSheet;
  const move = {
    from: { sheetId: fromSheet, ...fromUniverRange(fromRange) },
    to: { sheetId: toSheet, ...fromUniverRange(toRange) },
  };
  let sheets: SetBookObjectsParams['sheets'] = {};
  refuseUnless(context, () => (sheets = objectsAfterBlockMove(context, move)));
  return objects.mutations(sheets);
}

interface MoveRangeCommandParams {
  fromRange: IRange;
  toRange: IRange;
  fromSubUnitId?: string;
  toSubUnitId?: string;
}

function wholeArea(area: ShiftOfCells['area'], { along, isWhole }: { along: string; isWhole: boolean }) {
  if (!isWhole) return area;
  return along === 'rows'
    ? { ...area, column: 0, columns: MAX_COLUMNS }
    : { ...area, row: 0, rows: MAX_ROWS };
}

function structureOf(
  sheetId: string,
  shift: ShiftOfCells,
  isWhole: boolean,
): SetBookObjectsParams['structure'] {
  const { kind, along, area } = shift;
  const done = kind === 'insert' ? 'Inserted' : 'Deleted';
  const what = isWhole ? (along === 'rows' ? 'Row' : 'Column') : 'Cell';
  return {
    shift,
    edit: isWhole ? journalEntry(sheetId, shift) : null,
    event: { kind: 'changed', area: { sheetId, ...area }, change: `${what}${done}` },
  };
}

function journalEntry(sheetId: string, { kind, along, area }: ShiftOfCells): StructuralEdit {
  return along === 'rows'
    ? { kind: `${kind}Rows`, sheetId, row: area.row, rows: area.rows }
    : { kind: `${kind}Columns`, sheetId, column: area.column, columns: area.columns };
}

function renameMutations(
  context: BookContext,
  objects: ObjectsMutation,
  command: ICommandInfo,
): { redo: IMutationInfo; undo: IMutationInfo } | null {
  if (command.id !== SetWorksheetNameCommand.id) return null;
  const { subUnitId, name } = command.params as { subUnitId?: string; name: string };
  const sheet = subUnitId ? context.sheet(subUnitId) : context.workbook.getActiveSheet();
  return objects.mutations(objectsAfterRename(context, sheet.getName(), name));
}
