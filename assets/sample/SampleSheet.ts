import type { NewFile, Style } from 'excelize-wasm';
import { toStoredFormula } from '../../src/host/file/storedFormula';
import { GREEN_FROM, YELLOW_FROM } from '../../src/scoring/method';
import {
  PRINT_SCALE,
  type AssessmentTemplate,
  type TemplateTable,
} from '../../src/workbook/assessmentTemplate';
import type { CellRule } from '../../src/workbook/cellRules';
import { ZONE_COLOURS } from '../../src/workbook/zoneColours';
import type { SampleCell } from './sampleRows';

/** A table with its rows; the template's other properties say where and how. */
export type SampleTable = Omit<TemplateTable, 'rows'> & { readonly rows: readonly (readonly SampleCell[])[] };

const FUNCTION_NAME = /AIJRI(\.[A-Z]+)*/g;
const LINE_HEIGHT = 15; // points, of the default font
const ROOM_ABOVE_AND_BELOW = 4; // points
const CHARACTERS_LEFT_FREE = 2; // of a column's width, by the padding of its cells
const FROZEN_ROWS = 2; // captions and headers of the upper tables
const MADE = '2026-01-01T00:00:00Z';

/** The one sheet of the sample, written through the spreadsheet library and formatted to be read. */
export class SampleSheet {
  /** What each formula gives, by cell: the library writes formulas without. */
  readonly formulaResults = new Map<string, string | number>();
  private readonly lines = new Map<number, number>();
  private readonly styles = new Map<string, number>();
  private lastRow = 0;

  constructor(
    private readonly book: NewFile,
    private readonly name: string,
    private readonly template: AssessmentTemplate,
  ) {
    check(book.SetSheetName('Sheet1', name));
    template.columnWidths.forEach((width, column) => {
      check(book.SetColWidth(name, columnName(column), columnName(column), width));
    });
  }

  addTable(table: SampleTable): void {
    this.write(table.row - 1, table.column, table.caption, CAPTION);
    table.headers.forEach((header, at) =>
      this.write(table.row, table.column + at, header, table.centred.includes(at) ? CENTRED_HEADER : HEADER),
    );
    table.rows.forEach((cells, row) =>
      cells.forEach((cell, at) => {
        const formats = table.numberFormats[at];
        const format = formats?.[row] ?? formats?.at(-1) ?? 'General';
        this.write(table.row + 1 + row, table.column + at, cell, body(format, table.centred.includes(at)));
      }),
    );
    const lastRow = table.row + table.rows.length;
    this.lastRow = Math.max(this.lastRow, lastRow);
    const last = cellName(lastRow, table.column + table.headers.length - 1);
    check(
      this.book.AddTable(this.name, {
        Range: `${cellName(table.row, table.column)}:${last}`,
        Name: table.name,
        StyleName: 'TableStyleLight1',
        ShowRowStripes: false,
      }),
    );
    for (const { column, formula, numberFormat } of table.totals) {
      const value = columnSum(table, column);
      this.write(table.row - 1, table.column + column, { formula, value }, total(numberFormat));
    }
    for (const rule of table.rules) this.guard(table, rule);
    if (table.kind === 'Result') this.colourResult(table);
  }

  /** Heights, panes and properties; to be called once, last. */
  finish(): void {
    for (const [row, lines] of this.lines) {
      check(this.book.SetRowHeight(this.name, row + 1, lines * LINE_HEIGHT + ROOM_ABOVE_AND_BELOW));
    }
    const last = cellName(this.lastRow, this.template.columnWidths.length - 1);
    check(this.book.SetSheetDimension(this.name, `A1:${last}`));
    const below = cellName(FROZEN_ROWS, 0);
    check(
      this.book.SetPanes(this.name, {
        Freeze: true,
        YSplit: FROZEN_ROWS,
        TopLeftCell: below,
        ActivePane: 'bottomLeft',
        Selection: [{ SQRef: below, ActiveCell: below, Pane: 'bottomLeft' }],
      }),
    );
    check(
      this.book.SetSheetView(this.name, 0, {
        ShowGridLines: false,
        View: 'normal',
        TopLeftCell: 'A1',
        ZoomScale: 100,
      }),
    );
    check(this.book.SetPageLayout(this.name, { Orientation: 'landscape', AdjustTo: PRINT_SCALE }));
    for (const column of this.template.pageStarts)
      check(this.book.InsertPageBreak(this.name, cellName(0, column)));
    check(
      this.book.SetDocProps({
        Title: `${this.name}: AIJRI assessment`,
        Creator: 'AIJRI for Excel',
        LastModifiedBy: 'AIJRI for Excel',
        Created: MADE,
        Modified: MADE,
      }),
    );
  }

  private write(row: number, column: number, cell: SampleCell, style: Style): void {
    const at = cellName(row, column);
    if (cell !== null && typeof cell === 'object') {
      const names = cell.formula.match(FUNCTION_NAME) ?? [];
      check(this.book.SetCellFormula(this.name, at, toStoredFormula(cell.formula, names)));
      this.formulaResults.set(at, cell.value);
    } else if (cell !== null) {
      check(this.book.SetCellValue(this.name, at, cell));
    }
    check(this.book.SetCellStyle(this.name, at, at, this.styleId(style)));
    const width = (this.template.columnWidths[column] ?? 0) - CHARACTERS_LEFT_FREE;
    const isWrapped = typeof cell === 'string' && style.Alignment?.WrapText === true;
    const lines = isWrapped ? wrappedLines(cell, width) : 1;
    this.lines.set(row, Math.max(this.lines.get(row) ?? 1, lines));
  }

  private styleId(style: Style): number {
    const key = JSON.stringify(style);
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    const made = this.book.NewStyle(style);
    check(made);
    this.styles.set(key, made.style);
    return made.style;
  }

  private guard(table: SampleTable, { column, row, allowed, prompt, alert }: CellRule): void {
    const at = table.column + table.headers.indexOf(column);
    const first = table.row + 1 + (row ?? 0);
    const last = row === null ? table.row + table.rows.length : first;
    check(
      this.book.AddDataValidation(this.name, {
        Sqref: `${cellName(first, at)}:${cellName(last, at)}`,
        AllowBlank: true,
        ShowInputMessage: true,
        PromptTitle: prompt.title,
        Prompt: prompt.message,
        ShowErrorMessage: true,
        ErrorStyle: 'stop',
        ErrorTitle: alert.title,
        Error: alert.message,
        ...(allowed.kind === 'list'
          ? { Type: 'list', Formula1: `"${allowed.items.join(',')}"` }
          : {
              Type: 'decimal',
              Operator: 'between',
              Formula1: String(allowed.least),
              Formula2: String(allowed.most),
            }),
      }),
    );
  }

  /** Rules of Excel's own: one that contains a custom function would never apply. */
  private colourResult(table: SampleTable): void {
    const rowOf = (measure: string): string => {
      const row = table.rows.findIndex(([name]) => name === measure);
      return cellName(table.row + 1 + row, table.column + 1);
    };
    const format = Object.fromEntries(
      Object.entries(ZONE_COLOURS).map(([zone, { fill, text }]) => {
        const made = this.book.NewConditionalStyle({
          Fill: { Type: 'pattern', Pattern: 1, Color: [fill] },
          Font: { Color: text, Bold: true },
        });
        check(made);
        return [zone, made.style];
      }),
    );
    check(
      this.book.SetConditionalFormat(this.name, rowOf('AIJRI'), [
        { Type: 'cell', Criteria: '>=', Format: format.Green, Value: String(GREEN_FROM) },
        { Type: 'cell', Criteria: '<', Format: format.Red, Value: String(YELLOW_FROM) },
        { Type: 'cell', Criteria: '<', Format: format.Yellow, Value: String(GREEN_FROM) },
      ]),
    );
    for (const measure of ['Zone', 'Label']) {
      check(
        this.book.SetConditionalFormat(
          this.name,
          rowOf(measure),
          Object.keys(ZONE_COLOURS).map((zone) => ({
            Type: 'text',
            Criteria: 'begins with',
            Format: format[zone],
            Value: zone,
          })),
        ),
      );
    }
  }
}

const RULE_COLOUR = 'D5DAE1';
const CAPTION: Style = { Font: { Bold: true, Color: '4A5568' }, Alignment: { Vertical: 'center' } };
const HEADER: Style = {
  Font: { Bold: true, Color: '1F2A3C' },
  Fill: { Type: 'pattern', Pattern: 1, Color: ['E6EBF2'] },
  Border: [{ Type: 'bottom', Color: '7A869A', Style: 1 }],
  Alignment: { Vertical: 'center' },
};
const CENTRED_HEADER: Style = { ...HEADER, Alignment: { Vertical: 'center', Horizontal: 'center' } };

function body(numberFormat: string, isCentred: boolean): Style {
  return {
    Border: [{ Type: 'bottom', Color: RULE_COLOUR, Style: 1 }],
    Alignment: {
      Vertical: 'center',
      WrapText: !isCentred,
      ...(isCentred ? { Horizontal: 'center' } : {}),
    },
    ...(numberFormat === 'General' ? {} : { CustomNumFmt: numberFormat }),
  };
}

function total(numberFormat: string): Style {
  return {
    Font: { Bold: true, Color: '4A5568' },
    Alignment: { Vertical: 'center', Horizontal: 'center' },
    CustomNumFmt: numberFormat,
  };
}

/** Of the numbers in a column, without the noise of binary fractions. */
function columnSum(table: SampleTable, column: number): number {
  const sum = table.rows.reduce((subtotal, row) => {
    const cell = row[column] ?? null;
    const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
    return subtotal + (typeof value === 'number' ? value : 0);
  }, 0);
  return Number(sum.toFixed(4));
}

function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++;
      used = word.length;
    } else {
      used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}

function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function check(result: { error: string | null }): void {
  if (result.error) throw new Error(result.error);
}
