import type { TypeMap } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import type { ModelContext } from './ModelContext';
import { rangeArgument } from './RangeObject';
import type { SheetObject } from './worksheetTypes';

interface Zoom {
  scale?: number | null;
  horizontalFitToPages?: number | null;
  verticalFitToPages?: number | null;
}

/** Orientation and zoom of printed pages, and where one ends before a column. */
export function pageLayoutTypes({ book }: ModelContext): TypeMap {
  return {
    PageLayout: {
      props: {
        Orientation: {
          get: ({ sheetId }: SheetObject) =>
            book.pageSetup(sheetId).orientation === 'landscape' ? 'Landscape' : 'Portrait',
          set: ({ sheetId }: SheetObject, value: string) =>
            book.setPageSetup(sheetId, { orientation: orientation(value) }),
        },
        Zoom: {
          get: ({ sheetId }: SheetObject) => {
            const { scale, fit } = book.pageSetup(sheetId);
            return fit ? { horizontalFitToPages: fit.wide, verticalFitToPages: fit.tall } : { scale };
          },
          set: ({ sheetId }: SheetObject, zoom: Zoom) => {
            const wide = zoom.horizontalFitToPages ?? null;
            const tall = zoom.verticalFitToPages ?? null;
            const fit = wide === null && tall === null ? null : { wide, tall };
            book.setPageSetup(sheetId, fit ? { fit } : { fit, scale: percent(zoom.scale) });
          },
        },
      },
    },
    PageBreakCollection: {
      methods: {
        Add: {
          returns: 'PageBreak',
          call: ({ sheetId }: SheetObject, target: unknown) => {
            const { column } = rangeArgument(book, target, sheetId);
            if (column === 0) throw invalidArgument('No page can end before the first column.');
            const columns = new Set([...book.pageSetup(sheetId).columnBreaks, column]);
            book.setPageSetup(sheetId, { columnBreaks: [...columns].sort((one, other) => one - other) });
            return { column };
          },
        },
        GetCount: { call: ({ sheetId }: SheetObject) => book.pageSetup(sheetId).columnBreaks.length },
        RemovePageBreaks: {
          call: ({ sheetId }: SheetObject) => book.setPageSetup(sheetId, { columnBreaks: [] }),
        },
      },
    },
    PageBreak: { props: { ColumnIndex: { get: ({ column }: { column: number }) => column } } },
  };
}

function orientation(value: string): 'portrait' | 'landscape' {
  const lower = String(value).toLowerCase();
  if (lower === 'portrait' || lower === 'landscape') return lower;
  throw invalidArgument(`Page orientation "${value}" is not Portrait or Landscape.`);
}

function percent(scale: number | null | undefined): number {
  if (typeof scale === 'number' && scale >= 10 && scale <= 400) return scale;
  throw invalidArgument(`A page scale of ${String(scale)} is not 10 to 400 percent.`);
}
