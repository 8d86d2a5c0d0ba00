import type { BookData, SheetData } from '../book/BookData';
import { EMPTY_SHEET } from './emptyPackage';
import { workbookPart } from './openPackage';
import type { Package } from './Package';
import { sheetIdentity, worksheets, type SheetEntry } from './SheetPart';
import { NS, child, children, createElement, integer, root, setAttribute, type Element } from './Xml';

/** The sheets of a file after sheets were added, deleted, renamed, moved, shown and hidden. */
export interface SheetList {
  /** By SheetData.id; name is the one the file had, "" for a new sheet. */
  entries: Map<string, SheetEntry>;
  isChanged: boolean;
}

/** Makes the list of sheets in the workbook the current one; parts of deleted sheets go with them. */
export function writeSheetList(file: Package, opened: BookData, current: BookData): SheetList {
  const workbook = workbookPart(file) as string;
  const entries = new Map(worksheets(file).map((entry) => [entry.id, entry]));
  const list = child(root(file.read(workbook)), 'sheets') as Element;
  let isChanged = false;
  const edit = () => {
    isChanged = true;
    file.edit(workbook);
  };
  for (const [id, entry] of entries) {
    if (current.sheets.some((sheet) => sheet.id === id)) continue;
    edit();
    list.removeChild(entry.element);
    deleteWithOwned(file, workbook, entry.part);
    entries.delete(id);
  }
  for (const sheet of current.sheets) {
    const before = opened.sheets.find((each) => each.id === sheet.id);
    const known = entries.get(sheet.id);
    if (!known) {
      edit();
      entries.set(sheet.id, addSheet(file, workbook, list, sheet));
    } else if (before && (before.name !== sheet.name || before.visibility !== sheet.visibility)) {
      edit();
      known.element.setAttribute('name', sheet.name);
      setAttribute(known.element, 'state', sheet.visibility === 'visible' ? null : sheet.visibility);
    }
  }
  const wanted = current.sheets.map((sheet) => (entries.get(sheet.id) as SheetEntry).element);
  if (reorder(list, wanted)) edit();
  return { entries, isChanged };
}

function addSheet(file: Package, workbook: string, list: Element, sheet: SheetData): SheetEntry {
  const part = file.freeName('xl/worksheets/sheet*.xml');
  const relation = file.add(
    part,
    EMPTY_SHEET,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    workbook,
    `${NS.relationships}/worksheet`,
  );
  const ids = children(list, 'sheet').map((each) => integer(each, 'sheetId') ?? 0);
  const element = createElement(list, 'sheet', {
    name: sheet.name,
    sheetId: Math.max(0, ...ids) + 1,
    state: sheet.visibility === 'visible' ? null : sheet.visibility,
  });
  element.setAttributeNS(NS.relationships, 'r:id', relation);
  list.appendChild(element);
  return { id: sheetIdentity(element), name: '', element, part };
}

/** Puts worksheets in this order; other kinds of sheet keep their place. */
function reorder(list: Element, wanted: readonly Element[]): boolean {
  const all = children(list, 'sheet');
  const places = all.filter((each) => wanted.includes(each));
  if (places.every((each, index) => each === wanted[index])) return false;
  let next = 0;
  const order = all.map((each) => (wanted.includes(each) ? (wanted[next++] as Element) : each));
  for (const each of all) list.removeChild(each);
  for (const each of order) list.appendChild(each);
  return true;
}

/** Deletes a part and what only it led to: its drawings, comments, tables, printer settings. */
function deleteWithOwned(file: Package, source: string, part: string): void {
  const owned = reachable(file, part);
  file.unrelate(source, part);
  file.delete(part);
  const kept = reachable(file, '');
  for (const each of owned) if (!kept.has(each)) file.delete(each);
}

function reachable(file: Package, from: string): Set<string> {
  const found = new Set<string>([from]);
  for (const part of found) {
    for (const relation of file.relationships(part)) {
      if (!relation.external && file.has(relation.target)) found.add(relation.target);
    }
  }
  return found;
}

/** Writes which sheet is in front. */
export function writeActiveSheet(file: Package, element: Element): void {
  const workbook = root(file.read(workbookPart(file) as string));
  const position = children(child(workbook, 'sheets'), 'sheet').indexOf(element);
  const view = child(child(workbook, 'bookViews'), 'workbookView');
  if (!view || position < 0 || (integer(view, 'activeTab') ?? 0) === position) return;
  file.edit(workbookPart(file) as string);
  setAttribute(view, 'activeTab', position || null);
  if ((integer(view, 'firstSheet') ?? 0) > position) view.removeAttribute('firstSheet');
}
