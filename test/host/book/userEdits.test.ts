import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
} from '@univerjs/core';
import { InsertRowByRangeCommand, SetRangeValuesCommand } from '@univerjs/sheets';
import type { Book, BookEvent } from '../../../src/host/book/Book';
import { createBook } from '../../../src/host/book/createBook';
import { headlessEngine } from '../../../src/host/book/headlessEngine';
import { cell, put, tasksData, valueOf } from './openTasksBook';

// The grid's own commands, as they run when a person types, inserts rows and presses Ctrl+Z.
describe('what a person does in the grid', () => {
  let book: Book;
  let sheetId: string;
  let events: BookEvent[];
  let run: (id: string, params?: object) => Promise<boolean>;
  let unitId: string;

  beforeEach(async () => {
    const engine = headlessEngine();
    book = createBook(tasksData(), engine);
    sheetId = book.sheets()[0]!.id;
    put(book, 'F1', '=SUM(Tasks[Hours])');
    await book.settled();
    const injector = engine.univer.__getInjector();
    const units = injector.get(IUniverInstanceService);
    unitId = units.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)!.getUnitId();
    units.focusUnit(unitId);
    injector.get(IUndoRedoService).clearUndoRedo(unitId);
    run = (id, params) => injector.get(ICommandService).executeCommand(id, params);
    events = [];
    book.on((event) => events.push(event));
  });
  afterEach(() => book.dispose());

  const type = (row: number, column: number, value: object) =>
    run(SetRangeValuesCommand.id, {
      unitId,
      subUnitId: sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value,
    });
  const insertRow = (row: number) =>
    run(InsertRowByRangeCommand.id, {
      unitId,
      subUnitId: sheetId,
      direction: 0,
      range: { startRow: row, endRow: row, startColumn: 0, endColumn: 20 },
    });
  const edits = () => events.filter(({ kind }) => kind === 'changed');

  it('is an edit by the user, calculated and undone', async () => {
    await type(1, 2, { v: 20, t: 2 });
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(50);
    expect(edits()).toEqual([
      {
        kind: 'changed',
        change: 'RangeEdited',
        source: 'user',
        area: cell(book, 'C2'),
        before: 10,
        after: 20,
      },
    ]);
    await run(UndoCommand.id);
    await book.settled();
    expect(book.values(cell(book, 'C2')).concat(book.values(cell(book, 'F1')))).toEqual([[10], [40]]);
    await run(RedoCommand.id);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(50);
  });

  it('inserts rows into a table, keeps the journal, and undoes both', async () => {
    await insertRow(2);
    await book.settled();
    expect(book.tables()[0]!.area.rows).toBe(7);
    expect(edits()).toEqual([expect.objectContaining({ change: 'RowInserted', source: 'user' })]);
    await run(UndoCommand.id);
    await book.settled();
    expect(book.tables()[0]!.area.rows).toBe(6);
    expect(valueOf(book, 'F1')).toBe(40);
    expect(book.structuralEdits()).toEqual([
      { kind: 'insertRows', sheetId, row: 2, rows: 1 },
      { kind: 'deleteRows', sheetId, row: 2, rows: 1 },
    ]);
  });

  it('may be written with @ in structured references', async () => {
    await type(2, 5, { f: '=Tasks[@Hours]*2' });
    await book.settled();
    expect(valueOf(book, 'F3')).toBe(16);
    expect(book.formulas(cell(book, 'F3'))).toEqual([['=Tasks[@Hours]*2']]);
  });

  it('names a column by its header cell and takes the name back on undo', async () => {
    await type(0, 2, { v: 'Time', t: 1 });
    await book.settled();
    expect(book.formulas(cell(book, 'F1'))).toEqual([['=SUM(Tasks[Time])']]);
    await run(UndoCommand.id);
    await book.settled();
    expect(book.tables()[0]!.columns[2]!.name).toBe('Hours');
    expect(book.formulas(cell(book, 'F1'))).toEqual([['=SUM(Tasks[Hours])']]);
    expect(valueOf(book, 'F1')).toBe(40);
  });

  it('lengthens a table by typing below it', async () => {
    await type(6, 2, { v: 60, t: 2 });
    await book.settled();
    expect(book.tables()[0]!.area.rows).toBe(7);
    expect(valueOf(book, 'F1')).toBe(100);
  });

  it('is refused on a protected sheet', async () => {
    book.setProtection(sheetId, { password: false, options: {} });
    await type(1, 2, { v: 20, t: 2 });
    await insertRow(2);
    await book.settled();
    expect(valueOf(book, 'C2')).toBe(10);
    expect(book.tables()[0]!.area.rows).toBe(6);
    expect(edits()).toEqual([]);
  });

  it('can undo what an add-in has written', async () => {
    book.setCells(cell(book, 'C2:C3'), [[1], [1]]);
    await run(UndoCommand.id);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(40);
  });
});
