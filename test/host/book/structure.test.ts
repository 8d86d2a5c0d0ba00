import type { Book, BookEvent } from '../../../src/host/book/Book';
import { emptyBookData } from '../../../src/host/book/emptyBookData';
import { createBook } from '../../../src/host/book/createBook';
import { headlessEngine } from '../../../src/host/book/headlessEngine';
import { cell, valueOf } from './openTasksBook';

const ALL_COLUMNS = 16_384;
const ALL_ROWS = 1_048_576;

describe('inserting and deleting cells', () => {
  let book: Book;
  let sheetId: string;
  beforeEach(() => {
    book = createBook(emptyBookData(), headlessEngine());
    sheetId = book.sheets()[0]!.id;
    book.setCells(cell(book, 'A1:C4'), [
      [1, 10, '=SUM(A1:A3)'],
      [2, 20, '=$A$2'],
      [3, 30, '=B3+1'],
      [4, 40, 'end'],
    ]);
  });
  afterEach(() => book.dispose());

  const rows = (row: number, count: number) => ({
    sheetId,
    row,
    column: 0,
    rows: count,
    columns: ALL_COLUMNS,
  });
  const columns = (column: number, count: number) => ({
    sheetId,
    row: 0,
    column,
    rows: ALL_ROWS,
    columns: count,
  });
  const formula = (address: string) => book.formulas(cell(book, address))[0]![0];

  it('moves cells, formulas, names and rules with a row', async () => {
    book.setName({ name: 'Total', formula: '=Sheet1!$A$1:$A$3', comment: '', visible: true, sheetId: null });
    book.setConditionalFormats(sheetId, [
      {
        id: 'cf1',
        areas: [{ row: 1, column: 0, rows: 2, columns: 1 }],
        stopIfTrue: false,
        rule: { kind: 'formula', formula: '=$A2>$B$3', format: { fill: '#FF0000' } },
      },
    ]);
    book.setDataValidations(sheetId, [
      {
        areas: [{ row: 1, column: 1, rows: 3, columns: 1 }],
        rule: { kind: 'list', source: '=$A$2:$A$4', inCellDropDown: true },
        ignoreBlanks: true,
        prompt: { show: false, title: '', message: '' },
        error: { show: true, style: 'stop', title: '', message: '' },
      },
    ]);
    book.insert(rows(1, 2), 'Down');
    await book.settled();
    expect(formula('C1')).toBe('=SUM(A1:A5)');
    expect(formula('C4')).toBe('=$A$4');
    expect(valueOf(book, 'C1')).toBe(6);
    expect(book.names()[0]!.formula).toBe('=Sheet1!$A$1:$A$5');
    expect(book.conditionalFormats(sheetId)).toMatchObject([
      { areas: [{ row: 3, column: 0, rows: 2, columns: 1 }], rule: { formula: '=$A4>$B$5' } },
    ]);
    expect(book.dataValidations(sheetId)).toMatchObject([
      { areas: [{ row: 3, column: 1, rows: 3, columns: 1 }], rule: { source: '=$A$4:$A$6' } },
    ]);
  });

  it('moves what lies right of a column', async () => {
    book.insert(columns(1, 1), 'Right');
    await book.settled();
    expect(book.values(cell(book, 'A1:D1'))).toEqual([[1, '', 10, 6]]);
    book.delete(columns(0, 1), 'Left');
    await book.settled();
    expect(book.values(cell(book, 'A1:C1'))).toEqual([['', 10, '#REF!']]);
  });

  it('deletes rows', async () => {
    book.delete(rows(0, 1), 'Up');
    await book.settled();
    expect(book.values(cell(book, 'A1:C3'))).toEqual([
      [2, 20, 2],
      [3, 30, 31],
      [4, 40, 'end'],
    ]);
  });

  it('moves only the cells below or right when cells are inserted', async () => {
    book.insert(cell(book, 'A2:B2'), 'Down');
    await book.settled();
    expect(book.values(cell(book, 'A1:C5'))).toEqual([
      [1, 10, 6],
      ['', '', 2],
      [2, 20, 31],
      [3, 30, 'end'],
      [4, 40, ''],
    ]);
    book.delete(cell(book, 'A1:A1'), 'Left');
    expect(valueOf(book, 'A1')).toBe(10);
  });

  it('works on a sheet that is not the active one', async () => {
    const other = book.addSheet('Other').id;
    book.setCells({ sheetId: other, row: 0, column: 0, rows: 1, columns: 1 }, [['=SUM(Sheet1!A2:A3)']]);
    book.activateSheet(other);
    book.insert(rows(0, 1), 'Down');
    await book.settled();
    expect(book.activeSheetId()).toBe(other);
    expect(book.formulas({ sheetId: other, row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
      ['=SUM(Sheet1!A3:A4)'],
    ]);
    expect(formula('C2')).toBe('=SUM(A2:A4)');
  });

  it('keeps a journal and says what happened', () => {
    const events: BookEvent[] = [];
    book.on((event) => events.push(event));
    book.insert(rows(1, 2), 'Down');
    book.delete(columns(2, 1), 'Left');
    book.insert(cell(book, 'A1:A1'), 'Down');
    expect(book.structuralEdits()).toEqual([
      { kind: 'insertRows', sheetId, row: 1, rows: 2 },
      { kind: 'deleteColumns', sheetId, column: 2, columns: 1 },
    ]);
    expect(events.filter(({ kind }) => kind === 'changed')).toEqual([
      { kind: 'changed', change: 'RowInserted', source: 'addin', area: rows(1, 2) },
      { kind: 'changed', change: 'ColumnDeleted', source: 'addin', area: columns(2, 1) },
      { kind: 'changed', change: 'CellInserted', source: 'addin', area: cell(book, 'A1:A1') },
    ]);
  });

  it('follows a chart and a sheet name into formulas', async () => {
    book.setCharts(sheetId, [
      {
        id: 'c1',
        name: 'Chart 1',
        type: 'ColumnClustered',
        title: '',
        series: [{ name: 'Sheet1!$B$1', values: 'Sheet1!$B$2:$B$4', categories: 'Sheet1!$A$2:$A$4' }],
        position: { left: 0, top: 0, width: 100, height: 100 },
        fromFile: false,
      },
    ]);
    book.insert(rows(0, 1), 'Down');
    const other = book.addSheet('Other').id;
    book.setCells({ sheetId: other, row: 0, column: 0, rows: 1, columns: 1 }, [['=Sheet1!B2']]);
    book.renameSheet(sheetId, 'My data');
    await book.settled();
    expect(book.charts(sheetId)[0]!.series[0]).toEqual({
      name: "'My data'!$B$2",
      values: "'My data'!$B$3:$B$5",
      categories: "'My data'!$A$3:$A$5",
    });
    expect(book.formulas({ sheetId: other, row: 0, column: 0, rows: 1, columns: 1 })).toEqual([
      ["='My data'!B2"],
    ]);
  });
});
