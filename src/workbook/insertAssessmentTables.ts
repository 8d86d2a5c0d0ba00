import type { TableKind } from '../assessment/Problem';
import { assessmentTemplate, type AssessmentTemplate, type TemplateTable } from './assessmentTemplate';
import { areaAddress } from './cellAddress';
import { fillAssessmentSheet } from './fillAssessmentSheet';
import { rememberWrite } from './lastWrite';
import { legalSheetName } from './legalSheetName';
import type { WriteReport } from './RoleInWorkbook';
import { runExcel, toWorkbookError } from './runExcel';
import { WorkbookError } from './WorkbookError';

/**
 * Begins a new assessment: a sheet named by the job title with its eight tables, the method's rows in
 * them and live formulas in Result. All of it or nothing is inserted.
 *
 * @throws WorkbookError when the workbook's structure is protected or Excel refuses
 */
export async function insertAssessmentTables(
  title: string,
  seniority: string,
): Promise<WriteReport & { readonly sheetName: string }> {
  return runExcel(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load({ name: true });
    workbook.tables.load({ name: true });
    workbook.names.load({ name: true });
    workbook.protection.load({ protected: true });
    await context.sync();
    if (workbook.protection.protected)
      throw new WorkbookError(
        'Protected',
        'The workbook’s structure is protected: unprotect it (Review, Protect Workbook), then try again. Nothing was inserted.',
      );

    const sheetName = legalSheetName(
      title,
      workbook.worksheets.items.map((sheet) => sheet.name),
    );
    const nameOf = freeTableNames(
      [...workbook.tables.items, ...workbook.names.items].map((named) => named.name),
    );
    const template = assessmentTemplate(title, seniority, nameOf);
    const { sheetId, formulas } = await insertSheet(context, sheetName, template);
    rememberWrite({ kind: 'sheet', sheetId, sheetName, formulas });
    return {
      sheetName,
      sentence: `Inserted the sheet “${sheetName}” with the tables of a new assessment.`,
      changes: template.tables.map((table) => ({
        address: areaAddress(sheetName, areaOf(table)),
        before: '',
        after: table.name,
      })),
      kept: [],
    };
  });
}

/** Names with one and the same ending, such that all are free: Tasks, or Tasks_2, ... */
function freeTableNames(taken: readonly string[]): (kind: TableKind) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const nameOf = (kind: TableKind): string => (number === 1 ? kind : `${kind}_${number}`);
    if (TABLE_KINDS.every((kind) => !used.has(nameOf(kind).toLowerCase()))) return nameOf;
  }
}

const TABLE_KINDS: readonly TableKind[] = [
  'Role',
  'Principles',
  'Tasks',
  'Evidence',
  'Barriers',
  'Growth',
  'Result',
  'Commentary',
];

async function insertSheet(
  context: Excel.RequestContext,
  sheetName: string,
  template: AssessmentTemplate,
): Promise<{ sheetId: string; formulas: unknown[][] }> {
  const sheet = context.workbook.worksheets.add(sheetName);
  sheet.load({ id: true });
  fillAssessmentSheet(sheet, template);
  const used = sheet.getUsedRange();
  used.load({ formulas: true });
  sheet.activate();
  try {
    await context.sync();
  } catch (error) {
    throw await withoutSheet(sheetName, error);
  }
  return { sheetId: sheet.id, formulas: used.formulas };
}

/** Takes back what was inserted before the failure, and says how that went. */
async function withoutSheet(sheetName: string, failure: unknown): Promise<WorkbookError> {
  const cause = toWorkbookError(failure);
  try {
    await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
  } catch {
    return new WorkbookError(
      'RestoreFailed',
      `${cause.message} The sheet “${sheetName}” is unfinished and could not be removed: delete it.`,
      failure,
    );
  }
  return new WorkbookError('WriteFailed', `${cause.message} Nothing was inserted.`, failure);
}

function areaOf(table: TemplateTable): { row: number; column: number; rows: number; columns: number } {
  const { row, column, rows, headers } = table;
  return { row, column, rows: rows.length + 1, columns: headers.length };
}
