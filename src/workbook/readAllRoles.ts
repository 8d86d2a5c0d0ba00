import type { RoleReading } from './RoleInWorkbook';
import { WorkbookError } from './WorkbookError';

/** Reads every sheet of the workbook, in the order of the sheets. */
export async function readAllRoles(): Promise<RoleReading[]> {
  throw new WorkbookError('Unexpected', 'Reading is not there yet.');
}
