import type { Book } from '../../../src/host/book/Book';
import { openTasksBook, put, valueOf } from './openTasksBook';

describe('names of a book', () => {
  let book: Book;
  beforeEach(async () => {
    book = openTasksBook();
    mean('=Work!$C$2');
    put(book, 'F1', '=Hours*2');
    await book.settled();
  });
  afterEach(() => book.dispose());

  const mean = (formula: string) =>
    book.setName({ name: 'Hours', formula, comment: '', visible: true, sheetId: null });

  it('are calculated with the meaning they have now', async () => {
    expect(valueOf(book, 'F1')).toBe(20);
    mean('=Work!$C$3');
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(16);
    put(book, 'C3', 100);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(200);
  });

  it('are calculated with the cells where they are now', async () => {
    const sheetId = book.sheets()[0]!.id;
    book.insert({ sheetId, row: 1, column: 0, rows: 9, columns: 16_384 }, 'Down');
    await book.settled();
    put(book, 'C11', 50);
    await book.settled();
    expect(book.names()[0]!.formula).toBe('=Work!$C$11');
    expect(valueOf(book, 'F1')).toBe(100);
  });
});
