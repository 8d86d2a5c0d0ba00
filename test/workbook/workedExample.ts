import type { SheetTable, SheetTables } from '../../src/workbook/SheetTables';

// Evidence of a fixed month would be stale one day.
const THIS_MONTH = new Date().toISOString().slice(0, 7);

/** Cells of the worked example by table, rationales in brief. Formulas begin with "=". */
export const WORKED_EXAMPLE: Readonly<Record<string, readonly (readonly (string | number)[])[]>> = {
  Role: [
    ['Field', 'Value'],
    ['Job Title', 'Digital Twins Engineer'],
    ['Seniority Level', 'Mid-Level'],
  ],
  Tasks: [
    ['Task', 'Time', 'Score', 'Weighted', 'Involvement', 'Rationale'],
    ['Data integration & IoT pipelines', 0.2, 4, '', 'DISPLACEMENT', 'Seen at work.'],
    ['Physics-based modelling', 0.25, 2, '', 'AUGMENTATION', 'Seen at work.'],
    ['Validation & calibration', 0.15, 2, '', 'AUGMENTATION', 'Seen at work.'],
    ['Dashboards & reporting', 0.1, 4, '', 'DISPLACEMENT', 'Seen at work.'],
    ['Predictive analytics', 0.15, 3, '', 'AUGMENTATION', 'Seen at work.'],
    ['Collaboration', 0.1, 1, '', 'NOT INVOLVED', 'Seen at work.'],
    ['On-site commissioning', 0.05, 1, '', 'NOT INVOLVED', 'Seen at work.'],
  ],
  Evidence: [
    ['Dimension', 'Score', 'Evidence', 'Source', 'Date'],
    ['Job Posting Trends', 1, 'Looked up.', 'Job boards', THIS_MONTH],
    ['Company Actions', 1, 'Looked up.', 'Job boards', THIS_MONTH],
    ['Wage Trends', 1, 'Looked up.', 'Job boards', THIS_MONTH],
    ['AI Tool Maturity', 0, 'Looked up.', 'Job boards', THIS_MONTH],
    ['Expert Consensus', 1, 'Looked up.', 'Job boards', THIS_MONTH],
  ],
  Barriers: [
    ['Barrier', 'Score', 'Rationale'],
    ['Regulatory/Licensing', 0, 'Weighed.'],
    ['Physical Presence', 1, 'Weighed.'],
    ['Union/Collective Bargaining', 0, 'Weighed.'],
    ['Liability/Accountability', 1, 'Weighed.'],
    ['Cultural/Ethical', 0, 'Weighed.'],
  ],
  Growth: [
    ['Factor', 'Score', 'Rationale'],
    ['AI Growth Correlation', 1, 'Weighed.'],
  ],
  Principles: [
    ['Principle', 'Score', 'Rationale'],
    ['Embodied Physicality', 1, 'Weighed.'],
    ['Deep Interpersonal Connection', 1, 'Weighed.'],
    ['Goal-Setting & Moral Judgment', 2, 'Weighed.'],
  ],
  Result: [
    ['Measure', 'Value'],
    ['AIJRI', ''],
    ['Zone', ''],
    ['Label', ''],
    ['Task Resistance', ''],
  ],
};

export type Cells = readonly (readonly (string | number)[])[];

/** A table as it is read from a sheet; its formulas are the cells that are not values. */
export function sheetTable(name: string, cells: Cells, row = 0, column = 0): SheetTable {
  const [headers = [], ...rows] = cells;
  return {
    id: `id of ${name}`,
    name,
    row,
    column,
    headers: headers.map(String),
    rows,
    formulas: Object.fromEntries(headers.map((_, index) => [index, rows.map((cell) => cell[index])])),
  };
}

/** A sheet with these tables below each other, a blank row between them. */
export function sheetTables(tables: Readonly<Record<string, Cells>>, sheetName = 'Engineer'): SheetTables {
  let row = 0;
  return {
    sheetId: 'id of the sheet',
    sheetName,
    isProtected: false,
    tables: Object.entries(tables).map(([name, cells]) => {
      const table = sheetTable(name, cells, row);
      row += cells.length + 1;
      return table;
    }),
  };
}

/** The cells with one of them changed; row and column count from 0, the header is row 0. */
export function withCell(cells: Cells, row: number, column: number, value: string | number): Cells {
  return cells.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line));
}
