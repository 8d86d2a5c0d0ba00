import { emptyBookData } from '../../../src/host/book/emptyBookData';
import { readWorkbook } from '../../../src/host/file/readWorkbook';
import { HeadlessExcel } from '../../../src/host/node/HeadlessExcel';
import { richWorkbook } from '../file/fixtures/richWorkbook';

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

describe('the settings of an add-in', () => {
  it("stand in the file beside another add-in's", async () => {
    excel.dispose();
    const identity = { id: '{A1B2C3D4-0000-4000-8000-123456789ABC}', version: '2.0.0.0' };
    const addin = { identity, functionsJson: '{"functions":[]}', functionsScript: '' };
    excel = await HeadlessExcel.open(richWorkbook(), { addin });
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      const count = settings.getCount();
      settings.add('mine', 'yes');
      await context.sync();
      expect(count.value).toBe(0);
    });
    const bytes = await excel.toXlsx();
    expect((await readWorkbook(bytes, { addIn: identity })).settings).toEqual({ mine: '"yes"' });
    expect((await readWorkbook(bytes)).settings).toEqual({ seen: '"yes"' });
  });
});
