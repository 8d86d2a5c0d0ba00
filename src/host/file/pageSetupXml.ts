import type { PageSetup } from '../book/BookData';
import { MAX_ROWS } from './address';
import { isSame } from './sameData';
import { WORKSHEET_ORDER } from './SheetPart';
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

/** How a worksheet is printed. */
export function readPageSetup(sheet: Element): PageSetup {
  const setup = child(sheet, 'pageSetup');
  const isFitted = flag(child(child(sheet, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  return {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    scale: integer(setup, 'scale') ?? 100,
    fit: isFitted
      ? { wide: pages(integer(setup, 'fitToWidth')), tall: pages(integer(setup, 'fitToHeight')) }
      : null,
    columnBreaks: children(child(sheet, 'colBreaks'), 'brk').flatMap((each) => integer(each, 'id') ?? []),
  };
}

/** Writes what of it has changed; paper size, margins and the like stay as they are. */
export function writePageSetup(sheet: Element, opened: PageSetup, current: PageSetup): void {
  if (!isSame({ ...opened, columnBreaks: [] }, { ...current, columnBreaks: [] })) {
    const setup = ensureChild(sheet, 'pageSetup', WORKSHEET_ORDER);
    setAttribute(setup, 'orientation', current.orientation);
    setAttribute(setup, 'scale', current.scale === 100 ? null : current.scale);
    setAttribute(setup, 'fitToWidth', current.fit ? (current.fit.wide ?? 0) : null);
    setAttribute(setup, 'fitToHeight', current.fit ? (current.fit.tall ?? 0) : null);
    writeIsFitted(sheet, current.fit !== null);
  }
  if (!isSame(opened.columnBreaks, current.columnBreaks)) writeColumnBreaks(sheet, current.columnBreaks);
}

/** Without the attribute a sheet is fitted to one page; 0 = to as many as it takes. */
function pages(stored: number | null): number | null {
  return stored === 0 ? null : (stored ?? 1);
}

function writeIsFitted(sheet: Element, isFitted: boolean): void {
  const known = child(child(sheet, 'sheetPr'), 'pageSetUpPr');
  if (flag(known, 'fitToPage') === isFitted) return;
  const properties = ensureChild(sheet, 'sheetPr', WORKSHEET_ORDER);
  const element = known ?? createElement(properties, 'pageSetUpPr', {});
  setAttribute(element, 'fitToPage', isFitted ? 1 : null);
  if (!known) insertInOrder(properties, element, ['tabColor', 'outlinePr', 'pageSetUpPr']);
}

function writeColumnBreaks(sheet: Element, columns: readonly number[]): void {
  remove(child(sheet, 'colBreaks'));
  if (columns.length === 0) return;
  const list = ensureChild(sheet, 'colBreaks', WORKSHEET_ORDER);
  setAttribute(list, 'count', columns.length);
  setAttribute(list, 'manualBreakCount', columns.length);
  for (const id of columns) list.appendChild(createElement(list, 'brk', { id, max: MAX_ROWS - 1, man: 1 }));
}
