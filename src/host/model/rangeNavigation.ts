import type { Area } from '../book/BookData';
import type { MethodModel } from '../protocol/TypeMap';
import { boundingArea, intersection, invalidArgument, SHEET_COLUMNS, SHEET_ROWS } from './address';
import type { ModelContext } from './ModelContext';
import { RangeObject, rangeArgument } from './RangeObject';
import type { FindCriteria } from './rangeSearch';
import { findMatches } from './rangeSearch';
import { specialCells } from './specialCells';
import { surroundingRegion } from './surroundingRegion';
import { usedWithin } from './usedWithin';
import { found } from './worksheetTypes';

/** Methods of Range that lead to another range. */
export function rangeNavigationMethods(context: ModelContext): Record<string, MethodModel> {
  const { book } = context;
  const range = (call: (range: RangeObject, ...args: never[]) => RangeObject | null): MethodModel => ({
    returns: 'Range',
    call,
  });
  const calculated = (call: (range: RangeObject, ...args: never[]) => RangeObject | null): MethodModel => ({
    returns: 'Range',
    isCalculated: true,
    call,
  });
  const on = (origin: RangeObject, area: Area | null): RangeObject | null =>
    area ? new RangeObject(origin.sheetId, area) : null;
  const other = (origin: RangeObject, argument: unknown): RangeObject => {
    const target = rangeArgument(book, argument, origin.sheetId);
    if (target.sheetId !== origin.sheetId) throw invalidArgument('The ranges are on different worksheets.');
    return target;
  };
  const shared = (origin: RangeObject, argument: unknown): RangeObject | null =>
    on(origin, intersection(origin, other(origin, argument)));
  const find = (origin: RangeObject, text: string, criteria: FindCriteria): RangeObject | null => {
    const area = usedWithin(book, origin, false);
    return area ? on(origin, findMatches(book, { ...origin, ...area }, text, criteria)[0] ?? null) : null;
  };
  const spill = (origin: RangeObject): RangeObject | null => {
    if (origin.cellCount !== 1) throw invalidArgument('Only a single cell has a spill range.');
    return on(origin, book.spillArea(origin));
  };
  const special = (origin: RangeObject, type: string, valueType: string): { areas: RangeObject[] } | null => {
    const areas = specialCells(book, origin, type, valueType);
    return areas.length > 0 ? { areas: areas.map((area) => new RangeObject(origin.sheetId, area)) } : null;
  };

  return {
    GetCell: range((origin, row: number, column: number) =>
      origin.with({ row: origin.row + row, column: origin.column + column, rows: 1, columns: 1 }),
    ),
    GetRow: range((origin, index: number) => origin.with({ row: origin.row + index, rows: 1 })),
    GetColumn: range((origin, index: number) => origin.with({ column: origin.column + index, columns: 1 })),
    GetLastCell: range((origin) =>
      origin.with({
        row: origin.row + origin.rows - 1,
        column: origin.column + origin.columns - 1,
        rows: 1,
        columns: 1,
      }),
    ),
    GetLastRow: range((origin) => origin.with({ row: origin.row + origin.rows - 1, rows: 1 })),
    GetLastColumn: range((origin) => origin.with({ column: origin.column + origin.columns - 1, columns: 1 })),
    GetEntireRow: range((origin) => origin.with({ column: 0, columns: SHEET_COLUMNS })),
    GetEntireColumn: range((origin) => origin.with({ row: 0, rows: SHEET_ROWS })),
    GetOffsetRange: range((origin, rows: number, columns: number) =>
      origin.with({ row: origin.row + rows, column: origin.column + columns }),
    ),
    GetResizedRange: range((origin, rows: number, columns: number) =>
      origin.with({ rows: origin.rows + rows, columns: origin.columns + columns }),
    ),
    GetAbsoluteResizedRange: range((origin, rows: number, columns: number) => origin.with({ rows, columns })),
    GetRowsBelow: range((origin, count: number | null) => beside(origin, 'rows', count ?? 1)),
    GetRowsAbove: range((origin, count: number | null) => beside(origin, 'rows', -(count ?? 1))),
    GetColumnsAfter: range((origin, count: number | null) => beside(origin, 'columns', count ?? 1)),
    GetColumnsBefore: range((origin, count: number | null) => beside(origin, 'columns', -(count ?? 1))),
    GetBoundingRect: range((origin, argument: unknown) =>
      on(origin, boundingArea(origin, other(origin, argument))),
    ),
    GetIntersection: range((origin, argument: unknown) =>
      found(shared(origin, argument), 'The ranges have no cells in common.'),
    ),
    GetIntersectionOrNullObject: range(shared),
    GetUsedRange: calculated((origin, valuesOnly: unknown) =>
      found(on(origin, usedWithin(book, origin, valuesOnly === true)), 'The range has no used cells.'),
    ),
    GetUsedRangeOrNullObject: calculated((origin, valuesOnly: unknown) =>
      on(origin, usedWithin(book, origin, valuesOnly === true)),
    ),
    GetSurroundingRegion: calculated((origin) => on(origin, surroundingRegion(book, origin))),
    Find: calculated((origin, text: string, criteria: FindCriteria) =>
      found(find(origin, text, criteria), `"${text}" is not found.`),
    ),
    FindOrNullObject: calculated(find),
    GetSpillingToRange: calculated((origin) => found(spill(origin), 'The cell does not spill.')),
    GetSpillingToRangeOrNullObject: calculated(spill),
    GetSpecialCells: {
      returns: 'RangeAreas',
      isCalculated: true,
      call: (origin: RangeObject, type: string, valueType: string) =>
        found(special(origin, type, valueType), 'No cells were found.'),
    },
    GetSpecialCellsOrNullObject: { returns: 'RangeAreas', isCalculated: true, call: special },
    GetTables: {
      returns: 'TableScopedCollection',
      call: (origin: RangeObject, fullyContained: unknown) => ({
        range: origin,
        isFully: fullyContained === true,
      }),
    },
  };
}

/** Rows or columns next to a range: after it when the count is positive, before it when negative. */
function beside(range: RangeObject, what: 'rows' | 'columns', count: number): RangeObject {
  if (!Number.isInteger(count) || count === 0)
    throw invalidArgument(`A count of ${count} ${what} is not possible.`);
  const start = what === 'rows' ? range.row : range.column;
  const at = count > 0 ? start + range[what] : start + count;
  return range.with(
    what === 'rows' ? { row: at, rows: Math.abs(count) } : { column: at, columns: Math.abs(count) },
  );
}
