import type { Book, BookEvent } from '../../../src/host/book/Book';
import { cell, openTasksBook, put, valueOf } from './openTasksBook';

describe('cells of a book', () => {
  let book: Book;
  let sheetId: string;
  beforeEach(() => {
    book = openTasksBook();
    sheetId = book.sheets()[0]!.id;
  });
  afterEach(() => book.dispose());

  it('reads what is written as Excel would', () => {
    book.setCells(cell(book, 'F1:K1'), [['20%', "'20", 'TRUE', '1/2/2026', '12', 'x']]);
    expect(book.values(cell(book, 'F1:K1'))).toEqual([[0.2, '20', true, 46024, 12, 'x']]);
    expect(book.text(cell(book, 'F1:K1'))).toEqual([['20%', '20', 'TRUE', '1/2/2026', '12', 'x']]);
    expect(book.numberFormats(cell(book, 'F1:K1'))).toEqual([
      ['0%', 'General', 'General', 'm/d/yyyy', 'General', 'General'],
    ]);
    expect(book.valueTypes(cell(book, 'F1:L1'))).toEqual([
      ['Double', 'String', 'Boolean', 'Double', 'Double', 'String', 'Empty'],
    ]);
  });

  it('leaves a cell alone for null and empties it for "", keeping its format', () => {
    book.setNumberFormats(cell(book, 'B2:B3'), [['0.0'], ['0.0']]);
    book.setCells(cell(book, 'B2:B3'), [[null], ['']]);
    expect(book.values(cell(book, 'B2:B3'))).toEqual([[0.8], ['']]);
    expect(book.valueTypes(cell(book, 'B3'))).toEqual([['Empty']]);
    expect(book.numberFormats(cell(book, 'B3'))).toEqual([['0.0']]);
  });

  it('refuses input of another shape than the area', () => {
    expect(() => book.setCells(cell(book, 'F1:G1'), [['a']])).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });

  it('reaches cells beyond the grid, up to the limits of Excel', () => {
    const far = { sheetId, row: 5000, column: 100, rows: 1, columns: 1 };
    book.setCells(far, [['far']]);
    expect(book.values(far)).toEqual([['far']]);
    expect(() => book.setCells({ ...far, row: 1_048_576 }, [['too far']])).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });

  it('knows the used area, with formats and without', () => {
    expect(book.usedArea(sheetId, true)).toEqual({ row: 0, column: 0, rows: 6, columns: 4 });
    book.setStyle(cell(book, 'H9'), { fill: '#FF0000' });
    expect(book.usedArea(sheetId, true)).toEqual({ row: 0, column: 0, rows: 6, columns: 4 });
    expect(book.usedArea(sheetId, false)).toEqual({ row: 0, column: 0, rows: 9, columns: 8 });
    expect(book.usedArea(book.addSheet().id, false)).toBeNull();
  });

  it('says what was edited, from what to what, and by whom', () => {
    const events: BookEvent[] = [];
    book.on((event) => events.push(event));
    put(book, 'B2', 0.5);
    book.setCells(cell(book, 'B3:B4'), [[1], [2]], 'remote');
    expect(events.filter(({ kind }) => kind === 'changed')).toEqual([
      {
        kind: 'changed',
        change: 'RangeEdited',
        source: 'addin',
        area: cell(book, 'B2'),
        before: 0.8,
        after: 0.5,
      },
      { kind: 'changed', change: 'RangeEdited', source: 'remote', area: cell(book, 'B3:B4') },
    ]);
  });

  it('stops telling a listener that has gone', () => {
    const heard: string[] = [];
    const stop = book.on(({ kind }) => heard.push(kind));
    stop();
    put(book, 'B2', 0.5);
    expect(heard).toEqual([]);
  });

  it('clears contents, formats or both', () => {
    book.setStyle(cell(book, 'A2:B2'), { font: { bold: true } });
    book.clear(cell(book, 'A2'), 'Contents');
    book.clear(cell(book, 'B2'), 'Formats');
    expect(book.values(cell(book, 'A2:B2'))).toEqual([['', 0.8]]);
    expect(book.style(sheetId, 1, 0)).toEqual({ font: { bold: true } });
    expect(book.style(sheetId, 1, 1)).toEqual({});
    book.clear(cell(book, 'A2:B2'), 'All');
    expect(book.values(cell(book, 'A2:B2'))).toEqual([['', '']]);
    expect(book.style(sheetId, 1, 0)).toEqual({});
  });

  it('sorts rows: numbers, text, truth values, errors, blanks last', () => {
    book.setCells(cell(book, 'F1:G7'), [
      ['Key', 'n'],
      ['b', 1],
      ['', 2],
      [3, 3],
      [true, 4],
      ['A', 5],
      [1, 6],
    ]);
    book.sort(cell(book, 'F1:G7'), [{ column: 0, ascending: true }], true, false);
    expect(book.values(cell(book, 'G2:G7')).flat()).toEqual([6, 3, 5, 1, 4, 2]);
    book.sort(cell(book, 'F1:G7'), [{ column: 0, ascending: false }], true, false);
    expect(book.values(cell(book, 'G2:G7')).flat()).toEqual([4, 1, 5, 3, 6, 2]);
  });

  it('merges, across too, and unmerges', () => {
    book.merge(cell(book, 'F1:G2'), false);
    expect(book.toData().sheets[0]!.merges).toEqual([{ row: 0, column: 5, rows: 2, columns: 2 }]);
    book.merge(cell(book, 'F1:G2'), true);
    expect(book.toData().sheets[0]!.merges).toHaveLength(2);
    book.unmerge(cell(book, 'F1:F1'));
    expect(book.toData().sheets[0]!.merges).toEqual([{ row: 1, column: 5, rows: 1, columns: 2 }]);
  });

  it('selects cells and says so', () => {
    const events: BookEvent[] = [];
    book.on((event) => events.push(event));
    expect(book.selection()).toEqual({ sheetId, row: 0, column: 0, rows: 1, columns: 1 });
    book.select(cell(book, 'B2:C3'));
    expect(book.selection()).toEqual(cell(book, 'B2:C3'));
    expect(events).toEqual([{ kind: 'selected', area: cell(book, 'B2:C3') }]);
  });

  it('refuses changes to a protected sheet, but for unlocked cells', () => {
    book.setStyle(cell(book, 'B2'), { locked: false });
    book.setProtection(sheetId, { password: false, options: {} });
    put(book, 'B2', 1);
    expect(valueOf(book, 'B2')).toBe(1);
    const changes = [
      () => put(book, 'B3', 1),
      () => book.clear(cell(book, 'B3'), 'All'),
      () => book.setStyle(cell(book, 'B3'), { fill: '#FF0000' }),
      () => book.insert(cell(book, 'F3'), 'Down'),
      () => book.delete(cell(book, 'F3'), 'Up'),
      () => book.addTable(cell(book, 'H1:I2'), true),
      () => book.addTableRows('table1', null, [['a', 1, 1, 'b']]),
      () => book.merge(cell(book, 'H1:I2'), false),
      () => book.sort(cell(book, 'A1:D6'), [{ column: 0, ascending: true }], true, false),
    ];
    const before = book.toData();
    for (const change of changes) expect(change).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
    expect(book.toData()).toEqual(before);
    book.setProtection(sheetId, null);
    put(book, 'B3', 1);
    expect(valueOf(book, 'B3')).toBe(1);
  });
});
