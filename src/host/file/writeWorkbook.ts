import type { BookData, SheetData, StructuralEdit } from '../book/BookData';
import { ensureDynamicArrays } from './dynamicArrays';
import { EMPTY_SHEET, emptyPackage } from './emptyPackage';
import { movementOf } from './Movement';
import { openPackage, workbookPart } from './openPackage';
import type { Package } from './Package';
import { readPackage } from './readWorkbook';
import type { AddInReference } from './settings';
import { splitSheet, worksheets, type SheetEntry } from './SheetPart';
import { StyleWriter } from './StyleWriter';
import { writeCells } from './writeCells';
import { NS, createElement, ensureChild, root } from './Xml';

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
  const file = request.original ? openPackage(request.original) : emptyPackage();
  const opened = request.original ? request.opened : emptyBook(file);
  const functionNames = request.functionNames ?? [];
  const styles = new StyleWriter(file, opened.styles, request.current.styles);
  const entries = new Map(worksheets(file).map((entry) => [entry.id, entry]));
  for (const sheet of request.current.sheets) {
    const before = opened.sheets.find((each) => each.id === sheet.id) ?? emptySheet(sheet.id);
    const entry = entries.get(sheet.id) ?? addSheet(file, sheet);
    const movement = movementOf(request.edits, sheet.id);
    const text = file.text(entry.part);
    const split = splitSheet(text, entry.part);
    const prefix = root(split.frame).prefix;
    const written = writeCells(split.data, before, sheet, {
      part: entry.part,
      prefix: prefix ? `${prefix}:` : '',
      functionNames,
      styles,
      movement,
      dynamicArray: () => ensureDynamicArrays(file),
    });
    if (written.data !== split.data) file.set(entry.part, split.before + written.data + split.after);
  }
  return file.save();
}

function emptyBook(file: Package): BookData {
  return readPackage(file, { allowNoSheets: true });
}

function emptySheet(id: string): SheetData {
  return {
    id,
    name: '',
    visibility: 'visible',
    tabColor: null,
    cells: {},
    merges: [],
    columns: {},
    rows: {},
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    selection: null,
    tables: [],
    conditionalFormats: [],
    dataValidations: [],
    charts: [],
    protection: null,
  };
}

function addSheet(file: Package, sheet: SheetData): SheetEntry {
  const workbook = workbookPart(file) as string;
  const part = file.freeName('xl/worksheets/sheet*.xml');
  const id = file.add(
    part,
    EMPTY_SHEET,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    workbook,
    `${NS.relationships}/worksheet`,
  );
  const list = ensureChild(root(file.edit(workbook)), 'sheets', []);
  const element = createElement(list, 'sheet', { name: sheet.name, sheetId: list.childNodes.length + 1 });
  element.setAttributeNS(NS.relationships, 'r:id', id);
  list.appendChild(element);
  return { id: sheet.id, name: sheet.name, element, part };
}
