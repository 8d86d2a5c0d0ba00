import { asReading } from './readActiveRole';
import { readSheets } from './readSheets';
import type { RoleReading } from './RoleInWorkbook';
import { ROLE_TABLES, roleOfSheet } from './roleOfSheet';
import { runExcel } from './runExcel';
import { loadWrittenValues, writtenValuesOf } from './writtenValues';

/**
 * Reads every sheet, in the sheets' order, in two round trips; more only where the cells are too
 * many for one answer.
 *
 * @throws WorkbookError when Excel does not answer; what is wrong with the data is in the readings
 */
export async function readAllRoles(): Promise<RoleReading[]> {
  return runExcel(async (context) => {
    const setting = loadWrittenValues(context);
    const sheets = await readSheets(context, ROLE_TABLES);
    const written = writtenValuesOf(setting);
    return sheets.map((sheet) => asReading(roleOfSheet(sheet, written)));
  });
}
