import { createBook } from '../../../src/host/book/createBook';
import { headlessEngine } from '../../../src/host/book/headlessEngine';
import type { Book } from '../../../src/host/book/Book';
import type { BookData } from '../../../src/host/book/BookData';
import { emptySheetData } from '../../../src/host/book/emptyBookData';
import { cell, tasksData, valueOf } from './openTasksBook';

/** A workbook with something of everything. */
function fullData(): BookData {
  const data = tasksData();
  const sheet = data.sheets[0]!;
  data.styles = [
    {
      numberFormat: '0.0%',
      font: { bold: true, color: '#FF0000', name: 'Arial', size: 12 },
      fill: '#FFFF00',
    },
    { horizontal: 'center', vertical: 'top', wrap: true, indent: 2, locked: false },
    { borders: { top: { style: 'thin', color: '#000000' }, left: { style: 'double', color: '#00FF00' } } },
    { font: { italic: true, underline: true, strikethrough: true }, horizontal: 'fill' },
  ];
  sheet.cells[1]![1] = { value: 0.8, style: 0 };
  sheet.cells[8] = {
    0: { value: 40, formula: '=SUM(Tasks[Hours])' },
    1: { value: '#DIV/0!', isError: true, formula: '=1/0', style: 2 },
    2: { value: '0012', isText: true },
    3: { value: true, style: 1 },
    4: { value: null, style: 3 },
    5: { value: 'cached', formula: '=ACME.UNKNOWN(1)' },
  };
  sheet.cells[9] = {
    0: {
      value: 0.8,
      formula: '=FILTER(Tasks[Score],Tasks[Hours]>9)',
      spill: { row: 9, column: 0, rows: 2, columns: 1 },
    },
  };
  sheet.cells[10] = { 0: { value: 0.9 } };
  sheet.merges = [{ row: 12, column: 0, rows: 1, columns: 3 }];
  sheet.columns = { 0: { width: 22.71 }, 3: { hidden: true }, 5: { style: 1 } };
  sheet.rows = { 0: { height: 30 }, 4: { hidden: true }, 20: { style: 0 } };
  sheet.frozen = { rows: 1, columns: 2 };
  sheet.selection = { row: 2, column: 1, rows: 2, columns: 2 };
  sheet.showGridlines = false;
  sheet.tabColor = '#123456';
  sheet.conditionalFormats = [
    {
      id: 'a',
      areas: [{ row: 1, column: 1, rows: 5, columns: 1 }],
      stopIfTrue: true,
      rule: {
        kind: 'cellValue',
        operator: 'between',
        formula1: '1',
        formula2: '=$H$1',
        format: { fill: '#FFC7CE' },
      },
    },
    {
      id: 'b',
      areas: [{ row: 1, column: 2, rows: 5, columns: 1 }],
      stopIfTrue: false,
      rule: { kind: 'text', operator: 'beginsWith', text: 'G', format: { fontColor: '#006100', bold: true } },
    },
    {
      id: 'c',
      areas: [{ row: 1, column: 2, rows: 5, columns: 1 }],
      stopIfTrue: false,
      rule: { kind: 'opaque', type: 'iconSet' },
    },
    {
      id: 'd',
      areas: [{ row: 1, column: 2, rows: 5, columns: 1 }],
      stopIfTrue: false,
      rule: {
        kind: 'colorScale',
        points: [
          { type: 'min', color: '#FF0000' },
          { type: 'percentile', value: '50', color: '#FFFF00' },
          { type: 'max', color: '#00FF00' },
        ],
      },
    },
    {
      id: 'e',
      areas: [{ row: 1, column: 2, rows: 5, columns: 1 }],
      stopIfTrue: false,
      rule: { kind: 'dataBar', color: '#638EC6' },
    },
  ];
  sheet.dataValidations = [
    {
      areas: [{ row: 1, column: 1, rows: 5, columns: 1 }],
      rule: { kind: 'decimal', operator: 'Between', formula1: '0', formula2: '1' },
      ignoreBlanks: true,
      prompt: { show: true, title: 'Score', message: 'From 0 to 1' },
      error: { show: true, style: 'warning', title: 'Score', message: 'Not a score' },
    },
    {
      areas: [{ row: 1, column: 3, rows: 5, columns: 1 }],
      rule: { kind: 'list', source: 'Office,People,Thought', inCellDropDown: true },
      ignoreBlanks: false,
      prompt: { show: false, title: '', message: '' },
      error: { show: true, style: 'stop', title: '', message: '' },
    },
  ];
  sheet.charts = [
    {
      id: 'chart1',
      name: 'Chart 1',
      type: 'Pie',
      title: 'Hours',
      series: [{ name: 'Work!$C$1', values: 'Work!$C$2:$C$6', categories: 'Work!$A$2:$A$6' }],
      position: { left: 1, top: 2, width: 300, height: 200 },
      fromFile: true,
    },
  ];
  const hidden = { ...emptySheetData('hidden1', 'Hidden'), visibility: 'veryHidden' as const };
  const guarded = {
    ...emptySheetData('guarded1', 'Guarded'),
    protection: { password: true, options: { allowSort: true } },
  };
  guarded.cells[0] = { 0: { value: 'kept' } };
  data.sheets.push(hidden, guarded);
  data.activeSheet = 2;
  data.names = [
    { name: 'Hours', formula: '=Work!$C$2:$C$6', comment: 'of work', visible: true, sheetId: null },
    { name: 'Rate', formula: '=0.25', comment: '', visible: false, sheetId: 'guarded1' },
    { name: 'Twice', formula: '=LAMBDA(x,x*2)', comment: '', visible: true, sheetId: null },
  ];
  data.properties = { ...data.properties, title: 'Tasks', custom: { Reviewed: true, Version: 2 } };
  data.customXmlParts = [{ id: '{1B0D9E6C-1111-4222-8333-444455556666}', xml: '<a xmlns="urn:x"/>' }];
  data.settings = { theme: '"dark"' };
  return data;
}

describe('a workbook as data', () => {
  let book: Book;
  afterEach(() => book.dispose());

  it('comes back as it was opened', async () => {
    const data = fullData();
    book = createBook(data, headlessEngine());
    await book.settled();
    expect(withSortedStyles(book.toData())).toEqual(withSortedStyles(data));
  });

  it('comes back the same again from its own data', async () => {
    book = createBook(fullData(), headlessEngine());
    await book.settled();
    const first = book.toData();
    book.dispose();
    book = createBook(first, headlessEngine());
    await book.settled();
    expect(book.toData()).toEqual(first);
  });

  it('shows the values it came with until something changes them', async () => {
    book = createBook(fullData(), headlessEngine());
    await book.settled();
    expect(book.values(cell(book, 'F9'))).toEqual([['cached']]);
    expect(book.values(cell(book, 'A10:A11'))).toEqual([[0.8], [0.9]]);
    expect(book.spillArea(cell(book, 'A10'))).toEqual({ row: 9, column: 0, rows: 2, columns: 1 });
    book.setCells(cell(book, 'C3'), [[20]]);
    await book.settled();
    expect(book.values(cell(book, 'A9:A12'))).toEqual([[52], [0.8], [0.6], [0.9]]);
    await book.recalculate();
    expect(valueOf(book, 'F9')).toBe('#NAME?');
  });

  it('calculates formulas that came without a value', async () => {
    const data = tasksData();
    data.sheets[0]!.cells[8] = { 0: { value: null, formula: '=SUM(Tasks[Hours])' } };
    book = createBook(data, headlessEngine());
    await book.settled();
    expect(valueOf(book, 'A9')).toBe(40);
  });

  it('is a copy: changing the data does not change the workbook, nor the other way round', () => {
    const data = fullData();
    book = createBook(data, headlessEngine());
    data.sheets[0]!.tables[0]!.name = 'Changed';
    expect(book.tables()[0]!.name).toBe('Tasks');
    book.toData().settings.theme = 'changed';
    expect(book.settings()).toEqual({ theme: '"dark"' });
  });
});

/** Styles in an order of their own: which number a style has means nothing. */
function withSortedStyles(data: BookData): BookData {
  const texts = data.styles.map((style) => JSON.stringify(sorted(style)));
  const order = [...texts].sort();
  const indexes = texts.map((text) => order.indexOf(text));
  const move = (item: { style?: number }) => {
    if (item.style !== undefined) item.style = indexes[item.style];
  };
  const copy = structuredClone(data);
  copy.styles = order.map((text) => JSON.parse(text));
  for (const sheet of copy.sheets) {
    for (const row of Object.values(sheet.cells)) Object.values(row).forEach(move);
    Object.values(sheet.columns).forEach(move);
    Object.values(sheet.rows).forEach(move);
  }
  return copy;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
