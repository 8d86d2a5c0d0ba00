import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/host/file/readWorkbook';

const SAMPLE = path.join(__dirname, '../../assets/digital-twins-engineer.xlsx');

type Cell = string | number | boolean;

/** A sheet with its tables as plain data. */
export interface BenchSheet {
  readonly name: string;
  /** The published index, as the pane shows it. */
  readonly figure: string;
  readonly tables: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    /** With the headers as first row. */
    readonly values: readonly (readonly Cell[])[];
    readonly formulas: readonly (readonly Cell[])[];
  }[];
}

/** The sample workbook's sheet. */
export async function benchSheet(): Promise<BenchSheet> {
  const { sheets } = await readWorkbook(readFileSync(SAMPLE));
  const sheet = sheets[0];
  if (!sheet) throw new Error(`${SAMPLE} has no sheet.`);
  return {
    name: sheet.name,
    figure: '47.5',
    tables: sheet.tables.map(({ name, area }) => {
      const cells = Array.from({ length: area.rows }, (_, row) =>
        Array.from(
          { length: area.columns },
          (__, column) => sheet.cells[area.row + row]?.[area.column + column],
        ),
      );
      return {
        name,
        row: area.row,
        column: area.column,
        values: cells.map((row) => row.map((cell) => cell?.value ?? '')),
        formulas: cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? '')),
      };
    }),
  };
}
