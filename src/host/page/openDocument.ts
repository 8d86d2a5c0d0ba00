import { ExcelHost } from '../ExcelHost';
import type { Book } from '../book/Book';
import type { BookData } from '../book/BookData';
import { createBook } from '../book/createBook';
import { createGrid } from './createGrid';
import type { Grid } from './createGrid';
import { drawTables } from './drawTables';
import { showErrorMessages } from './showErrorMessages';

/** A workbook on screen with the object model over it. */
export interface OpenDocument {
  grid: Grid;
  book: Book;
  host: ExcelHost;
  dispose(): void;
}

/** Shows a workbook in the container, which must be empty. */
export function openDocument(
  data: BookData,
  name: string,
  container: HTMLElement,
  isDark: boolean,
): OpenDocument {
  const grid = createGrid(container, isDark);
  const book = createBook(data, grid);
  book.name = name;
  const host = new ExcelHost(book);
  const stopDrawing = [drawTables(grid, book), showErrorMessages(grid, book)];
  return {
    grid,
    book,
    host,
    dispose: () => {
      stopDrawing.forEach((stop) => stop());
      host.dispose();
      book.dispose();
    },
  };
}
