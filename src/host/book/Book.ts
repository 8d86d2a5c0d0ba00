import type {
  Area,
  BookData,
  CellStyle,
  ChartData,
  ConditionalFormat,
  CustomXmlPart,
  DataValidation,
  DefinedName,
  DocumentProperties,
  PageSetup,
  SheetData,
  StructuralEdit,
  TableData,
} from './BookData';

/** An area on a sheet. */
export interface SheetArea extends Area {
  sheetId: string;
}

/** What a person or a program puts in a cell; "" empties it, "=..." is a formula, null leaves it as it is. */
export type CellInput = string | number | boolean | null;

/**
 * The live workbook: the one truth about cells, formulas, formats and objects while a workbook is
 * open. Grid, object model and file layer all speak to it and to nothing beside it. Text typed into
 * cells is read as Excel reads it ("20%" becomes 0.2 shown as a percentage, "'20" stays text).
 * Every failure is a BookError whose code is an Excel.ErrorCodes name.
 */
export interface Book {
  name: string;

  // sheets
  sheets(): SheetInfo[];
  sheet(id: string): SheetInfo;
  addSheet(name?: string, position?: number): SheetInfo;
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;
  updateSheet(
    id: string,
    change: Partial<Pick<SheetInfo, 'visibility' | 'tabColor' | 'showGridlines'>>,
  ): void;
  activeSheetId(): string;
  activateSheet(id: string): void;

  // cells
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  values(area: SheetArea): (string | number | boolean)[][];
  formulas(area: SheetArea): (string | number | boolean)[][];
  text(area: SheetArea): string[][];
  valueTypes(area: SheetArea): ('Empty' | 'String' | 'Double' | 'Boolean' | 'Error')[][];
  numberFormats(area: SheetArea): string[][];
  setCells(area: SheetArea, input: CellInput[][], source?: ChangeSource): void;
  setNumberFormats(area: SheetArea, formats: (string | null)[][]): void;
  clear(area: SheetArea, what: 'All' | 'Formats' | 'Contents'): void;
  insert(area: SheetArea, shift: 'Down' | 'Right'): void;
  delete(area: SheetArea, shift: 'Up' | 'Left'): void;
  sort(
    area: SheetArea,
    fields: { column: number; ascending: boolean }[],
    hasHeader: boolean,
    matchCase: boolean,
  ): void;
  merge(area: SheetArea, across: boolean): void;
  unmerge(area: SheetArea): void;
  /** The area a spilled formula at this cell fills, or null. */
  spillArea(cell: SheetArea): Area | null;
  /** The text a custom function gave with its error, or null. */
  errorMessage(sheetId: string, row: number, column: number): string | null;

  // formats
  style(sheetId: string, row: number, column: number): CellStyle;
  /** Merges the change into every cell of the area; whole rows and columns are cheap. */
  setStyle(area: SheetArea, change: CellStyle): void;
  /** In characters as Excel shows them; the default is 8.43. */
  columnWidth(sheetId: string, column: number): number;
  setColumns(
    sheetId: string,
    column: number,
    columns: number,
    change: { width?: number; hidden?: boolean },
  ): void;
  rowHeight(sheetId: string, row: number): number;
  setRows(sheetId: string, row: number, rows: number, change: { height?: number; hidden?: boolean }): void;
  isRowHidden(sheetId: string, row: number): boolean;
  isColumnHidden(sheetId: string, column: number): boolean;
  autofit(area: SheetArea, what: 'columns' | 'rows'): void;
  frozen(sheetId: string): { rows: number; columns: number };
  freeze(sheetId: string, rows: number, columns: number): void;

  // objects
  tables(sheetId?: string): (TableData & { sheetId: string })[];
  /** null = there is none of this id. */
  table(id: string): (TableData & { sheetId: string }) | null;
  addTable(area: SheetArea, hasHeaders: boolean, name?: string): TableData & { sheetId: string };
  updateTable(id: string, change: Partial<Omit<TableData, 'id' | 'columns'>>): void;
  setTableColumnName(id: string, index: number, name: string): void;
  /** Inserts body rows (index null = at the end) or columns, moving what lies below or right. */
  addTableRows(id: string, index: number | null, rows: CellInput[][]): void;
  deleteTableRows(id: string, index: number, count: number): void;
  addTableColumn(id: string, index: number | null, values: CellInput[][], name?: string): void;
  deleteTableColumn(id: string, index: number): void;
  /** Deletes table and cells, or (convert) the table alone. */
  deleteTable(id: string, convertToRange: boolean): void;

  names(): DefinedName[];
  setName(name: DefinedName): void;
  deleteName(name: string, sheetId: string | null): void;

  conditionalFormats(sheetId: string): ConditionalFormat[];
  setConditionalFormats(sheetId: string, formats: ConditionalFormat[]): void;
  dataValidations(sheetId: string): DataValidation[];
  setDataValidations(sheetId: string, validations: DataValidation[]): void;
  charts(sheetId: string): ChartData[];
  setCharts(sheetId: string, charts: ChartData[]): void;
  protection(sheetId: string): SheetData['protection'];
  setProtection(sheetId: string, protection: SheetData['protection']): void;
  pageSetup(sheetId: string): PageSetup;
  setPageSetup(sheetId: string, change: Partial<PageSetup>): void;
  customXmlParts(): CustomXmlPart[];
  setCustomXmlParts(parts: CustomXmlPart[]): void;
  settings(): Record<string, string>;
  setSettings(settings: Record<string, string>): void;
  properties(): DocumentProperties;
  setProperties(change: Partial<DocumentProperties>): void;

  // selection
  selection(): SheetArea;
  select(area: SheetArea): void;

  // calculation
  /** true while a formula still waits for its result. */
  isCalculating(scope?: CalculationScope): boolean;
  /** Resolves when nothing is left to calculate; never rejects. */
  settled(scope?: CalculationScope): Promise<void>;
  /** Recalculates every formula. */
  recalculate(): Promise<void>;
  setCustomFunctions(functions: readonly CustomFunctionInfo[], invoke: InvokeCustomFunction | null): void;

  on(listener: (event: BookEvent) => void): () => void;

  /** The whole workbook as it is now. */
  toData(): BookData;
  structuralEdits(): readonly StructuralEdit[];
  dispose(): void;
}

export interface SheetInfo {
  id: string;
  name: string;
  position: number;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor: string | null;
  showGridlines: boolean;
}

/**
 * What counts as calculating: all there is (unless told otherwise), or the engine's own work alone;
 * then a cell whose custom function has not answered yet counts as done, with #BUSY!.
 */
export type CalculationScope = 'all' | 'engine';

export type ChangeSource = 'user' | 'addin' | 'remote';

export type BookEvent =
  | {
      kind: 'changed';
      area: SheetArea;
      change:
        | 'RangeEdited'
        | 'RowInserted'
        | 'RowDeleted'
        | 'ColumnInserted'
        | 'ColumnDeleted'
        | 'CellInserted'
        | 'CellDeleted';
      source: ChangeSource;
      /** For a single cell. */
      before?: string | number | boolean;
      after?: string | number | boolean;
    }
  | { kind: 'calculated'; sheetIds: string[] }
  | { kind: 'selected'; area: SheetArea }
  | { kind: 'activated' | 'deactivated' | 'sheetAdded' | 'sheetDeleted'; sheetId: string }
  | { kind: 'sheetRenamed'; sheetId: string; before: string; after: string }
  | { kind: 'tableAdded' | 'tableDeleted' | 'tableChanged'; tableId: string; sheetId: string }
  /** What a person did in the grid is not allowed and has changed nothing; the message says why. */
  | { kind: 'refused'; message: string };

/** A custom function as functions.json declares it; the book needs name and shape only. */
export interface CustomFunctionInfo {
  /** As typed in a formula, e.g. "AIJRI.LABEL". */
  name: string;
  id: string;
  parameters: readonly {
    name: string;
    optional: boolean;
    repeating: boolean;
    isMatrix: boolean;
    /** As in functions.json; a blank cell is 0 for "number", false for "boolean", else "". */
    type?: string;
  }[];
  returnsMatrix: boolean;
  /**
   * options.allowErrorForDataTypeAny: errors among the arguments are handed over as their text
   * ("#N/A"); without it such a call is not made and its result is the error.
   */
  acceptsErrors?: boolean;
}

/** A call of a custom function: arguments as Excel passes them (ranges as 2-D arrays, omitted as null). */
export type InvokeCustomFunction = (
  id: string,
  args: unknown[],
  /** Address of the calling cell, e.g. "Sheet1!B2". */
  caller: string,
) => Promise<CustomFunctionResult>;

export type CustomFunctionResult =
  | { status: 'value'; value: string | number | boolean | (string | number | boolean)[][] }
  | {
      status: 'error';
      error: '#VALUE!' | '#N/A' | '#NUM!' | '#DIV/0!' | '#NULL!' | '#NAME?' | '#REF!' | '#CALC!' | '#BUSY!';
      message: string;
    };

/** Every way the book refuses: code is one of Excel.ErrorCodes, e.g. "ItemNotFound". */
export class BookError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'BookError';
  }
}
