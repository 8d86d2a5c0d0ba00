import type { RoleReading } from './RoleInWorkbook';
import { WorkbookError } from './WorkbookError';

/** Reads the role of the active sheet. */
export async function readActiveRole(): Promise<RoleReading> {
  throw new WorkbookError('Unexpected', 'Reading is not there yet.');
}
