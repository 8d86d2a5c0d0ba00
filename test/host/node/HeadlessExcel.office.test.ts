import { emptyBookData } from '../../../src/host/book/emptyBookData';
import { HeadlessExcel } from '../../../src/host/node/HeadlessExcel';

let excel: HeadlessExcel;
beforeEach(async () => {
  excel = await HeadlessExcel.open(emptyBookData());
});
afterEach(() => excel.dispose());

describe('the real client library on a workbook', () => {
  it('writes values and reads them back', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        [1, 2],
        ['three', true],
      ];
      range.load('values, address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B2');
      expect(range.values).toEqual([
        [1, 2],
        ['three', true],
      ]);
    });
  });
  it('calculates formulas before it answers', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [[1], [2]];
      const sum = sheet.getRange('A3');
      sum.formulas = [['=SUM(A1:A2)*2']];
      sum.load();
      await context.sync();
      expect(sum.values).toEqual([[6]]);
    });
  });
});
