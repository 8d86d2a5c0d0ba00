import { init } from 'excelize-wasm';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { assessmentTemplate } from '../../src/workbook/assessmentTemplate';
import { SampleSheet } from './SampleSheet';
import { digitalTwinsEngineer } from './digitalTwinsEngineer';
import { finishPackage } from './finishPackage';
import { sampleRows } from './sampleRows';

const SAMPLE = path.join(__dirname, '../digital-twins-engineer.xlsx');
const EXCELIZE = path.join(__dirname, '../../node_modules/excelize-wasm/excelize.wasm.gz');

/**
 * The sample workbook: the worked example in the tables of a new assessment, the Result table with live
 * formulas and their values. The same bytes each time.
 */
export async function makeSample(): Promise<Uint8Array> {
  const { jobTitle, seniority } = digitalTwinsEngineer.role;
  const template = assessmentTemplate(jobTitle, seniority, (kind) => kind);
  const excelize = await init(EXCELIZE);
  const book = excelize.NewFile();
  const sheet = new SampleSheet(book, jobTitle, template);
  for (const table of template.tables) sheet.addTable({ ...table, rows: sampleRows(table) });
  sheet.finish();
  const { buffer, error } = book.WriteToBuffer();
  if (error) throw new Error(error);
  return finishPackage(new Uint8Array(buffer as ArrayBuffer), sheet.formulaResults);
}

if (require.main === module) {
  void makeSample().then((bytes) => {
    writeFileSync(process.argv[2] ?? SAMPLE, bytes);
    process.exit(); // the spreadsheet library keeps the process alive
  });
}
