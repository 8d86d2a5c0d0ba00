import type { WriteReport } from './RoleInWorkbook';
import { WorkbookError } from './WorkbookError';

/** Takes the last write back. */
export async function undoLastWrite(): Promise<WriteReport> {
  throw new WorkbookError('Unexpected', 'Undo is not there yet.');
}
