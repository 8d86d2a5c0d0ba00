import type { RoleInWorkbook, WriteReport } from './RoleInWorkbook';
import { WorkbookError } from './WorkbookError';

/** Writes a role's score into its sheet. */
export async function scoreRoleSheet(role: RoleInWorkbook): Promise<WriteReport> {
  throw new WorkbookError('Unexpected', `Writing “${role.sheetName}” is not there yet.`);
}
