import type { Book, BookEvent } from '../../../src/host/book/Book';
import { cell, openTasksBook, put, valueOf } from './openTasksBook';

describe('tables of a book', () => {
  let book: Book;
  let sheetId: string;
  beforeEach(() => {
    book = openTasksBook();
    sheetId = book.sheets()[0]!.id;
  });
  afterEach(() => book.dispose());

  const tasks = () => book.tables().find(({ id }) => id === 'table1')!;
  const formula = (address: string) => book.formulas(cell(book, address))[0]![0];

  it('reads structured references of every kind', async () => {
    put(book, 'F3', '=Tasks[@Score]*2');
    put(book, 'F4', '=SUM(Tasks[[#This Row],[Score]:[Hours]])');
    put(book, 'F5', '=COUNTA(Tasks[#All])');
    put(book, 'F6', '=SUM(Tasks[#Data])');
    await book.settled();
    expect(book.values(cell(book, 'F3:F6'))).toEqual([[1.2], [6.2], [24], [42.9]]);
    expect(formula('F3')).toBe('=Tasks[@Score]*2');
  });

  it('adds rows at the end: formulas see them, and what lies below moves down', async () => {
    put(book, 'F1', '=SUM(Tasks[Hours])');
    put(book, 'A8', 'below');
    put(book, 'H7', 'beside');
    book.addTableRows('table1', null, [
      ['Filing', 1, 5, 'Office'],
      ['Calls', 0.3, 7, 'People'],
    ]);
    await book.settled();
    expect(tasks().area).toEqual({ row: 0, column: 0, rows: 8, columns: 4 });
    expect(valueOf(book, 'F1')).toBe(52);
    expect(book.values(cell(book, 'A7:A10'))).toEqual([['Filing'], ['Calls'], [''], ['below']]);
    expect(valueOf(book, 'H7')).toBe('beside');
  });

  it('inserts rows in the middle and deletes them', async () => {
    put(book, 'F1', '=SUM(Tasks[Hours])');
    book.addTableRows('table1', 1, [['Filing', 1, 5, 'Office']]);
    await book.settled();
    expect(valueOf(book, 'A3')).toBe('Filing');
    expect(valueOf(book, 'F1')).toBe(45);
    book.deleteTableRows('table1', 0, 2);
    await book.settled();
    expect(tasks().area.rows).toBe(5);
    expect(valueOf(book, 'A2')).toBe('Drafting');
    expect(valueOf(book, 'F1')).toBe(30);
  });

  it.each([
    ['above', { row: 0, column: 0, rows: 9, columns: 16_384 }, 'Down', 'C11', 'F10'],
    ['left of', { row: 0, column: 0, rows: 1_048_576, columns: 2 }, 'Right', 'E2', 'H1'],
    ['within', { row: 2, column: 0, rows: 1, columns: 16_384 }, 'Down', 'C7', 'F1'],
  ] as const)(
    'calculates with the cells as they are after an insertion %s it',
    async (_, area, shift, hours, sum) => {
      put(book, 'F1', '=SUM(Tasks[Hours])');
      await book.settled();
      book.insert({ sheetId, ...area }, shift);
      await book.settled();
      expect(valueOf(book, sum)).toBe(40);
      const before = valueOf(book, hours) as number;
      put(book, hours, before + 10);
      await book.settled();
      expect(valueOf(book, sum)).toBe(50);
      await book.recalculate();
      expect(valueOf(book, sum)).toBe(50);
    },
  );

  it('keeps one empty row when all rows are deleted', () => {
    book.deleteTableRows('table1', 0, 5);
    expect(tasks().area.rows).toBe(2);
    expect(book.values(cell(book, 'A2:D2'))).toEqual([['', '', '', '']]);
    book.addTableRows('table1', null, [['Filing', 1, 5, 'Office']]);
    expect(tasks().area.rows).toBe(2);
    expect(valueOf(book, 'A2')).toBe('Filing');
  });

  it('grows with a sheet row inserted among its rows, and structured references follow', async () => {
    put(book, 'F1', '=SUM(Tasks[Hours])');
    book.insert({ sheetId, row: 2, column: 0, rows: 1, columns: 16_384 }, 'Down');
    put(book, 'C3', 100);
    await book.settled();
    expect(tasks().area.rows).toBe(7);
    expect(valueOf(book, 'F1')).toBe(140);
  });

  it('names a sheet column inserted among its columns', () => {
    book.insert({ sheetId, row: 0, column: 2, rows: 1_048_576, columns: 1 }, 'Right');
    expect(tasks().columns.map(({ name }) => name)).toEqual(['Task', 'Score', 'Column1', 'Hours', 'Kind']);
    expect(valueOf(book, 'C1')).toBe('Column1');
  });

  it('adds and deletes columns', async () => {
    put(book, 'F1', '=SUM(Tasks[Hours])');
    book.addTableColumn('table1', 1, [], 'Note');
    book.addTableColumn('table1', null, [['Twice'], [1], [2], [3], [4], [5]]);
    expect(tasks().columns.map(({ name }) => name)).toEqual([
      'Task',
      'Note',
      'Score',
      'Hours',
      'Kind',
      'Twice',
    ]);
    expect(book.values(cell(book, 'A1:F2'))).toEqual([
      ['Task', 'Note', 'Score', 'Hours', 'Kind', 'Twice'],
      ['Sorting post', '', 0.8, 10, 'Office', 1],
    ]);
    book.deleteTableColumn('table1', 1);
    await book.settled();
    expect(tasks().columns.map(({ name }) => name)).toEqual(['Task', 'Score', 'Hours', 'Kind', 'Twice']);
    expect(tasks().area.columns).toBe(5);
  });

  it('renames in formulas: the table, and a column by its header cell', async () => {
    put(book, 'F1', '=SUM(Tasks[Hours])&"Tasks[Hours]"');
    put(book, 'F3', '=Tasks[@Hours]');
    book.updateTable('table1', { name: 'Work' });
    put(book, 'C1', 'Time');
    await book.settled();
    expect(formula('F1')).toBe('=SUM(Work[Time])&"Tasks[Hours]"');
    expect(formula('F3')).toBe('=Work[@Time]');
    expect(book.values(cell(book, 'F1:F3'))).toEqual([['40Tasks[Hours]'], [''], [8]]);
    expect(tasks().columns[2]!.name).toBe('Time');
    book.setTableColumnName('table1', 2, 'Effort');
    await book.settled();
    expect(valueOf(book, 'C1')).toBe('Effort');
    expect(formula('F3')).toBe('=Work[@Effort]');
  });

  it('may be named like its sheet', async () => {
    book.updateTable('table1', { name: 'Work' });
    put(book, 'F1', '=SUM(Work[Hours])');
    await book.settled();
    expect(book.sheets()[0]!.name).toBe('Work');
    expect(valueOf(book, 'F1')).toBe(40);
  });

  it('makes a table of cells with and without headers', () => {
    book.setCells(cell(book, 'H1:I2'), [
      ['Name', 'Name'],
      ['a', 'b'],
    ]);
    const named = book.addTable(cell(book, 'H1:I2'), true, 'Pairs');
    expect(named.columns).toEqual([{ name: 'Name' }, { name: 'Name2' }]);
    expect(valueOf(book, 'I1')).toBe('Name2');
    book.setCells(cell(book, 'K1:L2'), [
      [1, 2],
      [3, 4],
    ]);
    const unnamed = book.addTable(cell(book, 'K1:L2'), false);
    expect(unnamed.name).toBe('Table1');
    expect(unnamed.area).toEqual({ row: 0, column: 10, rows: 3, columns: 2 });
    expect(book.values(cell(book, 'K1:L3'))).toEqual([
      ['Column1', 'Column2'],
      [1, 2],
      [3, 4],
    ]);
  });

  it.each([
    ['overlapping another table', () => book.addTable(cell(book, 'C3:E5'), true), 'InvalidArgument'],
    ['with a name in use', () => book.addTable(cell(book, 'H1:I2'), true, 'tasks'), 'ItemAlreadyExists'],
    ['with a name like a cell', () => book.addTable(cell(book, 'H1:I2'), true, 'AB12'), 'InvalidArgument'],
    ['that is not there', () => book.updateTable('none', { style: null }), 'ItemNotFound'],
  ])('refuses a table %s', (_, change, code) => {
    expect(change).toThrow(expect.objectContaining({ code }));
  });

  it('refuses to tear a table apart', () => {
    expect(() => book.insert(cell(book, 'B3:B3'), 'Down')).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
    expect(valueOf(book, 'B3')).toBe(0.6);
  });

  it('hides the rows that a filter leaves out and shows them again', () => {
    book.updateTable('table1', { filters: { 3: ['Office'] } });
    expect([1, 2, 3, 4, 5].map((row) => book.isRowHidden(sheetId, row))).toEqual([
      false,
      true,
      true,
      false,
      true,
    ]);
    book.updateTable('table1', { filters: {} });
    expect([1, 2, 3, 4, 5].some((row) => book.isRowHidden(sheetId, row))).toBe(false);
  });

  it('gets longer when a person types directly below it, not when an add-in writes there', async () => {
    put(book, 'F1', '=SUM(Tasks[Hours])');
    put(book, 'A7', 'written');
    expect(tasks().area.rows).toBe(6);
    put(book, 'C7', 60, 'user');
    await book.settled();
    expect(tasks().area.rows).toBe(7);
    expect(valueOf(book, 'F1')).toBe(100);
  });

  it('converts to a range, or goes with its cells', () => {
    book.deleteTable('table1', true);
    expect(book.tables()).toEqual([]);
    expect(valueOf(book, 'A2')).toBe('Sorting post');
    book.addTable(cell(book, 'A1:D6'), true, 'Again');
    book.deleteTable(book.tables()[0]!.id, false);
    expect(book.usedArea(sheetId, true)).toBeNull();
  });

  it('says what happened to tables', () => {
    const events: BookEvent['kind'][] = [];
    book.on(({ kind }) => events.push(kind));
    const { id } = book.addTable(cell(book, 'H1:I2'), true);
    book.updateTable(id, { name: 'Other' });
    book.deleteTable(id, true);
    expect(events.filter((kind) => kind.startsWith('table'))).toEqual([
      'tableAdded',
      'tableChanged',
      'tableDeleted',
    ]);
  });
});
