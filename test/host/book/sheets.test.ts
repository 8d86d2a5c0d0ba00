import type { Book, BookEvent } from '../../../src/host/book/Book';
import { cell, openTasksBook, put, valueOf } from './openTasksBook';

describe('sheets of a book', () => {
  let book: Book;
  let first: string;
  beforeEach(() => {
    book = openTasksBook();
    first = book.sheets()[0]!.id;
  });
  afterEach(() => book.dispose());

  const names = () => book.sheets().map(({ name }) => name);

  it('adds, moves and deletes sheets', () => {
    const second = book.addSheet();
    const third = book.addSheet('Third', 0);
    expect(names()).toEqual(['Third', 'Work', second.name]);
    book.moveSheet(third.id, 2);
    expect(names()).toEqual(['Work', second.name, 'Third']);
    book.deleteSheet(second.id);
    expect(names()).toEqual(['Work', 'Third']);
    expect(book.sheet(third.id).position).toBe(1);
  });

  it('renames a sheet, also in formulas', async () => {
    const { id } = book.addSheet('Other');
    book.setCells({ sheetId: id, row: 0, column: 0, rows: 1, columns: 1 }, [['=Work!C2*2']]);
    book.renameSheet(first, "Bob's tasks");
    await book.settled();
    const at = { sheetId: id, row: 0, column: 0, rows: 1, columns: 1 };
    expect(book.formulas(at)).toEqual([["='Bob''s tasks'!C2*2"]]);
    expect(book.values(at)).toEqual([[20]]);
  });

  it('gives #REF! where a deleted sheet was', async () => {
    const { id } = book.addSheet('Other');
    put(book, 'F1', '=Other!A1+1');
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(1);
    book.deleteSheet(id);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe('#REF!');
  });

  it.each(['', 'a/b', 'x'.repeat(32), "'quoted'", 'History'])('refuses the name "%s"', (name) => {
    expect(() => book.addSheet(name)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });

  it('refuses a name in use, whatever its case', () => {
    expect(() => book.addSheet('WORK')).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }));
  });

  it('keeps one visible sheet', () => {
    expect(() => book.deleteSheet(first)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
    expect(() => book.updateSheet(first, { visibility: 'hidden' })).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });

  it('hides, colours and shows', () => {
    const { id } = book.addSheet('Other');
    book.updateSheet(id, { visibility: 'veryHidden', tabColor: '#FF0000', showGridlines: false });
    expect(book.sheet(id)).toEqual({
      id,
      name: 'Other',
      position: 1,
      visibility: 'veryHidden',
      tabColor: '#FF0000',
      showGridlines: false,
    });
    book.updateSheet(id, { visibility: 'visible', tabColor: null });
    expect(book.sheet(id)).toMatchObject({ visibility: 'visible', tabColor: null });
  });

  it('says what happened to sheets', () => {
    const events: BookEvent[] = [];
    book.on((event) => events.push(event));
    const { id } = book.addSheet('Other');
    book.activateSheet(id);
    book.renameSheet(id, 'New');
    book.activateSheet(first);
    book.deleteSheet(id);
    expect(events).toEqual([
      { kind: 'sheetAdded', sheetId: id },
      { kind: 'deactivated', sheetId: first },
      { kind: 'activated', sheetId: id },
      { kind: 'sheetRenamed', sheetId: id, before: 'Other', after: 'New' },
      { kind: 'deactivated', sheetId: id },
      { kind: 'activated', sheetId: first },
      { kind: 'sheetDeleted', sheetId: id },
    ]);
  });

  it('says that a sheet is not there', () => {
    expect(() => book.values({ ...cell(book, 'A1'), sheetId: 'gone' })).toThrow(
      expect.objectContaining({ code: 'ItemNotFound' }),
    );
  });
});
