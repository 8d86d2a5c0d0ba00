import type { BookData, CellData } from '../../../src/host/book/BookData';
import { readWorkbook } from '../../../src/host/file/readWorkbook';
import { writeWorkbook } from '../../../src/host/file/writeWorkbook';
import { bookWith } from './fixtures/bookWith';

async function saved(current: BookData): Promise<BookData> {
  const bytes = await writeWorkbook({ original: null, opened: current, current, edits: [] });
  return readWorkbook(bytes);
}

describe('writeWorkbook, a new workbook', () => {
  it('keeps values of every kind', async () => {
    const cells: Record<number, CellData> = {
      0: { value: 'text' },
      1: { value: 1.5 },
      2: { value: true },
      3: { value: '#N/A', isError: true },
      4: { value: ' two  spaces\nand a line ' },
      5: { value: 3, formula: '=1+2' },
    };
    const read = await saved(bookWith({ 0: cells }));
    expect(read.sheets[0]?.cells).toEqual({ 0: cells });
  });
});
