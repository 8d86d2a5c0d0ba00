import { splitAddress } from './cellAddress';
import { runExcel } from './runExcel';
import { WorkbookError } from './WorkbookError';

/**
 * Shows a cell or an area: activates its sheet and selects it.
 *
 * @param address as Excel writes it, e.g. `'Digital Twins Engineer'!B12`; without a sheet, on the active one
 * @throws WorkbookError when the sheet is no longer there
 */
export async function selectAddress(address: string): Promise<void> {
  const { sheetName, cells } = splitAddress(address);
  await runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheetName === null ? sheets.getActiveWorksheet() : sheets.getItemOrNullObject(sheetName);
    sheet.load({ visibility: true });
    await context.sync();
    if (sheet.isNullObject)
      throw new WorkbookError(
        'Gone',
        `The sheet “${sheetName}” is no longer there: it was deleted or renamed.`,
      );
    if (sheet.visibility !== Excel.SheetVisibility.visible)
      throw new WorkbookError('Gone', `The sheet “${sheetName}” is hidden: show it, then try again.`);
    sheet.activate();
    sheet.getRange(cells).select();
    await context.sync();
  });
}
