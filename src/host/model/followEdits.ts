import type { Book, BookEvent } from '../book/Book';
import type { Area } from '../book/BookData';
import { RangeObject } from './RangeObject';

/**
 * Lets the ranges an add-in holds move with their cells when whole rows or columns are inserted or
 * deleted, as in Excel. A range all of whose cells are deleted stays where it was.
 *
 * @returns stops following
 */
export function followEdits(book: Book, held: () => Iterable<unknown>): () => void {
  return book.on((event) => {
    const edit = event.kind === 'changed' ? lineEdit(event) : null;
    if (!edit) return;
    for (const object of held()) {
      if (object instanceof RangeObject && object.sheetId === edit.sheetId) moveRange(object, edit);
    }
  });
}

interface LineEdit {
  sheetId: string;
  start: 'row' | 'column';
  size: 'rows' | 'columns';
  at: number;
  /** Negative = deleted. */
  count: number;
}

function lineEdit({ area, change }: Extract<BookEvent, { kind: 'changed' }>): LineEdit | null {
  const rows = { sheetId: area.sheetId, start: 'row', size: 'rows', at: area.row } as const;
  const columns = { sheetId: area.sheetId, start: 'column', size: 'columns', at: area.column } as const;
  switch (change) {
    case 'RowInserted':
      return { ...rows, count: area.rows };
    case 'RowDeleted':
      return { ...rows, count: -area.rows };
    case 'ColumnInserted':
      return { ...columns, count: area.columns };
    case 'ColumnDeleted':
      return { ...columns, count: -area.columns };
    default:
      return null;
  }
}

function moveRange(range: RangeObject, { start, size, at, count }: LineEdit): void {
  const first = range[start];
  const end = first + range[size];
  const moved = (line: number): number => {
    if (count > 0) return line >= at ? line + count : line;
    return line >= at - count ? line + count : Math.min(line, at);
  };
  // The end is the line after the last: what is inserted there lies outside.
  const [from, to] = count > 0 ? [moved(first), moved(end - 1) + 1] : [moved(first), moved(end)];
  if (to <= from) return;
  const area: Partial<Area> = { [start]: from, [size]: to - from };
  range.moveTo(area);
}
