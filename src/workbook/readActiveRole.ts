import { readSheet } from './readSheets';
import type { RoleReading } from './RoleInWorkbook';
import { ROLE_TABLES, roleOfSheet, type RoleOnSheet } from './roleOfSheet';
import { runExcel } from './runExcel';
import { loadWrittenValues, writtenValuesOf } from './writtenValues';

/**
 * Reads the role of the active sheet, checked and scored, in two round trips however many tables
 * there are. Tables are known by their headers; rows that are hidden or filtered out count as well.
 *
 * @throws WorkbookError when Excel does not answer; what is wrong with the data is in the reading
 */
export async function readActiveRole(): Promise<RoleReading> {
  return runExcel(async (context) => {
    const setting = loadWrittenValues(context);
    const sheet = await readSheet(context, (sheets) => sheets.getActiveWorksheet(), ROLE_TABLES);
    // The active sheet always exists.
    if (!sheet) return { status: 'none', sheetName: '' };
    return asReading(roleOfSheet(sheet, writtenValuesOf(setting)));
  });
}

/** What of a sheet's role concerns readers. */
export function asReading(found: RoleOnSheet): RoleReading {
  return found.status === 'role' ? { status: 'role', role: found.role } : found;
}
