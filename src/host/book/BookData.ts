/**
 * A workbook as plain data: what the file layer reads and writes, and what the book (the live
 * spreadsheet) is made from and gives back. Rows and columns count from 0; areas are inclusive of
 * neither end beyond their size (row, column, rows, columns).
 */
export interface BookData {
  sheets: SheetData[];
  /** Index into sheets. */
  activeSheet: number;
  names: DefinedName[];
  styles: CellStyle[];
  date1904: boolean;
  properties: DocumentProperties;
  customXmlParts: CustomXmlPart[];
  /** Office.context.document.settings / workbook.settings, as JSON text by key. */
  settings: Record<string, string>;
}

export interface SheetData {
  /** Stable while the workbook is open; not the name. */
  id: string;
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor: string | null;
  /** Cells by row, then column. */
  cells: Record<number, Record<number, CellData>>;
  merges: Area[];
  /** In characters as Excel shows them (8.43 = 64 pixels), to two decimals; absent = default. */
  columns: Record<number, { width?: number; hidden?: boolean; style?: number }>;
  /** In points; absent = default. */
  rows: Record<number, { height?: number; hidden?: boolean; style?: number }>;
  /** Rows and columns frozen from the top left; 0 0 = none. */
  frozen: { rows: number; columns: number };
  showGridlines: boolean;
  selection: Area | null;
  tables: TableData[];
  conditionalFormats: ConditionalFormat[];
  dataValidations: DataValidation[];
  charts: ChartData[];
  /** null = not protected. The options name what stays allowed. */
  protection: { password: boolean; options: Record<string, boolean> } | null;
  pageSetup: PageSetup;
}

/** How a sheet is printed. */
export interface PageSetup {
  orientation: 'portrait' | 'landscape';
  /** Percent, 10 to 400; without effect where the sheet is fitted to pages. */
  scale: number;
  /** Pages to fit the sheet to, null = as many as it takes; null = not fitted. */
  fit: { wide: number | null; tall: number | null } | null;
  /** Columns before which a page ends, from 0. */
  columnBreaks: number[];
}

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type CellValue = string | number | boolean | null;

export interface CellData {
  /** The value, for a formula its last result. */
  value: CellValue;
  /** true when value is an error such as "#VALUE!". */
  isError?: boolean;
  /** As Excel shows it, beginning with "=" and without storage prefixes (_xlfn. and the like). */
  formula?: string;
  /** The area a spilling or array formula fills, on its top left cell. */
  spill?: Area;
  /** true = a legacy Ctrl+Shift+Enter array formula, not a dynamic one. */
  isLegacyArray?: boolean;
  /** Text that would read as something else but is text (leading apostrophe, number stored as text). */
  isText?: boolean;
  /** Index into BookData.styles. */
  style?: number;
}

export interface CellStyle {
  numberFormat?: string;
  font?: {
    name?: string;
    size?: number;
    bold?: boolean;
    italic?: boolean;
    underline?: boolean;
    strikethrough?: boolean;
    color?: string;
  };
  /** "#RRGGBB" */
  fill?: string;
  borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', { style: string; color: string }>>;
  horizontal?: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  indent?: number;
  locked?: boolean;
}

export interface TableData {
  /** Stable while the workbook is open. */
  id: string;
  name: string;
  /** With header and totals row. */
  area: Area;
  columns: { name: string; totalsFormula?: string; totalsLabel?: string; calculatedFormula?: string }[];
  hasHeader: boolean;
  hasTotals: boolean;
  hasFilterButton: boolean;
  /** e.g. "TableStyleMedium2"; null = none. */
  style: string | null;
  bandedRows: boolean;
  bandedColumns: boolean;
  firstColumn: boolean;
  lastColumn: boolean;
  /** Active filters by column index: the values shown. */
  filters: Record<number, string[]>;
}

export interface DefinedName {
  name: string;
  /** Beginning with "=". */
  formula: string;
  comment: string;
  visible: boolean;
  /** null = workbook scope, else sheet id. */
  sheetId: string | null;
}

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  rule: ConditionalRule;
  stopIfTrue: boolean;
}

export interface RuleFormat {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
}

export type ConditionalRule =
  | {
      kind: 'cellValue';
      operator:
        | 'between'
        | 'notBetween'
        | 'equal'
        | 'notEqual'
        | 'greaterThan'
        | 'lessThan'
        | 'greaterThanOrEqual'
        | 'lessThanOrEqual';
      formula1: string;
      formula2?: string;
      format: RuleFormat;
    }
  | {
      kind: 'text';
      operator: 'contains' | 'notContains' | 'beginsWith' | 'endsWith';
      text: string;
      format: RuleFormat;
    }
  | { kind: 'formula'; formula: string; format: RuleFormat }
  | { kind: 'colorScale'; points: { type: string; value?: string; color: string }[] }
  | { kind: 'dataBar'; color: string }
  /** In the file, not modelled: kept there untouched, shown as absent. */
  | { kind: 'opaque'; type: string };

export interface DataValidation {
  areas: Area[];
  rule:
    | { kind: 'list'; source: string; inCellDropDown: boolean }
    | {
        kind: 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time';
        operator: string;
        formula1: string;
        formula2?: string;
      }
    | { kind: 'custom'; formula: string };
  ignoreBlanks: boolean;
  prompt: { show: boolean; title: string; message: string };
  error: { show: boolean; style: 'stop' | 'warning' | 'information'; title: string; message: string };
}

export interface ChartData {
  id: string;
  name: string;
  /** Office.js ChartType, e.g. "ColumnClustered". */
  type: string;
  title: string;
  series: { name: string; values: string; categories: string }[];
  /** Points from the sheet's top left. */
  position: { left: number; top: number; width: number; height: number };
  /** true = stands in the opened file, whose part is kept as it is. */
  fromFile: boolean;
}

export interface CustomXmlPart {
  /** "{GUID}" */
  id: string;
  xml: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  /** ISO 8601, or "" */
  created: string;
  custom: Record<string, string | number | boolean>;
}

/**
 * Changes of structure since the file was opened, in order, so that the file layer can move what is
 * not modelled (comments, drawings, pivot tables) along with the cells.
 */
export type StructuralEdit =
  | { kind: 'insertRows' | 'deleteRows'; sheetId: string; row: number; rows: number }
  | { kind: 'insertColumns' | 'deleteColumns'; sheetId: string; column: number; columns: number };
