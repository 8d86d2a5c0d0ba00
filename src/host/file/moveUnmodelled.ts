import { areaName, areasName, parseArea, parseAreas } from './address';
import type { Movement } from './Movement';
import type { Package } from './Package';
import type { SheetChanges } from './SheetChanges';
import type { SheetEntry } from './SheetPart';
import { removeEmptyExtension } from './writeConditionalFormats';
import { NS, attribute, child, children, findAll, integer, remove, root, type Element } from './Xml';

/** Attributes of a worksheet's elements that hold a reference to cells of that sheet. */
const SHEET_REFERENCES: readonly [element: string, attribute: string][] = [
  ['hyperlink', 'ref'],
  ['protectedRange', 'sqref'],
  ['ignoredError', 'sqref'],
  ['autoFilter', 'ref'],
  ['sortState', 'ref'],
  ['sortCondition', 'ref'],
  ['cellWatch', 'r'],
  ['inputCells', 'r'],
  ['sheetView', 'topLeftCell'],
  ['pane', 'topLeftCell'],
];

/** Moves along what stands on a sheet beside its cells and is not modelled: links, breaks, filters, sparklines. */
export function moveInSheet(
  sheet: Element,
  entry: SheetEntry,
  movement: Movement,
  changes: SheetChanges,
): void {
  for (const [name, key] of movement.isNone ? [] : SHEET_REFERENCES) {
    for (const element of findAll(sheet, name)) moveReference(element, key, movement);
  }
  if (!movement.isNone) {
    for (const [list, move] of [
      ['rowBreaks', movement.row],
      ['colBreaks', movement.column],
    ] as const) {
      for (const each of children(child(sheet, list), 'brk')) moveBreak(each, move);
    }
    for (const each of [...findAll(sheet, 'from'), ...findAll(sheet, 'to')]) moveAnchor(each, movement);
    // Sparklines; validations and formats of the extension list are written from the data.
    for (const each of findAll(sheet, 'sparkline')) {
      const cell = child(each, 'sqref');
      const moved = cell && movedAreas(cell.textContent ?? '', movement);
      if (moved) cell.textContent = moved;
      else if (cell) remove(each);
    }
  }
  removeEmptied(sheet);
  for (const sparkline of findAll(sheet, 'sparkline'))
    moveFormula(child(sparkline, 'f'), entry.name, changes);
}

/** Lists that lost all they held: Excel takes an empty one for damage. */
function removeEmptied(sheet: Element): void {
  for (const name of ['hyperlinks', 'rowBreaks', 'colBreaks']) {
    const list = child(sheet, name);
    if (list && children(list).length === 0) remove(list);
    else if (list?.hasAttribute('count')) list.setAttribute('count', String(children(list).length));
  }
  for (const group of findAll(sheet, 'sparklineGroup')) {
    if (findAll(group, 'sparkline').length > 0) continue;
    const groups = group.parentNode as Element;
    remove(group);
    removeEmptyExtension(groups);
  }
}

/** Moves drawings, comments and pivot tables that stand on a sheet, each in its own part. */
export function moveParts(file: Package, entry: SheetEntry, movement: Movement): void {
  if (movement.isNone) return;
  for (const { target } of file.related(entry.part, 'drawing')) {
    for (const anchor of children(root(file.edit(target)))) {
      if (attribute(anchor, 'editAs') === 'absolute') continue;
      for (const each of children(anchor)) {
        if (each.localName === 'from' || each.localName === 'to') moveAnchor(each, movement);
      }
    }
  }
  for (const kind of ['comments', 'threadedComment']) {
    const name = kind === 'comments' ? 'comment' : 'threadedComment';
    for (const { target } of file.related(entry.part, kind)) {
      for (const each of findAll(root(file.edit(target)), name)) moveReference(each, 'ref', movement, true);
    }
  }
  for (const { target } of file.related(entry.part, 'vmlDrawing')) moveNotes(file, target, movement);
  for (const { target } of file.related(entry.part, 'pivotTable')) {
    const location = child(root(file.edit(target)), 'location');
    if (location) moveReference(location, 'ref', movement);
  }
}

/** Moves what charts and pivot tables take their data from. */
export function moveSources(file: Package, changes: SheetChanges): void {
  if (changes.isNone) return;
  for (const part of file.names()) {
    const type = file.contentType(part) ?? '';
    if (/\.(?:chart|chartex)\+xml$/.test(type)) {
      for (const formula of findAll(root(file.read(part)), 'f')) {
        if (moveFormula(formula, null, changes)) file.edit(part);
      }
    } else if (/\.pivotCacheDefinition\+xml$/.test(type)) {
      for (const source of findAll(root(file.read(part)), 'worksheetSource')) {
        if (movePivotSource(source, changes)) file.edit(part);
      }
    }
  }
}

function movePivotSource(source: Element, changes: SheetChanges): boolean {
  const fate = changes.fate(attribute(source, 'sheet') ?? '');
  if (!fate || fate.name === null) return false;
  source.setAttribute('sheet', fate.name);
  moveReference(source, 'ref', fate.movement);
  return true;
}

function moveFormula(element: Element | null, owner: string | null, changes: SheetChanges): boolean {
  const before = element?.textContent ?? '';
  const after = changes.formula(before, owner);
  if (!element || after === before) return false;
  element.textContent = after;
  return true;
}

function moveReference(element: Element, key: string, movement: Movement, isOneCell = false): void {
  const before = attribute(element, key);
  if (before === null) return;
  const after = movedAreas(before, movement);
  if (after !== null) element.setAttribute(key, after);
  else if (isOneCell || element.localName === 'hyperlink') remove(element);
}

/** A list of areas moved, or null when nothing of it is left. */
function movedAreas(list: string, movement: Movement): string | null {
  const moved = parseAreas(list).flatMap((area) => movement.area(area) ?? []);
  if (moved.length === 0) return null;
  const isOne = !/\s/.test(list.trim()) && parseArea(list) !== null;
  return isOne && moved[0] ? areaName(moved[0]) : areasName(moved);
}

/** A break's id is the row or column after it, counted from 1. */
function moveBreak(element: Element, move: (index: number) => number | null): void {
  const at = integer(element, 'id');
  if (at === null) return;
  const moved = move(at);
  if (moved === null) remove(element);
  else element.setAttribute('id', String(moved));
}

function moveAnchor(element: Element, movement: Movement): void {
  const move = (name: 'row' | 'col', to: (index: number) => number | null) => {
    const value = child(element, name);
    if (!value || element.namespaceURI !== NS.spreadsheetDrawing) return;
    let index = Number(value.textContent ?? 0);
    let moved = to(index);
    // The row or column it was anchored in is gone: it hangs on what took that place.
    while (moved === null) moved = to(++index);
    value.textContent = String(moved);
  };
  move('row', movement.row);
  move('col', movement.column);
}

/** The boxes of old-style comments, in a part that is XML by agreement only and is therefore patched as text. */
function moveNotes(file: Package, part: string, movement: Movement): void {
  const text = file.text(part);
  const moved = text.replace(/<(\w+:)?shape\b[\s\S]*?<\/\1shape>/g, (shape) => {
    const row = Number(/<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1] ?? NaN);
    const column = Number(/<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1] ?? NaN);
    if (Number.isNaN(row) || Number.isNaN(column)) return shape;
    const toRow = movement.row(row);
    const toColumn = movement.column(column);
    if (toRow === null || toColumn === null) return '';
    return shape
      .replace(/(<x:Row>)\s*\d+/, `$1${toRow}`)
      .replace(/(<x:Column>)\s*\d+/, `$1${toColumn}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_, open: string, anchor: string) => {
        const numbers = anchor.split(',').map((each) => Number(each.trim()));
        [0, 4].forEach((index) => (numbers[index] = (numbers[index] ?? 0) + toColumn - column));
        [2, 6].forEach((index) => (numbers[index] = (numbers[index] ?? 0) + toRow - row));
        return open + numbers.join(', ');
      });
  });
  if (moved !== text) file.set(part, moved);
}
