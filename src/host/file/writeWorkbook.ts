import type { BookData, StructuralEdit } from '../book/BookData';
import { emptySheetData } from '../book/emptyBookData';
import { writeCustomXml } from './customXml';
import { emptyPackage } from './emptyPackage';
import { movementOf } from './Movement';
import { moveSources } from './moveUnmodelled';
import { openPackage, workbookPart } from './openPackage';
import type { Package } from './Package';
import { fileStyles, readPackage } from './readWorkbook';
import { isSame } from './sameData';
import { writeSettings, type AddInReference } from './settings';
import { SheetChanges, type SheetFate } from './SheetChanges';
import { sheetIdentity, type SheetEntry } from './SheetPart';
import { StyleWriter } from './StyleWriter';
import { writeNames } from './writeNames';
import { writeProperties } from './writeProperties';
import { writeSheet } from './writeSheet';
import { writeActiveSheet, writeSheetList } from './writeSheetList';
import { attribute, child, children, root, setAttribute, type Element } from './Xml';

export interface WriteRequest {
  /** The file that was opened; null for a workbook made new. */
  original: Uint8Array | null;
  /** What readWorkbook gave for the original; not looked at for a new workbook. */
  opened: BookData;
  current: BookData;
  /** Rows and columns inserted and deleted since, in their order. */
  edits: readonly StructuralEdit[];
  /** Custom functions known, as given to readWorkbook. */
  functionNames?: readonly string[];
  /** Whose settings to write, as given to readWorkbook. */
  addIn?: AddInReference | null;
}

/**
 * The opened file with what changed written into it. Every part that need not change is kept to the byte;
 * a file in which nothing changed is returned as it was opened.
 *
 * @throws FileError notSaved naming what cannot be put in a file
 */
export async function writeWorkbook(request: WriteRequest): Promise<Uint8Array> {
  const { current, edits } = request;
  const functionNames = request.functionNames ?? [];
  const file = request.original ? openPackage(request.original) : emptyPackage();
  const opened = request.original ? request.opened : readPackage(file, { allowNoSheets: true });
  const workbook = workbookPart(file) as string;
  const sheetsBefore = sheetElements(file).map((element) => ({
    id: sheetIdentity(element),
    name: attribute(element, 'name') ?? '',
  }));
  const { entries, isChanged: isListChanged } = writeSheetList(file, opened, current);
  const changes = sheetChanges(sheetsBefore, request);
  const { rules, colors } = fileStyles(file);
  const styles = new StyleWriter(file, opened.styles, current.styles);
  const front = entries.get(current.sheets[current.activeSheet]?.id ?? '');
  const isFrontChanged = opened.sheets[opened.activeSheet]?.id !== current.sheets[current.activeSheet]?.id;

  moveSources(file, changes);
  let areFormulasChanged = opened.sheets.some((sheet) => !entries.has(sheet.id));
  for (const sheet of current.sheets) {
    const entry = entries.get(sheet.id) as SheetEntry;
    const before = opened.sheets.find((each) => each.id === sheet.id) ?? emptySheetData(sheet.id, '');
    const changed = writeSheet(file, entry, before, sheet, {
      rules: { colors, formats: rules, functionNames },
      styles,
      functionNames,
      movement: movementOf(edits, sheet.id),
      changes,
      isInFront: isFrontChanged ? entry === front : null,
    });
    areFormulasChanged ||= changed;
  }
  if (front) writeActiveSheet(file, front.element);
  if (isListChanged || !changes.isNone || !isSame(opened.names, current.names)) {
    const fileIds = new Map([...entries].map(([id, entry]) => [id, entry.id]));
    const part = root(file.edit(workbook));
    writeNames(part, sheetsBefore, changes, opened.names, current.names, fileIds, functionNames);
  }
  if (opened.date1904 !== current.date1904) {
    setAttribute(
      child(root(file.edit(workbook)), 'workbookPr') as Element,
      'date1904',
      current.date1904 ? 1 : null,
    );
  }
  if (areFormulasChanged) dropCalculationOrder(file, workbook);
  writeProperties(file, opened.properties, current.properties);
  writeCustomXml(file, opened.customXmlParts, current.customXmlParts);
  if (!isSame(opened.settings, current.settings))
    writeSettings(file, request.addIn ?? null, current.settings);
  return file.save();
}

function sheetElements(file: Package): Element[] {
  return children(child(root(file.read(workbookPart(file) as string)), 'sheets'), 'sheet');
}

function sheetChanges(
  before: readonly { id: string; name: string }[],
  { opened, current, edits }: WriteRequest,
): SheetChanges {
  const fates = new Map<string, SheetFate>();
  for (const { id, name } of before) {
    const now = current.sheets.find((each) => each.id === id);
    // A chart sheet is no sheet of the data, but it is still there.
    const isDeleted = !now && opened.sheets.some((each) => each.id === id);
    fates.set(name, { name: isDeleted ? null : (now?.name ?? name), movement: movementOf(edits, id) });
  }
  return new SheetChanges(fates);
}

/** The order in which formulas were last calculated; Excel makes it anew, and refuses a wrong one. */
function dropCalculationOrder(file: Package, workbook: string): void {
  for (const { target } of file.related(workbook, 'calcChain')) {
    file.delete(target);
    file.unrelate(workbook, target);
  }
}
