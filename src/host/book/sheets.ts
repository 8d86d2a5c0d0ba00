import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type Worksheet } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { type Book, BookError, type SheetInfo } from './Book';
import type { BookContext } from './BookContext';
import { sheetObjects } from './BookObjects';
import { emptyBookData, emptySheetData } from './emptyBookData';
import { workbookSnapshot } from './workbookSnapshot';

/** The sheets of a book: their order, names and looks. */
export function bookSheets(context: BookContext) {
  return {
    sheets: () => context.workbook.getSheets().map((sheet) => sheetInfo(context, sheet)),
    sheet: (id) => sheetInfo(context, context.sheet(id)),
    addSheet: (name, position) => addSheet(context, name, position),
    deleteSheet: (id) => deleteSheet(context, id),
    renameSheet: (id, name) => renameSheet(context, id, name),
    moveSheet: (id, position) => moveSheet(context, id, position),
    updateSheet: (id, change) => updateSheet(context, id, change),
    activeSheetId: () => context.workbook.getActiveSheet().getSheetId(),
    activateSheet: (id) => activateSheet(context, id),
  } satisfies Partial<Book>;
}

function sheetInfo(context: BookContext, sheet: Worksheet): SheetInfo {
  const id = sheet.getSheetId();
  const isVeryHidden = context.objects.sheets.get(id)?.isVeryHidden;
  return {
    id,
    name: sheet.getName(),
    position: context.workbook.getSheetIndex(sheet),
    visibility: sheet.isSheetHidden() ? (isVeryHidden ? 'veryHidden' : 'hidden') : 'visible',
    tabColor: sheet.getTabColor() || null,
    showGridlines: !sheet.hasHiddenGridlines(),
  };
}

function addSheet(context: BookContext, name: string | undefined, position: number | undefined): SheetInfo {
  const { workbook, unitId } = context;
  const sheetName = name ?? freeName(context);
  checkName(context, sheetName, null);
  const id = freeId(context);
  const data = emptySheetData(id, sheetName);
  const index = Math.max(0, Math.min(position ?? workbook.getSheetSize(), workbook.getSheetSize()));
  const snapshot = workbookSnapshot(unitId, { ...emptyBookData(), sheets: [data] }, (formula) => formula);
  context.objects.sheets.set(id, sheetObjects(data));
  context.keepingActiveSheet(() =>
    context.mutate(InsertSheetMutation.id, {
      unitId,
      index,
      sheet: mergeWorksheetSnapshotWithDefault(snapshot.workbook.sheets[id] ?? {}),
    }),
  );
  return sheetInfo(context, context.sheet(id));
}

function deleteSheet(context: BookContext, id: string): void {
  const { workbook, unitId } = context;
  const sheet = context.sheet(id);
  const others = workbook.getSheets().filter((other) => other !== sheet && !other.isSheetHidden());
  const next =
    others.find((other) => workbook.getSheetIndex(other) > workbook.getSheetIndex(sheet)) ?? others.at(-1);
  if (!next) {
    throw new BookError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  }
  if (workbook.getActiveSheet() === sheet) activateSheet(context, next.getSheetId());
  context.as(context.source ?? 'addin', () =>
    context.mutate(RemoveSheetCommand.id, { unitId, subUnitId: id }),
  );
}

function renameSheet(context: BookContext, id: string, name: string): void {
  const sheet = context.sheet(id);
  if (sheet.getName() === name) return;
  checkName(context, name, id);
  context.as(context.source ?? 'addin', () =>
    context.mutate(SetWorksheetNameCommand.id, { unitId: context.unitId, subUnitId: id, name }),
  );
}

function moveSheet(context: BookContext, id: string, position: number): void {
  const { workbook, unitId } = context;
  const fromOrder = workbook.getSheetIndex(context.sheet(id));
  if (!Number.isInteger(position) || position < 0 || position >= workbook.getSheetSize()) {
    throw new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  if (fromOrder === position) return;
  context.mutate(SetWorksheetOrderMutation.id, { unitId, subUnitId: id, fromOrder, toOrder: position });
}

function updateSheet(context: BookContext, id: string, change: Parameters<Book['updateSheet']>[1]): void {
  const target = { unitId: context.unitId, subUnitId: id };
  const sheet = context.sheet(id);
  if (change.visibility) {
    const isHidden = change.visibility !== 'visible';
    const visible = context.workbook.getSheets().filter((other) => !other.isSheetHidden());
    if (isHidden && visible.length === 1 && visible[0] === sheet) {
      throw new BookError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    const objects = context.objects.sheets.get(id);
    if (objects) objects.isVeryHidden = change.visibility === 'veryHidden';
    context.mutate(SetWorksheetHideMutation.id, {
      ...target,
      hidden: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
    const next = visible.find((other) => other !== sheet);
    if (isHidden && next && context.workbook.getActiveSheet() === sheet)
      activateSheet(context, next.getSheetId());
  }
  if (change.tabColor !== undefined) {
    context.mutate(SetTabColorMutation.id, { ...target, color: change.tabColor ?? '' });
  }
  if (change.showGridlines !== undefined) {
    context.mutate(ToggleGridlinesMutation.id, {
      ...target,
      showGridlines: change.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }
}

function activateSheet(context: BookContext, id: string): void {
  if (context.sheet(id).isSheetHidden()) {
    throw new BookError('InvalidOperation', 'A hidden worksheet cannot be activated.');
  }
  context.mutate(SetWorksheetActiveOperation.id, { unitId: context.unitId, subUnitId: id });
}

/** @throws BookError in the cases in which Excel refuses a sheet's name */
function checkName(context: BookContext, name: string, ownId: string | null): void {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || /^history$/i.test(name)) {
    throw new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  const other = context.workbook.getSheetBySheetName(name) ?? sheetIgnoringCase(context, name);
  if (other && other.getSheetId() !== ownId) {
    throw new BookError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
}

function sheetIgnoringCase(context: BookContext, name: string): Worksheet | undefined {
  return context.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
}

function freeName(context: BookContext): string {
  for (let number = context.workbook.getSheetSize(); ; number++) {
    const name = `Sheet${number}`;
    if (!sheetIgnoringCase(context, name)) return name;
  }
}

function freeId(context: BookContext): string {
  for (let number = context.objects.sheets.size + 1; ; number++) {
    const id = `sheet${number}`;
    if (!context.workbook.getSheetBySheetId(id) && !context.objects.sheets.has(id)) return id;
  }
}
