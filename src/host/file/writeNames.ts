import type { DefinedName } from '../book/BookData';
import { isSame } from './sameData';
import type { SheetChanges } from './SheetChanges';
import { sheetIdentity } from './SheetPart';
import { toStoredFormula } from './storedFormula';
import {
  attribute,
  child,
  children,
  createElement,
  ensureChild,
  integer,
  remove,
  setAttribute,
  type Element,
} from './Xml';

const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** The sheets of the file before any was moved or deleted: what a name's scope counts. */
export type SheetOrder = readonly { id: string; name: string }[];

/**
 * Writes the defined names that changed; the format's own (print areas, filters) follow their sheets.
 *
 * @param workbook the workbook's root, its sheets already in their new order
 */
export function writeNames(
  workbook: Element,
  sheetsBefore: SheetOrder,
  changes: SheetChanges,
  opened: readonly DefinedName[],
  current: readonly DefinedName[],
  sheetIds: ReadonlyMap<string, string>,
  functionNames: readonly string[],
): void {
  const positions = new Map(
    children(child(workbook, 'sheets'), 'sheet').map((element, index) => [sheetIdentity(element), index]),
  );
  const position = (sheetId: string | null) =>
    sheetId === null ? null : (positions.get(sheetIds.get(sheetId) ?? sheetId) ?? null);
  const known = new Map<string, Element>();
  for (const element of children(child(workbook, 'definedNames'), 'definedName')) {
    const scope = integer(element, 'localSheetId');
    const sheet = scope === null ? undefined : sheetsBefore[scope];
    const name = attribute(element, 'name') ?? '';
    if (sheet && !positions.has(sheet.id)) {
      remove(element);
      continue;
    }
    if (sheet) element.setAttribute('localSheetId', String(positions.get(sheet.id)));
    if (name.startsWith('_xlnm.')) {
      const before = element.textContent ?? '';
      const after = changes.formula(before, null);
      if (after !== before) element.textContent = after;
    } else known.set(keyOf(name, sheet?.id ?? null), element);
  }
  const before = new Map(opened.map((each) => [keyOf(each.name, each.sheetId), each]));
  for (const each of current) {
    const key = keyOf(each.name, each.sheetId);
    const element = known.get(key);
    known.delete(key);
    if (element && isSame(before.get(key), each)) continue;
    const target = element ?? addName(workbook, each, position(each.sheetId));
    target.textContent = toStoredFormula(each.formula, functionNames);
    setAttribute(target, 'comment', each.comment || null);
    setAttribute(target, 'hidden', each.visible ? null : 1);
  }
  for (const element of known.values()) remove(element);
  const list = child(workbook, 'definedNames');
  if (list && children(list).length === 0) remove(list);
}

function addName(workbook: Element, name: DefinedName, position: number | null): Element {
  const list = ensureChild(workbook, 'definedNames', WORKBOOK_ORDER);
  const element = createElement(list, 'definedName', { name: name.name, localSheetId: position });
  list.appendChild(element);
  return element;
}

function keyOf(name: string, sheetId: string | null): string {
  return `${sheetId ?? ''}!${name.toLowerCase()}`;
}
