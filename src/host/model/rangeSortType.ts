import type { Book, SheetArea } from '../book/Book';
import type { TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import type { ModelContext } from './ModelContext';
import type { RangeObject } from './RangeObject';

export interface SortField {
  /** Offset of the column within the range. */
  key: number;
  ascending?: boolean;
  sortOn?: string;
}

export function rangeSortType({ book }: ModelContext): TypeMap {
  return {
    RangeSort: {
      methods: {
        Apply: {
          isCalculated: true,
          call: (
            range: RangeObject,
            fields: SortField[],
            matchCase: unknown,
            hasHeaders: unknown,
            orientation?: string,
          ) => {
            if (orientation === 'Columns') {
              throw new RichApiError(
                'ApiNotFound',
                'RangeSort.apply by columns is not modelled by the embedded host.',
                404,
              );
            }
            sortArea(book, range, fields, hasHeaders === true, matchCase === true);
          },
        },
      },
    },
  };
}

export function sortArea(
  book: Book,
  area: SheetArea,
  fields: readonly SortField[],
  hasHeader: boolean,
  matchCase: boolean,
): void {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument('There is no field to sort by.');
  const columns = fields.map(({ key, ascending, sortOn }) => {
    if (!Number.isInteger(key) || key < 0 || key >= area.columns) {
      throw invalidArgument(`Sort key ${key} is outside the range's ${area.columns} columns.`);
    }
    if (sortOn && sortOn !== 'Value') {
      throw new RichApiError(
        'ApiNotFound',
        `Sorting on ${sortOn} is not modelled by the embedded host.`,
        404,
      );
    }
    return { column: key, ascending: ascending !== false };
  });
  book.sort(area, columns, hasHeader, matchCase);
}
