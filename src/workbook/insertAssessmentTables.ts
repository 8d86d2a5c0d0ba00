import type { WriteReport } from './RoleInWorkbook';
import { WorkbookError } from './WorkbookError';

/** Inserts a sheet with the empty tables of a new assessment. */
export async function insertAssessmentTables(
  title: string,
  seniority: string,
): Promise<WriteReport & { readonly sheetName: string }> {
  throw new WorkbookError('Unexpected', `A new assessment of ${title} (${seniority}) is not there yet.`);
}
