import type { Book } from '../../../src/host/book/Book';
import { createBook } from '../../../src/host/book/createBook';
import { headlessEngine } from '../../../src/host/book/headlessEngine';
import { readWorkbook } from '../../../src/host/file/readWorkbook';
import { writeWorkbook } from '../../../src/host/file/writeWorkbook';
import { richWorkbook } from './fixtures/richWorkbook';
import { differingParts, partsOf } from './fixtures/zipOf';

const functionNames = ['AIJRI.ZONE'];
const SHEET1 = 'xl/worksheets/sheet1.xml';

/** Opens the rich workbook in a live book, works on it, and saves it. */
async function saved(work: (book: Book) => void) {
  const original = richWorkbook();
  const opened = await readWorkbook(original, { functionNames });
  const book = createBook(structuredClone(opened), headlessEngine());
  try {
    work(book);
    await book.settled();
    const current = book.toData();
    const edits = book.structuralEdits();
    const bytes = await writeWorkbook({ original, opened, current, edits, functionNames });
    return {
      original,
      bytes,
      current,
      parts: partsOf(bytes),
      again: await readWorkbook(bytes, { functionNames }),
    };
  } finally {
    book.dispose();
  }
}

const cell = (row: number, column: number) => ({ sheetId: 'sheet-4', row, column, rows: 1, columns: 1 });

describe('a workbook opened in the book and saved', () => {
  it('is the same to the byte when nothing was done', async () => {
    const { original, bytes } = await saved(() => {});
    expect(bytes).toBe(original);
  });

  it('shows columns as wide as Excel does', async () => {
    await saved((book) => {
      expect([0, 1, 2].map((column) => book.columnWidth('sheet-4', column))).toEqual([20, 8.43, 8.43]);
      expect(book.isColumnHidden('sheet-4', 2)).toBe(true);
    });
  });

  it('keeps every width in a file, to the character, but the one that was changed', async () => {
    const { parts } = await saved((book) => book.setColumns('sheet-4', 1, 1, { width: 12 }));
    expect(parts[SHEET1]).toContain('<col width="20.7109375" customWidth="1" min="1" max="1"/>');
    expect(parts[SHEET1]).toContain('<col width="12.7109375" customWidth="1" min="2" max="2"/>');
    expect(parts[SHEET1]).toContain('<col width="9.140625" hidden="1" outlineLevel="1" min="3" max="4"/>');
  });

  it('has the new value and its results, and no other part changed', async () => {
    const { original, bytes, again } = await saved((book) => {
      book.setProtection('sheet-4', null);
      book.setCells(cell(2, 2), [[60]]);
    });
    const cells = again.sheets[0]?.cells;
    expect(cells?.[2]?.[2]?.value).toBe(60);
    expect(cells?.[2]?.[3]).toEqual({ value: 15, formula: '=C3/B3' });
    expect(cells?.[7]?.[1]?.value).toBe(360);
    expect(differingParts(original, bytes)).toEqual([SHEET1]);
  });

  it('moves comments and drawings along with rows inserted in the grid', async () => {
    const { parts, again, current } = await saved((book) => {
      book.setProtection('sheet-4', null);
      book.insert({ sheetId: 'sheet-7', row: 0, column: 0, rows: 1, columns: 16_384 }, 'Down');
      book.insert({ sheetId: 'sheet-4', row: 11, column: 0, rows: 3, columns: 16_384 }, 'Down');
    });
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:row>9</xdr:row>');
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:row>22</xdr:row>');
    expect(parts['xl/pivotTables/pivotTable1.xml']).toContain('ref="A11:B13"');
    expect(again.sheets[1]?.cells).toEqual(current.sheets[1]?.cells);
  });
});
