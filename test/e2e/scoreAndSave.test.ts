import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { Book } from '../../src/host/book/Book';
import { createBook } from '../../src/host/book/createBook';
import { headlessEngine } from '../../src/host/book/headlessEngine';
import { readWorkbook } from '../../src/host/file/readWorkbook';
import { writeWorkbook } from '../../src/host/file/writeWorkbook';
import { type RunningServer, startServer } from '../../src/host/server/startServer';
import { richWorkbook } from '../host/file/fixtures/richWorkbook';
import { differingParts, partsOf } from '../host/file/fixtures/zipOf';
import { WORKED_EXAMPLE } from '../workbook/workedExample';
import { HostPage } from './HostPage';
import { type WatchedPage, launchBrowser, openPage } from './browser';

const ROOT = path.join(__dirname, '../..');
const SAMPLE = readFileSync(path.join(ROOT, 'assets/digital-twins-engineer.xlsx'));

let browser: Browser;
let server: RunningServer;
let watched: WatchedPage;
let host: HostPage;

jest.setTimeout(120_000);

beforeAll(async () => {
  server = await startServer({ port: 0, root: ROOT, manifest: null });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  watched = await openPage(browser);
  host = new HostPage(watched.page, server.origin);
  await host.open('');
});
afterEach(async () => {
  expect(watched.errors).toEqual([]);
  expect(watched.externalRequests).toEqual([]);
  await watched.close();
});

describe('scored from the pane, saved and opened again', () => {
  it('the sample, whose live formulas need nothing, is the same to the byte', async () => {
    await host.openWorkbook(SAMPLE, 'sample.xlsx');
    await score(/already shows AIJRI 47\.5/);
    const saved = await host.save();
    expect(Buffer.from(saved).equals(SAMPLE)).toBe(true);
  });

  it('the sample without its figures has them again, and nothing else is other than before', async () => {
    const before = await changed(SAMPLE, (book) => {
      const sheetId = book.activeSheetId();
      book.setCells({ sheetId, row: 2, column: 1, rows: 3, columns: 1 }, [[''], [''], ['']]);
    });
    await host.openWorkbook(before, 'sample.xlsx');
    await score(/^Wrote/);
    const saved = await host.save();
    await host.openWorkbook(saved, 'again.xlsx');
    await expect(shown()).resolves.toEqual(['47.5', 'Yellow', 'Yellow (Urgent)']);
    expect(await differences(before, saved)).toEqual([
      '.settings.AIJRI.written',
      '.sheets.0.cells.2.1.value',
      '.sheets.0.cells.3.1.value',
      '.sheets.0.cells.4.1.value',
    ]);
  });

  it('a workbook with chart, threaded comment, custom XML and web-extension parts keeps them all', async () => {
    const before = await changed(richWorkbook(), addRole);
    const kept = Object.keys(partsOf(before)).filter((name) => KEPT.test(name));
    expect(kept.length).toBeGreaterThanOrEqual(8);
    await host.openWorkbook(before, 'rich.xlsx');
    await score(/^Wrote/);
    const saved = await host.save();
    await host.openWorkbook(saved, 'again.xlsx');
    await host.pane().getByText('47.5/100').waitFor();
    await expect(host.result('Label')).resolves.toBe('Yellow (Urgent)');
    expect(Object.keys(partsOf(saved))).toEqual(expect.arrayContaining(kept));
    // The add-in's own note of what it wrote stands beside the other add-in's settings.
    expect(differingParts(before, saved)).toEqual([
      '[Content_Types].xml',
      'xl/styles.xml',
      'xl/webextensions/_rels/taskpanes.xml.rels',
      'xl/webextensions/taskpanes.xml',
      'xl/webextensions/webextension2.xml',
      'xl/worksheets/sheet3.xml',
    ]);
    expect(partsOf(saved)['xl/webextensions/_rels/taskpanes.xml.rels']).toContain('webextension1.xml');
    const written = /^\.sheets\.2\.(cells\.(\d+)\.([13])$|conditionalFormats\.)/;
    const differing = await differences(before, saved);
    expect(differing.filter((place) => !written.test(place))).toEqual([]);
    // Seven of Weighted, four of Result, and the colours of three zones.
    expect(differing.length).toBe(14);
  });
});

/** Parts that Excel and add-ins put into a workbook and that this host does not know, or not wholly. */
const KEPT = /chart|drawing|comment|person|customXml|webextension|pivot|vbaProject|printerSettings/i;

/** Scores by the pane's button and waits for what it says. */
async function score(report: RegExp): Promise<void> {
  await host.pane().getByText('47.5/100').waitFor();
  await host.pane().getByRole('button', { name: 'Score sheet' }).click();
  await host.pane().getByText(report).first().waitFor();
  await host.settled();
}

function shown(): Promise<string[]> {
  return Promise.all(['AIJRI', 'Zone', 'Label'].map((measure) => host.result(measure)));
}

/** The file as it is after work on it in a live workbook. */
async function changed(original: Uint8Array, work: (book: Book) => void): Promise<Uint8Array> {
  const opened = await readWorkbook(original);
  const book = createBook(structuredClone(opened), headlessEngine());
  try {
    work(book);
    await book.settled();
    const edits = book.structuralEdits();
    return await writeWorkbook({ original, opened, current: book.toData(), edits });
  } finally {
    book.dispose();
  }
}

/** A sheet with the tables of the worked example, shown when the workbook is opened. */
function addRole(book: Book): void {
  const { id: sheetId } = book.addSheet('Engineer');
  let row = 0;
  for (const [name, cells] of Object.entries(WORKED_EXAMPLE)) {
    const area = { sheetId, row, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
    book.setCells(
      area,
      cells.map((line) => [...line]),
    );
    book.addTable(area, true, name);
    row += cells.length + 1;
  }
  book.activateSheet(sheetId);
}

/** Paths at which two workbooks differ as data; cells are named by row and column, counted from 0. */
async function differences(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  return differingPaths(await readWorkbook(before), await readWorkbook(after), '');
}

function differingPaths(one: unknown, other: unknown, place: string): string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other) ? [] : [place];
  }
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys
    .flatMap((key) =>
      differingPaths(
        (one as Record<string, unknown>)[key],
        (other as Record<string, unknown>)[key],
        `${place}.${key}`,
      ),
    )
    .sort();
}
