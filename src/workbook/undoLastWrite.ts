import { forgetLastWrite, lastWrite, type InsertedSheet, type WrittenScore } from './lastWrite';
import type { WriteReport } from './RoleInWorkbook';
import { runExcel } from './runExcel';
import { takeBackScore } from './takeBackScore';
import { WorkbookError } from './WorkbookError';

/**
 * Takes the last write back: cells that still hold what was written get back what they held, and what
 * was inserted is removed. What somebody changed since stays, and is named.
 *
 * @throws WorkbookError when the sheet is protected or something could not be put back
 */
export async function undoLastWrite(): Promise<WriteReport> {
  const record = lastWrite();
  if (!record) return { sentence: 'There is nothing to undo.', changes: [], kept: [] };
  const report = record.kind === 'sheet' ? await removeSheet(record) : await undoScore(record);
  forgetLastWrite();
  return report;
}

async function undoScore(record: WrittenScore): Promise<WriteReport> {
  const { sheetId, sheetName } = record;
  const isThere = await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load({ protection: { protected: true } });
    await context.sync();
    if (!sheet.isNullObject && sheet.protection.protected)
      throw new WorkbookError(
        'Protected',
        `The sheet “${sheetName}” is protected: unprotect it (Review, Unprotect Sheet), then undo again. Nothing was undone.`,
      );
    return !sheet.isNullObject;
  });
  if (!isThere)
    return {
      sentence: `The sheet “${sheetName}” was deleted: there is nothing to undo.`,
      changes: [],
      kept: [],
    };

  const { changes, kept, failed } = await takeBackScore(record);
  if (failed.length > 0)
    throw new WorkbookError(
      'RestoreFailed',
      `“${sheetName}” was undone in part; this could not be put back: ${failed.join('; ')}.`,
    );
  const stays = kept.length === 0 ? '' : ` ${kept.length} changed since: they stay as they are.`;
  const what = record.kind === 'fix' ? 'the last fix' : 'the last score';
  return { sentence: `Undid ${what} of “${sheetName}”.${stays}`, changes, kept };
}

async function removeSheet({ sheetId, sheetName, formulas }: InsertedSheet): Promise<WriteReport> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load({ name: true });
    await context.sync();
    if (sheet.isNullObject)
      return {
        sentence: `The sheet “${sheetName}” was deleted: there is nothing to undo.`,
        changes: [],
        kept: [],
      };
    const used = sheet.getUsedRange();
    used.load({ formulas: true, address: true });
    await context.sync();
    if (JSON.stringify(used.formulas) !== JSON.stringify(formulas))
      throw new WorkbookError(
        'Changed',
        `Something was typed on “${sheet.name}” since it was inserted: it stays. Delete the sheet yourself if you want to.`,
      );
    sheet.delete();
    await context.sync();
    return {
      sentence: `Removed the sheet “${sheet.name}”.`,
      changes: [{ address: used.address, before: sheet.name, after: '' }],
      kept: [],
    };
  });
}
