import type { TableKind } from '../assessment/Problem';
import { assessmentTemplate, type AssessmentTemplate, type TemplateTable } from './assessmentTemplate';
import { areaAddress } from './cellAddress';
import { rememberWrite } from './lastWrite';
import { legalSheetName } from './legalSheetName';
import type { WriteReport } from './RoleInWorkbook';
import { runExcel, toWorkbookError } from './runExcel';
import { WorkbookError } from './WorkbookError';
import { addZoneColours, ZONES } from './zoneColours';

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

/** Captions and headers of the upper tables. */
const FROZEN_ROWS = 2;
const HEADER_COLOURS = { fill: '#E6EBF2', text: '#1F2A3C' };

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
  // One kind of thing after the other: a formula can name a table only when it is there.
  for (const table of template.tables) writeTexts(sheet, table);
  for (const table of template.tables) addTable(sheet, table);
  for (const table of template.tables) writeFormulas(sheet, table);
  for (const table of template.tables) format(sheet, table);
  template.columnWidths.forEach((characters, column) => {
    sheet.getCell(0, column).format.columnWidth = widthInPoints(characters);
  });
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(FROZEN_ROWS);
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

function writeTexts(sheet: Excel.Worksheet, table: TemplateTable): void {
  const caption = sheet.getCell(table.row - 1, table.column);
  caption.values = [[table.caption]];
  caption.format.font.bold = true;
  rangeOf(sheet, table).values = [
    [...table.headers],
    ...table.rows.map((row) => row.map((cell) => (isFormula(cell) ? '' : cell))),
  ];
}

function addTable(sheet: Excel.Worksheet, template: TemplateTable): void {
  const table = sheet.tables.add(rangeOf(sheet, template), true);
  table.name = template.name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
  table.showFilterButton = false;
}

function writeFormulas(sheet: Excel.Worksheet, table: TemplateTable): void {
  table.headers.forEach((_, column) => {
    const cells = table.rows.map((row) => [row[column] ?? '']);
    if (cells.some(([cell]) => isFormula(cell))) columnBody(sheet, table, column).formulas = cells;
  });
}

function format(sheet: Excel.Worksheet, table: TemplateTable): void {
  const body = rangeOf(sheet, table).format;
  body.wrapText = true;
  body.verticalAlignment = Excel.VerticalAlignment.center;
  const header = rangeOf(sheet, table).getRow(0).format;
  header.fill.color = HEADER_COLOURS.fill;
  header.font.color = HEADER_COLOURS.text;
  header.font.bold = true;
  for (const [column, formats] of Object.entries(table.numberFormats))
    columnBody(sheet, table, Number(column)).numberFormat = table.rows.map((_, row) => [
      formats[row] ?? formats[0] ?? 'General',
    ]);
  if (table.rating) {
    const { least, most } = table.rating.range;
    const { dataValidation } = columnBody(sheet, table, table.rating.column);
    dataValidation.rule = {
      decimal: { formula1: least, formula2: most, operator: Excel.DataValidationOperator.between },
    };
    dataValidation.errorAlert = {
      showAlert: true,
      style: Excel.DataValidationAlertStyle.stop,
      title: table.kind,
      message: `A score is a number from ${least} to ${most}.`,
    };
  }
  if (table.kind === 'Result') {
    const values = columnBody(sheet, table, 1);
    values.format.horizontalAlignment = Excel.HorizontalAlignment.left;
    addZoneColours(values, ZONES);
  }
}

function areaOf(table: TemplateTable): { row: number; column: number; rows: number; columns: number } {
  const { row, column, rows, headers } = table;
  return { row, column, rows: rows.length + 1, columns: headers.length };
}

function rangeOf(sheet: Excel.Worksheet, table: TemplateTable): Excel.Range {
  const { row, column, rows, columns } = areaOf(table);
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function columnBody(sheet: Excel.Worksheet, table: TemplateTable, column: number): Excel.Range {
  return sheet.getRangeByIndexes(table.row + 1, table.column + column, table.rows.length, 1);
}

function isFormula(cell: string | undefined): boolean {
  return cell !== undefined && cell.startsWith('=');
}

/** At the default font: 7 pixels a character and 5 around them; 0.75 points a pixel. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
