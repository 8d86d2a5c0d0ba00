import { PRINT_SCALE, type AssessmentTemplate, type TemplateTable } from './assessmentTemplate';
import type { CellRule } from './cellRules';
import { addIndexColours, addZoneColours, ZONES } from './zoneColours';

/**
 * Queues all that makes an empty sheet one of an assessment: tables, formulas, formats, rules of what
 * may be typed. One action a column, row or table, none a cell; nothing is sent.
 */
export function fillAssessmentSheet(sheet: Excel.Worksheet, template: AssessmentTemplate): void {
  // One kind of thing after the other: a formula can name a table only when it is there.
  for (const table of template.tables) writeTexts(sheet, table);
  for (const table of template.tables) addTable(sheet, table);
  for (const table of template.tables) writeFormulas(sheet, table);
  for (const table of template.tables) format(sheet, table);
  for (const table of template.tables) for (const rule of table.rules) addRule(sheet, table, rule);
  for (const table of template.tables) if (table.kind === 'Result') colourResult(sheet, table);
  template.columnWidths.forEach((characters, column) => {
    sheet.getCell(0, column).format.columnWidth = widthInPoints(characters);
  });
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.zoom = { scale: PRINT_SCALE };
  for (const column of template.pageStarts) sheet.verticalPageBreaks.add(sheet.getCell(0, column));
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(FROZEN_ROWS);
}

/** Captions, totals and headers of the upper tables. */
const FROZEN_ROWS = 2;
const COLOURS = {
  caption: '#4A5568',
  headerFill: '#E6EBF2',
  headerText: '#1F2A3C',
  headerLine: '#7A869A',
  line: '#D5DAE1',
};

function writeTexts(sheet: Excel.Worksheet, table: TemplateTable): void {
  sheet.getCell(table.row - 1, table.column).values = [[table.caption]];
  tableRange(sheet, table).values = [
    [...table.headers],
    ...table.rows.map((row) => row.map((cell) => (isFormula(cell) ? '' : cell))),
  ];
}

function addTable(sheet: Excel.Worksheet, template: TemplateTable): void {
  const table = sheet.tables.add(tableRange(sheet, template), true);
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
  for (const { column, formula, numberFormat } of table.totals) {
    const cell = sheet.getCell(table.row - 1, table.column + column);
    cell.formulas = [[formula]];
    cell.numberFormat = [[numberFormat]];
  }
}

function format(sheet: Excel.Worksheet, table: TemplateTable): void {
  const above = sheet.getRangeByIndexes(table.row - 1, table.column, 1, table.headers.length).format;
  above.font.bold = true;
  above.font.color = COLOURS.caption;
  const whole = tableRange(sheet, table);
  whole.format.wrapText = true;
  whole.format.verticalAlignment = Excel.VerticalAlignment.center;
  for (const edge of [Excel.BorderIndex.insideHorizontal, Excel.BorderIndex.edgeBottom])
    drawLine(whole, edge, COLOURS.line);
  const header = whole.getRow(0);
  header.format.fill.color = COLOURS.headerFill;
  header.format.font.color = COLOURS.headerText;
  header.format.font.bold = true;
  drawLine(header, Excel.BorderIndex.edgeBottom, COLOURS.headerLine);
  for (const column of table.centred)
    sheet
      .getRangeByIndexes(table.row - 1, table.column + column, table.rows.length + 2, 1)
      .format.set({ horizontalAlignment: Excel.HorizontalAlignment.center });
  for (const [column, formats] of Object.entries(table.numberFormats))
    columnBody(sheet, table, Number(column)).numberFormat = table.rows.map((_, row) => [
      formats[row] ?? formats[0] ?? 'General',
    ]);
}

function drawLine(range: Excel.Range, edge: Excel.BorderIndex, color: string): void {
  const border = range.format.borders.getItem(edge);
  border.style = Excel.BorderLineStyle.continuous;
  border.color = color;
}

function addRule(
  sheet: Excel.Worksheet,
  table: TemplateTable,
  { column, row, allowed, prompt, alert }: CellRule,
): void {
  const body = columnBody(sheet, table, table.headers.indexOf(column));
  const { dataValidation } = row === null ? body : body.getRow(row);
  dataValidation.rule =
    allowed.kind === 'list'
      ? { list: { inCellDropDown: true, source: allowed.items.join(',') } }
      : {
          decimal: {
            formula1: allowed.least,
            formula2: allowed.most,
            operator: Excel.DataValidationOperator.between,
          },
        };
  dataValidation.prompt = { showPrompt: true, ...prompt };
  dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, ...alert };
}

function colourResult(sheet: Excel.Worksheet, table: TemplateTable): void {
  addZoneColours(columnBody(sheet, table, 1), ZONES);
  const index = table.rows.findIndex(([measure]) => measure === 'AIJRI');
  addIndexColours(columnBody(sheet, table, 1).getRow(index));
}

function tableRange(sheet: Excel.Worksheet, table: TemplateTable): Excel.Range {
  return sheet.getRangeByIndexes(table.row, table.column, table.rows.length + 1, table.headers.length);
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
