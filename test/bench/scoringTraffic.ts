import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BookData, CellData, SheetData } from '../../src/host/book/BookData';
import { readWorkbook } from '../../src/host/file/readWorkbook';
import { HeadlessExcel } from '../../src/host/node/HeadlessExcel';
import { readAllRoles } from '../../src/workbook/readAllRoles';
import { scoreRoleSheet } from '../../src/workbook/scoreRoleSheet';

const SAMPLE = path.join(__dirname, '../../assets/digital-twins-engineer.xlsx');

/** What goes over the wire; a round trip is one request with its response. */
export interface ScoringTraffic {
  readonly reading: { readonly roundTrips: number; readonly bytes: number };
  readonly writing: { readonly roundTrips: number; readonly bytes: number };
}

/** Reads so many roles, each on its sheet, and writes the score of each. */
export async function scoringTraffic(roles: number): Promise<ScoringTraffic> {
  const excel = await HeadlessExcel.open(await unscoredBook(roles));
  const { traffic } = excel.host;
  const taken = (): ScoringTraffic['reading'] => {
    const figures = { roundTrips: traffic.roundTrips, bytes: traffic.requestBytes + traffic.responseBytes };
    traffic.reset();
    return figures;
  };
  try {
    taken();
    const readings = await readAllRoles();
    const reading = taken();
    for (const each of readings) {
      if (each.status !== 'role') throw new Error(`A sheet holds no role: ${JSON.stringify(each)}`);
      await scoreRoleSheet(each.role);
    }
    return { reading, writing: taken() };
  } finally {
    excel.dispose();
  }
}

/** The sample's role so many times, with figures still to be written. */
async function unscoredBook(roles: number): Promise<BookData> {
  const book = await readWorkbook(new Uint8Array(readFileSync(SAMPLE)));
  const [sheet] = book.sheets;
  if (!sheet) throw new Error(`${SAMPLE} has no sheet.`);
  return { ...book, sheets: Array.from({ length: roles }, (_, at) => copyOf(sheet, at + 1)) };
}

function copyOf(sheet: SheetData, number: number): SheetData {
  const copy = structuredClone(sheet);
  for (const row of Object.values(copy.cells)) {
    for (const [column, cell] of Object.entries(row)) row[Number(column)] = withoutFormula(cell);
  }
  return {
    ...copy,
    id: `${sheet.id}-${number}`,
    name: `Role ${number}`,
    tables: copy.tables.map((table) => ({
      ...table,
      id: `${table.id}-${number}`,
      name: `${table.name}_${number}`,
    })),
    conditionalFormats: [],
  };
}

function withoutFormula(cell: CellData): CellData {
  return cell.formula === undefined ? cell : { style: cell.style, value: null };
}
