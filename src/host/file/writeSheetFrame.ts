import type { SheetData } from '../book/BookData';
import { DEFAULT_COLUMN_PIXELS, DIGIT_PIXELS } from '../book/columnPixels';
import { MAX_COLUMNS, MAX_ROWS, cellName, cellRange, parseArea } from './address';
import { storedWidth } from './gridMeasures';
import { writePageSetup } from './pageSetupXml';
import { PROTECTION_OPTIONS } from './readSheet';
import { isSame } from './sameData';
import { WORKSHEET_ORDER } from './SheetPart';
import type { StyleWriter } from './StyleWriter';
import {
  attribute,
  child,
  children,
  createElement,
  ensureChild,
  flag,
  insertInOrder,
  integer,
  remove,
  setAttribute,
  type Element,
} from './Xml';

const SHEET_PR_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];

/**
 * Writes what a sheet has beside its cells and objects: tab colour, view, columns, merges,
 * protection, pages.
 *
 * @param changed whether cells changed, and whether columns were inserted or deleted
 * @returns whether anything was changed
 */
export function writeSheetFrame(
  sheet: Element,
  opened: SheetData,
  current: SheetData,
  styles: StyleWriter,
  changed: { cells: boolean; columnPlaces: boolean },
): boolean {
  const before = sheet.toString();
  if (opened.tabColor?.toUpperCase() !== current.tabColor?.toUpperCase()) {
    writeTabColor(sheet, current.tabColor);
  }
  writeView(sheet, opened, current);
  if (changed.columnPlaces || columnsDiffer(opened, current, styles)) {
    writeColumns(sheet, opened, current, styles, changed.columnPlaces);
  }
  if (!isSame(opened.merges, current.merges)) writeMerges(sheet, current);
  if (!isSame(opened.protection, current.protection)) writeProtection(sheet, opened, current.protection);
  writePageSetup(sheet, opened.pageSetup, current.pageSetup);
  if (changed.cells) growDimension(sheet, current);
  return sheet.toString() !== before;
}

function writeTabColor(sheet: Element, color: string | null): void {
  const properties = ensureChild(sheet, 'sheetPr', WORKSHEET_ORDER);
  remove(child(properties, 'tabColor'));
  if (color === null) return;
  const rgb = `FF${color.replace('#', '').toUpperCase()}`;
  insertInOrder(properties, createElement(properties, 'tabColor', { rgb }), SHEET_PR_ORDER);
}

function writeView(sheet: Element, opened: SheetData, current: SheetData): void {
  const isFrozenSame = isSame(opened.frozen, current.frozen);
  const isSelectionSame = isSame(opened.selection, current.selection) || current.selection === null;
  if (isFrozenSame && isSelectionSame && opened.showGridlines === current.showGridlines) return;
  const views = ensureChild(sheet, 'sheetViews', WORKSHEET_ORDER);
  let view = child(views, 'sheetView');
  if (!view) {
    view = createElement(views, 'sheetView', { workbookViewId: 0 });
    views.appendChild(view);
  }
  if (opened.showGridlines !== current.showGridlines) {
    setAttribute(view, 'showGridLines', current.showGridlines ? null : 0);
  }
  if (!isFrozenSame) writePane(view, current.frozen);
  if (current.selection && (!isSelectionSame || !isFrozenSame)) writeSelection(view, current.selection);
}

function writePane(view: Element, { rows, columns }: SheetData['frozen']): void {
  remove(child(view, 'pane'));
  for (const selection of children(view, 'selection')) remove(selection);
  if (rows === 0 && columns === 0) return;
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = createElement(view, 'pane', {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: cellName(rows, columns),
    activePane,
    state: 'frozen',
  });
  insertInOrder(view, pane, VIEW_ORDER);
  insertInOrder(view, createElement(view, 'selection', { pane: activePane }), VIEW_ORDER);
}

function writeSelection(view: Element, area: NonNullable<SheetData['selection']>): void {
  const active = attribute(child(view, 'pane'), 'activePane') ?? 'topLeft';
  let selection = children(view, 'selection').find(
    (each) => (attribute(each, 'pane') ?? 'topLeft') === active,
  );
  if (!selection) {
    selection = createElement(view, 'selection', { pane: active === 'topLeft' ? null : active });
    insertInOrder(view, selection, VIEW_ORDER);
  }
  selection.setAttribute('activeCell', cellName(area.row, area.column));
  selection.removeAttribute('activeCellId');
  selection.setAttribute('sqref', cellRange(area));
}

type Column = SheetData['columns'][number];

function columnsDiffer(opened: SheetData, current: SheetData, styles: StyleWriter): boolean {
  const numbers = new Set([...Object.keys(opened.columns), ...Object.keys(current.columns)].map(Number));
  return [...numbers].some(
    (number) => !isSameColumn(opened.columns[number] ?? {}, current.columns[number] ?? {}, styles),
  );
}

function isSameColumn(one: Column, other: Column, styles: StyleWriter): boolean {
  return (
    isSameWidth(one.width, other.width) &&
    (one.hidden ?? false) === (other.hidden ?? false) &&
    styles.isSame(one.style, other.style)
  );
}

function isSameWidth(one: number | undefined, other: number | undefined): boolean {
  return one === other || Math.abs((one ?? NaN) - (other ?? NaN)) < 0.005;
}

/** Writes the columns anew, each as it was where its data are as they were (outline levels and the like). */
function writeColumns(
  sheet: Element,
  opened: SheetData,
  current: SheetData,
  styles: StyleWriter,
  areColumnsMoved: boolean,
): void {
  const originals = new Map<number, Element>();
  if (!areColumnsMoved) {
    for (const each of children(child(sheet, 'cols'), 'col')) {
      const last = Math.min(integer(each, 'max') ?? 0, MAX_COLUMNS);
      for (let number = integer(each, 'min') ?? 1; number <= last; number++) originals.set(number - 1, each);
    }
  }
  remove(child(sheet, 'cols'));
  const numbers = new Set([...originals.keys(), ...Object.keys(current.columns).map(Number)]);
  if (numbers.size === 0) return;
  const list = ensureChild(sheet, 'cols', WORKSHEET_ORDER);
  let last: { element: Element; key: string; max: number } | null = null;
  for (const number of [...numbers].sort((one, other) => one - other)) {
    const column = current.columns[number] ?? {};
    const element = columnElement(list, originals.get(number), opened.columns[number] ?? {}, column, styles);
    const key = element.toString();
    if (last && last.key === key && last.max === number) {
      last.max++;
      last.element.setAttribute('max', String(last.max));
      continue;
    }
    element.setAttribute('min', String(number + 1));
    element.setAttribute('max', String(number + 1));
    list.appendChild(element);
    last = { element, key, max: number + 1 };
  }
}

/** A column's element without its place. */
function columnElement(
  list: Element,
  original: Element | undefined,
  before: Column,
  now: Column,
  styles: StyleWriter,
): Element {
  const element = original ? (original.cloneNode(true) as Element) : createElement(list, 'col');
  element.removeAttribute('min');
  element.removeAttribute('max');
  if (original && isSameColumn(before, now, styles)) return element;
  if (!original || !isSameWidth(before.width, now.width)) {
    // A column element without a width would be hidden in some readers.
    setAttribute(
      element,
      'width',
      now.width === undefined ? DEFAULT_COLUMN_PIXELS / DIGIT_PIXELS : storedWidth(now.width),
    );
    setAttribute(element, 'customWidth', now.width === undefined ? null : 1);
  }
  setAttribute(element, 'hidden', now.hidden ? 1 : null);
  if (!styles.isSame(original ? before.style : undefined, now.style)) {
    setAttribute(element, 'style', styles.number(before.style ?? 0, now.style, false) || null);
  }
  return element;
}

function writeMerges(sheet: Element, current: SheetData): void {
  remove(child(sheet, 'mergeCells'));
  if (current.merges.length === 0) return;
  const list = ensureChild(sheet, 'mergeCells', WORKSHEET_ORDER);
  list.setAttribute('count', String(current.merges.length));
  for (const area of current.merges) {
    list.appendChild(createElement(list, 'mergeCell', { ref: cellRange(area) }));
  }
}

function writeProtection(sheet: Element, opened: SheetData, protection: SheetData['protection']): void {
  if (!protection) {
    remove(child(sheet, 'sheetProtection'));
    return;
  }
  const element = ensureChild(sheet, 'sheetProtection', WORKSHEET_ORDER);
  element.setAttribute('sheet', '1');
  if (!protection.password || !opened.protection) {
    for (const name of ['password', 'hashValue', 'saltValue', 'algorithmName', 'spinCount']) {
      element.removeAttribute(name);
    }
  }
  for (const { option, attribute: name, lockedByDefault } of PROTECTION_OPTIONS) {
    const isLocked = !(protection.options[option] ?? false);
    if (flag(element, name, lockedByDefault) !== isLocked) {
      setAttribute(element, name, isLocked === lockedByDefault ? null : isLocked ? 1 : 0);
    }
  }
}

/** The dimension of a sheet is a hint; one that is too small makes readers overlook cells. */
function growDimension(sheet: Element, current: SheetData): void {
  const dimension = child(sheet, 'dimension');
  const area = parseArea(attribute(dimension, 'ref') ?? '');
  if (!dimension || !area) return;
  let [top, left, bottom, right] = [
    area.row,
    area.column,
    area.row + area.rows - 1,
    area.column + area.columns - 1,
  ];
  for (const [row, cells] of Object.entries(current.cells)) {
    for (const column in cells) {
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  const grown = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  if (grown.rows > MAX_ROWS || isSame(grown, area)) return;
  dimension.setAttribute('ref', cellRange(grown));
}
