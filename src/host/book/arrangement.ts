import type { IObjectArrayPrimitiveType } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
} from '@univerjs/sheets';
import { type Book, BookError, type SheetArea } from './Book';
import type { BookContext } from './BookContext';
import { isCellError } from './cellErrors';
import { mapCells } from './cells';
import { assertWritable } from './protection';
import { univerCellValue } from './univerCell';
import { toUniverRange } from './univerRange';

type Value = string | number | boolean;

/** Sorting and merging. */
export function bookArrangement(context: BookContext) {
  return {
    sort: (area, fields, hasHeader, matchCase) => sort(context, area, fields, hasHeader, matchCase),
    merge: (area, across) => merge(context, area, across),
    unmerge: (area) => {
      assertWritable(context, area);
      context.mutate(RemoveWorksheetMergeMutation.id, {
        unitId: context.unitId,
        subUnitId: area.sheetId,
        ranges: [toUniverRange(area)],
      });
    },
  } satisfies Partial<Book>;
}

function sort(
  context: BookContext,
  area: SheetArea,
  fields: { column: number; ascending: boolean }[],
  hasHeader: boolean,
  matchCase: boolean,
): void {
  assertWritable(context, area);
  if (fields.some(({ column }) => column < 0 || column >= area.columns)) {
    throw new BookError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
  }
  const body = hasHeader ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  const values = mapCells(context, body, univerCellValue);
  const sorted = values
    .map((_, index) => index)
    .sort((a, b) => {
      for (const { column, ascending } of fields) {
        const order = compare(values[a]?.[column] ?? '', values[b]?.[column] ?? '', ascending, matchCase);
        if (order !== 0) return order;
      }
      return a - b;
    });
  const order: IObjectArrayPrimitiveType<number> = {};
  const back: IObjectArrayPrimitiveType<number> = {};
  sorted.forEach((from, to) => {
    order[body.row + to] = body.row + from;
    back[body.row + from] = body.row + to;
  });
  const params = { unitId: context.unitId, subUnitId: area.sheetId, range: toUniverRange(body) };
  context.as(context.source ?? 'addin', () =>
    context.mutateUndoably(
      [{ id: ReorderRangeMutation.id, params: { ...params, order } }],
      [{ id: ReorderRangeMutation.id, params: { ...params, order: back } }],
    ),
  );
  context.emit({ kind: 'changed', area, change: 'RangeEdited', source: context.source ?? 'addin' });
}

/** Excel's order: numbers, text, FALSE, TRUE, errors; blanks are last in either direction. */
function compare(a: Value, b: Value, ascending: boolean, matchCase: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const order = rank(a) - rank(b) || compareAlike(a, b, matchCase);
  return ascending ? order : -order;
}

function rank(value: Value): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return isCellError(value) ? 3 : 1;
}

function compareAlike(a: Value, b: Value, matchCase: boolean): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, 'en', { sensitivity: matchCase ? 'variant' : 'accent' });
  }
  return Number(a) - Number(b);
}

function merge(context: BookContext, area: SheetArea, across: boolean): void {
  assertWritable(context, area);
  const target = { unitId: context.unitId, subUnitId: area.sheetId };
  const ranges = across
    ? Array.from({ length: area.rows }, (_, i) => toUniverRange({ ...area, row: area.row + i, rows: 1 }))
    : [toUniverRange(area)];
  context.mutate(RemoveWorksheetMergeMutation.id, { ...target, ranges });
  context.mutate(AddWorksheetMergeMutation.id, { ...target, ranges });
}
