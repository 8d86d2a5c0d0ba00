import { UniverInstanceType } from '@univerjs/core';
import type { BookData } from '../book/BookData';
import type { RichApi } from './AddinFrame';
import { createGrid } from './createGrid';
import type { Grid } from './createGrid';

/** A workbook on screen with the object model over it. */
export interface OpenDocument {
  grid: Grid;
  richApi: RichApi;
}

/** Shows a workbook in the container, in place of what was there. */
export function openDocument(data: BookData, container: HTMLElement, isDark: boolean): OpenDocument {
  const grid = createGrid(container, isDark);
  const sheets = data.sheets.map(({ id, name }) => [id, { id, name }] as const);
  grid.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: 'workbook',
    sheetOrder: sheets.map(([id]) => id),
    sheets: Object.fromEntries(sheets),
  });
  return {
    grid,
    richApi: {
      processQuery: async () => ({ Results: [], TraceIds: [] }),
      onEntries: () => () => undefined,
      documentSettings: () => [],
      saveDocumentSettings: () => undefined,
    },
  };
}
