import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  RANGE_TYPE,
  RedoCommand,
  UndoCommand,
  UniverInstanceType,
} from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveRowCommand,
  SetRangeValuesCommand,
} from '@univerjs/sheets';
import { SetSheetFilterRangeCommand, SetSheetsFilterCriteriaCommand } from '@univerjs/sheets-filter';
import type { Book, BookEvent } from '../../../src/host/book/Book';
import type { ConditionalFormat, DataValidation } from '../../../src/host/book/BookData';
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
  /** Shows the rows of the kind "Office" only, by a filter of the grid's own. */
  const filterByOffice = async () => {
    const target = { unitId, subUnitId: sheetId };
    const range = { startRow: 0, endRow: 5, startColumn: 0, endColumn: 3 };
    await run(SetSheetFilterRangeCommand.id, { ...target, range });
    await run(SetSheetsFilterCriteriaCommand.id, {
      ...target,
      col: 3,
      criteria: { colId: 3, filters: { filters: ['Office'] } },
    });
  };
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
    const refusal = expect.stringContaining('is on a protected sheet') as string;
    expect(events.filter(({ kind }) => kind === 'refused')).toEqual([
      { kind: 'refused', message: refusal },
      { kind: 'refused', message: refusal },
    ]);
  });

  it.each([
    ['inserting cells beside a part of it', InsertRangeMoveDownCommand.id, [1, 1, 0, 1]],
    ['inserting cells that push a part of it right', InsertRangeMoveRightCommand.id, [2, 3, 0, 0]],
    ['deleting cells from a part of it', DeleteRangeMoveUpCommand.id, [2, 2, 1, 2]],
    ['deleting cells left of a part of it', DeleteRangeMoveLeftCommand.id, [1, 1, 0, 0]],
    ['deleting its header row', RemoveRowCommand.id, [0, 0, 0, 20]],
  ])('may not break a table by %s', async (_, id, [startRow, endRow, startColumn, endColumn]) => {
    const before = book.toData();
    await run(id, { range: { startRow, endRow, startColumn, endColumn } });
    await book.settled();
    expect(events).toEqual([
      { kind: 'refused', message: expect.stringContaining('shift cells in a table') as string },
    ]);
    expect(book.toData()).toEqual(before);
  });

  /** Drags cells of the sheet to another place on it, or to another sheet. */
  const drag = (from: string, to: string, toSubUnitId = sheetId) => {
    const rangeOf = (address: string) => {
      const { row, column, rows, columns } = cell(book, address);
      return { startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1 };
    };
    return run(MoveRangeCommand.id, {
      fromRange: rangeOf(from),
      toRange: rangeOf(to),
      fromSubUnitId: sheetId,
      toSubUnitId,
    });
  };
  const list: DataValidation = {
    areas: [{ row: 1, column: 2, rows: 5, columns: 1 }],
    rule: { kind: 'list', source: '=$C$2:$C$6', inCellDropDown: true },
    ignoreBlanks: true,
    prompt: { show: false, title: '', message: '' },
    error: { show: true, style: 'stop', title: '', message: '' },
  };
  const large: ConditionalFormat = {
    id: 'large',
    areas: [{ row: 1, column: 2, rows: 5, columns: 1 }],
    stopIfTrue: false,
    rule: { kind: 'formula', formula: '=$C2>$C$6', format: { fill: '#FF0000' } },
  };

  it('drags a table with all that belongs to it, and takes it back', async () => {
    book.setDataValidations(sheetId, [list]);
    book.setConditionalFormats(sheetId, [large]);
    const before = book.toData();
    await drag('A1:D6', 'C11:F16');
    await book.settled();
    expect(book.tables()[0]!.area).toEqual({ row: 10, column: 2, rows: 6, columns: 4 });
    expect(book.dataValidations(sheetId)).toEqual([
      {
        ...list,
        areas: [{ row: 11, column: 4, rows: 5, columns: 1 }],
        rule: { ...list.rule, source: '=$E$12:$E$16' },
      },
    ]);
    expect(book.conditionalFormats(sheetId)).toEqual([
      {
        ...large,
        areas: [{ row: 11, column: 4, rows: 5, columns: 1 }],
        rule: { ...large.rule, formula: '=$E12>$E$16' },
      },
    ]);
    await type(11, 4, { v: 20, t: 2 });
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(50);
    await run(UndoCommand.id);
    await run(UndoCommand.id);
    await book.settled();
    const { selection, ...sheet } = before.sheets[0]!;
    expect(selection).toBeNull();
    expect(book.toData().sheets).toEqual([expect.objectContaining(sheet)]);
  });

  it('drags cells within a table and its rules', async () => {
    book.setDataValidations(sheetId, [list]);
    book.setConditionalFormats(sheetId, [large]);
    events.length = 0;
    await drag('C3', 'C5');
    await book.settled();
    expect(book.values(cell(book, 'C2:C6')).flat()).toEqual([10, '', 6, 8, 4]);
    expect(book.dataValidations(sheetId)).toEqual([list]);
    expect(book.conditionalFormats(sheetId)).toEqual([large]);
    expect(valueOf(book, 'F1')).toBe(28);
    expect(edits().map((event) => event.kind === 'changed' && [event.area, event.source])).toEqual([
      [cell(book, 'C3'), 'user'],
      [cell(book, 'C5'), 'user'],
    ]);
  });

  it.each([
    ['a header without its table', 'B1:B2', 'H1:H2', 'The header and the totals of a table'],
    ['cells onto a header', 'F1', 'B1', 'cover a part of another table'],
    ['cells away from their rule', 'C3', 'H3', 'share a conditional format or a validation'],
  ])('may not drag %s', async (_, from, to, message) => {
    book.setDataValidations(sheetId, [list]);
    const before = book.toData();
    events.length = 0;
    await drag(from, to);
    await book.settled();
    expect(events).toEqual([{ kind: 'refused', message: expect.stringContaining(message) as string }]);
    expect(book.toData()).toEqual(before);
  });

  it('moves plain cells to another sheet, but no table and no rule', async () => {
    const other = book.addSheet('Other').id;
    book.setDataValidations(sheetId, [list]);
    put(book, 'H1', 7);
    put(book, 'H2', '=H1');
    events.length = 0;
    await drag('H1', 'A1', other);
    await book.settled();
    expect(book.formulas(cell(book, 'H2'))).toEqual([['=Other!A1']]);
    expect(valueOf(book, 'H2')).toBe(7);
    await drag('A1:D6', 'A3:D8', other);
    await drag('C3', 'C3', other);
    expect(events.filter(({ kind }) => kind === 'refused')).toHaveLength(2);
    expect(book.tables()[0]!.sheetId).toBe(sheetId);
  });

  it.each([
    ['rows', MoveRowsCommand.id, RANGE_TYPE.ROW],
    ['columns', MoveColsCommand.id, RANGE_TYPE.COLUMN],
  ])('may not drag whole %s to another place', async (lines, id, rangeType) => {
    const before = book.toData();
    const at = (start: number) =>
      rangeType === RANGE_TYPE.ROW
        ? { startRow: start, endRow: start, startColumn: 0, endColumn: 20, rangeType }
        : { startRow: 0, endRow: 20, startColumn: start, endColumn: start, rangeType };
    await run(id, { fromRange: at(2), toRange: at(4), range: at(2) });
    await book.settled();
    expect(events).toEqual([
      { kind: 'refused', message: expect.stringContaining(`Whole ${lines} cannot be moved`) as string },
    ]);
    expect(book.toData()).toEqual(before);
  });

  it('deletes exactly the rows that a program asks for, filtered or not', async () => {
    await filterByOffice();
    book.delete({ sheetId, row: 1, column: 0, rows: 2, columns: 16_384 }, 'Up');
    await book.settled();
    expect(book.values(cell(book, 'A1:A4')).flat()).toEqual(['Task', 'Meetings', 'Typing', 'Planning']);
    expect(book.tables()[0]!.area.rows).toBe(4);
    expect(valueOf(book, 'F1')).toBe(22);
  });

  it('may not delete rows hidden by a filter', async () => {
    await filterByOffice();
    events.length = 0;
    await run(RemoveRowCommand.id, { range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 20 } });
    expect(events).toEqual([
      { kind: 'refused', message: 'Row 3 is hidden by a filter. Clear the filter, then delete the rows.' },
    ]);
    expect(book.tables()[0]!.area.rows).toBe(6);
  });

  it('can undo what an add-in has written', async () => {
    book.setCells(cell(book, 'C2:C3'), [[1], [1]]);
    await run(UndoCommand.id);
    await book.settled();
    expect(valueOf(book, 'F1')).toBe(40);
  });
});
