import type { PropertyModel, Typed, TypeMap } from '../protocol/TypeMap';
import { SHEET_COLUMNS, SHEET_ROWS } from './address';
import { CELL_LIMIT, toMatrix } from './cellInput';
import { pointsAbove, pointsLeft, rangeHeight, rangeWidth } from './measures';
import type { ModelContext } from './ModelContext';
import { rangeEditingMethods } from './rangeEditing';
import { rangeNavigationMethods } from './rangeNavigation';
import type { RangeObject } from './RangeObject';
import { rangeAddress } from './RangeObject';

/** Range: what it holds and where it is. Moving about and editing stand in their own files. */
export function rangeTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const isReadable = (range: RangeObject): boolean => range.cellCount <= CELL_LIMIT;
  const cells = <T>(read: (range: RangeObject) => T[][]) => {
    // Too large a read comes back as null, without an error.
    return (range: RangeObject): T[][] | null => (isReadable(range) ? read(range) : null);
  };
  const setInput = (range: RangeObject, value: unknown): void =>
    book.setCells(range, toMatrix(range, value), 'addin');
  const setFormats = (range: RangeObject, value: unknown): void =>
    book.setNumberFormats(range, toMatrix<string>(range, value));

  return {
    Range: {
      isReference: true,
      props: {
        Address: { get: (range: RangeObject) => rangeAddress(book, range) },
        AddressLocal: { get: (range: RangeObject) => rangeAddress(book, range) },
        RowIndex: { get: (range: RangeObject) => range.row },
        ColumnIndex: { get: (range: RangeObject) => range.column },
        RowCount: { get: (range: RangeObject) => range.rows },
        ColumnCount: { get: (range: RangeObject) => range.columns },
        // Excel answers -1 where the count exceeds 2^31 - 1.
        CellCount: { get: (range: RangeObject) => (range.cellCount > 2 ** 31 - 1 ? -1 : range.cellCount) },
        IsEntireColumn: { get: (range: RangeObject) => range.rows === SHEET_ROWS },
        IsEntireRow: { get: (range: RangeObject) => range.columns === SHEET_COLUMNS },
        Values: { get: cells((range) => book.values(range)), set: setInput, isCalculated: true },
        Text: { get: cells((range) => book.text(range)), isCalculated: true },
        ValueTypes: { get: cells((range) => book.valueTypes(range)), isCalculated: true },
        Formulas: { get: cells((range) => book.formulas(range)), set: setInput, isCalculated: true },
        FormulasLocal: { get: cells((range) => book.formulas(range)), set: setInput, isCalculated: true },
        NumberFormat: { get: cells((range) => book.numberFormats(range)), set: setFormats },
        NumberFormatLocal: { get: cells((range) => book.numberFormats(range)), set: setFormats },
        HasSpill: { get: (range: RangeObject) => hasSpill(range), isCalculated: true },
        Style: { get: () => 'Normal' },
        ...hiding(),
        Top: { get: (range: RangeObject) => pointsAbove(book, range) },
        Left: { get: (range: RangeObject) => pointsLeft(book, range) },
        Height: { get: (range: RangeObject) => rangeHeight(book, range) },
        Width: { get: (range: RangeObject) => rangeWidth(book, range) },
      },
      navs: {
        Worksheet: ({ sheetId }: RangeObject) => ({ type: 'Worksheet', obj: { sheetId } }),
        Format: (range: RangeObject) => onAreas('RangeFormat', range),
        ConditionalFormats: (range: RangeObject) => onAreas('ConditionalFormatCollection', range),
        DataValidation: (range: RangeObject) => onAreas('DataValidation', range),
        Sort: (range: RangeObject) => ({ type: 'RangeSort', obj: range }),
      },
      methods: { ...rangeNavigationMethods(context), ...rangeEditingMethods(context) },
    },
    RemoveDuplicatesResult: {
      props: {
        Removed: { get: ({ removed }: { removed: number }) => removed },
        UniqueRemaining: { get: ({ uniqueRemaining }: { uniqueRemaining: number }) => uniqueRemaining },
      },
    },
    RangeCollection: {
      items: (areas: RangeObject[]) => areas.map((area) => ({ type: 'Range', obj: area })),
      props: {},
      methods: {
        GetCount: { call: (areas: RangeObject[]) => areas.length },
        GetItemAt: { returns: 'Range', call: (areas: RangeObject[], index: number) => areas[index] ?? null },
      },
    },
  };

  function hasSpill(range: RangeObject): boolean | null {
    if (range.cellCount > SPILL_LIMIT) return null;
    for (let row = 0; row < range.rows; row++) {
      for (let column = 0; column < range.columns; column++) {
        const cell = { sheetId: range.sheetId, row: range.row + row, column: range.column + column };
        if (book.spillArea({ ...cell, rows: 1, columns: 1 })) return true;
      }
    }
    return false;
  }

  /** Rows and columns hidden or not; null where only some are. */
  function hiding(): Record<string, PropertyModel> {
    const rowHidden = (range: RangeObject): boolean | null =>
      common(range.rows, (index) => book.isRowHidden(range.sheetId, range.row + index));
    const columnHidden = (range: RangeObject): boolean | null =>
      common(range.columns, (index) => book.isColumnHidden(range.sheetId, range.column + index));
    return {
      RowHidden: {
        get: rowHidden,
        set: (range: RangeObject, hidden: boolean) =>
          book.setRows(range.sheetId, range.row, range.rows, { hidden }),
      },
      ColumnHidden: {
        get: columnHidden,
        set: (range: RangeObject, hidden: boolean) =>
          book.setColumns(range.sheetId, range.column, range.columns, { hidden }),
      },
      Hidden: {
        get: (range: RangeObject) => {
          const [rows, columns] = [rowHidden(range), columnHidden(range)];
          return rows || columns ? true : rows === null || columns === null ? null : false;
        },
      },
    };
  }
}

/** Formats, rules and validations act on the areas of a Range and of a RangeAreas alike. */
export interface AreasObject {
  areas: RangeObject[];
}

function onAreas(type: string, ...areas: RangeObject[]): Typed {
  return { type, obj: { areas } };
}

const SPILL_LIMIT = 10_000;

/** Looks at this many rows or columns at most: the rest of a whole row or column is taken to be alike. */
const COMMON_LIMIT = 2_000;

/** The value all have in common, or null. */
function common<T>(count: number, read: (index: number) => T): T | null {
  const first = read(0);
  for (let index = 1; index < Math.min(count, COMMON_LIMIT); index++) {
    if (read(index) !== first) return null;
  }
  return first;
}
