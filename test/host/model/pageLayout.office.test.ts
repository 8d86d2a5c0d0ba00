import { refusal, useExcel } from '../../officeJs';

const open = useExcel();

describe('page layout', () => {
  it('gives orientation and scale, and ends pages before columns', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      sheet.pageLayout.zoom = { scale: 85 };
      sheet.verticalPageBreaks.add('D1');
      sheet.verticalPageBreaks.add('B1:B9');
      const count = sheet.verticalPageBreaks.getCount();
      sheet.pageLayout.load('orientation, zoom');
      await context.sync();
      expect(sheet.pageLayout.orientation).toBe('Landscape');
      expect(sheet.pageLayout.zoom).toEqual({ scale: 85 });
      expect(count.value).toBe(2);
    });
    const { id } = open.book.sheets()[0]!;
    expect(open.book.pageSetup(id)).toEqual({
      orientation: 'landscape',
      scale: 85,
      fit: null,
      columnBreaks: [1, 3],
    });
  });

  it('fits to pages instead of a scale', async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load('zoom');
      await context.sync();
      expect(pageLayout.zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: null });
    });
  });

  it('refuses a scale that Excel does not have', async () => {
    const refused = await refusal(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.zoom = { scale: 5 };
      await context.sync();
    });
    expect(refused.message).toBe('A page scale of 5 is not 10 to 400 percent.');
  });
});
