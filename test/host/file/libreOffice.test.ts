import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../../src/host/file/readWorkbook';
import { writeWorkbook } from '../../../src/host/file/writeWorkbook';
import { bookWith } from './fixtures/bookWith';
import { richWorkbook } from './fixtures/richWorkbook';

const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(
  existsSync,
);
const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What LibreOffice reads in the first sheet, as CSV. */
function csv(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, `${name}.xlsx`), bytes);
  execFileSync(
    soffice as string,
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      join(folder, `${name}.xlsx`),
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return readFileSync(join(folder, `${name}.csv`), 'utf8');
}

// Another program's reading of what was written; only where that program is installed.
(soffice ? describe : describe.skip)('a written workbook in LibreOffice', () => {
  it('shows values, texts and results', async () => {
    const made = bookWith({
      0: { 0: { value: 'a & <b>' }, 1: { value: 1.5 }, 2: { value: true } },
      1: { 0: { value: ' x ' }, 1: { value: 3, formula: '=B1*2' }, 2: { value: '#N/A', isError: true } },
    });
    const bytes = await writeWorkbook({ original: null, opened: made, current: made, edits: [] });
    expect(csv('made', bytes)).toBe('a & <b>,1.5,TRUE\n x ,3,#N/A\n');
  }, 180_000);

  it('differs from the opened one in the changed cell and what follows from it', async () => {
    const original = richWorkbook();
    const opened = await readWorkbook(original);
    const current = structuredClone(opened);
    const cells = current.sheets[0]?.cells ?? {};
    cells[2] = { ...cells[2], 2: { value: 60 }, 3: { value: 15, formula: '=C3/B3' } };
    const bytes = await writeWorkbook({ original, opened, current, edits: [] });
    const before = csv('opened', original).split('\n');
    const after = csv('saved', bytes).split('\n');
    expect(after[2]).toBe(before[2]?.replace('30,7.5', '60,15'));
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      after[2],
      // The sum of products two rows below the table, which LibreOffice calculates itself.
      before[7]?.replace('240', '360'),
    ]);
  }, 180_000);
});
