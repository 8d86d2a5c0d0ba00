import type { Book } from './Book';
import type { BookContext } from './BookContext';
import type { PageSetup } from './BookData';
import type { ObjectsMutation } from './objectsMutation';

/** As Excel prints a sheet that nobody has set up. */
export const PLAIN_PAGES: PageSetup = { orientation: 'portrait', scale: 100, fit: null, columnBreaks: [] };

/** How sheets are printed. */
export function bookPageSetup(context: BookContext, objects: ObjectsMutation) {
  const pageSetup = (sheetId: string): PageSetup => {
    context.sheet(sheetId);
    return structuredClone(context.objects.sheets.get(sheetId)?.pageSetup ?? PLAIN_PAGES);
  };
  return {
    pageSetup,
    setPageSetup: (sheetId, change) =>
      objects.set(sheetId, { pageSetup: { ...pageSetup(sheetId), ...change } }),
  } satisfies Partial<Book>;
}
