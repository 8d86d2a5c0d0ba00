import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { BookData } from '../../src/host/book/BookData';
import { writeWorkbook } from '../../src/host/file/writeWorkbook';
import { type RunningServer, startServer } from '../../src/host/server/startServer';
import { unusableFiles } from '../host/file/fixtures/unusableFiles';
import { type Tables, rolesData } from '../workbook/openRoles';
import { WORKED_EXAMPLE } from '../workbook/workedExample';
import { HostPage } from './HostPage';
import { type WatchedPage, launchBrowser, openPage } from './browser';

const ROOT = path.join(__dirname, '../..');
const SAMPLE = '?file=/samples/digital-twins-engineer.xlsx';

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
});
afterEach(async () => {
  expect(watched.errors).toEqual([]);
  await watched.close();
});

it('a rating that cannot be used: cell and pane say the same, the pane leads to the cell, nothing is lost', async () => {
  await host.open(SAMPLE);
  await host
    .pane()
    .getByRole('tab', { name: /^Check/ })
    .click();
  for (const [header, value, error, message] of UNUSABLE) {
    const column = header === 'Time' ? 1 : 2;
    await host.paste(THIRD_TASK, column, value);
    await expect(host.result('AIJRI')).resolves.toBe(error);
    await host.hover(await host.cellBeside('AIJRI', 1));
    await host.page.getByText(message).first().waitFor();
    await host.pane().getByRole('button', { name: message }).click();
    const cell = await host.cellBeside(THIRD_TASK, column);
    await host.page.waitForFunction((wanted) => {
      const { row, column: selected } = window.workbookHost.book.selection();
      return row === wanted.row && selected === wanted.column;
    }, cell);
    await host.paste(THIRD_TASK, column, header === 'Time' ? 0.15 : 2);
    await expect(host.result('AIJRI')).resolves.toBe('47.5');
    await host.pane().getByRole('button', { name: message }).waitFor({ state: 'hidden' });
  }
});

describe('a sheet that is no assessment', () => {
  it('without tables offers a new assessment', async () => {
    await openTables({});
    await host.pane().getByRole('heading', { name: 'No assessment on “Engineer”' }).waitFor();
  });

  it('with two task tables says which', async () => {
    await openTables({ ...WORKED_EXAMPLE, Tasks_2: tasks() });
    await host.pane().getByText('“Tasks” and “Tasks_2” are on the same sheet').waitFor();
    await expectNothingWrittenByRibbon(/“Engineer” cannot be read as one role\./);
  });

  it('whose task table lacks Score names the column', async () => {
    const withoutScore = tasks().map((row) => row.filter((_, column) => column !== 2));
    await openTables({ ...WORKED_EXAMPLE, Tasks: withoutScore });
    await host.pane().getByText('the table “Tasks” has no column Score').waitFor();
    await expectNothingWrittenByRibbon(/has no column Score/);
  });
});

it('a protected sheet is left as it is, and the pane says why', async () => {
  await openTables(WORKED_EXAMPLE, (data) => {
    for (const sheet of data.sheets) sheet.protection = { password: false, options: {} };
  });
  await host.pane().getByText('47.5/100').waitFor();
  const before = await workbook();
  await host.pane().getByRole('button', { name: 'Score sheet' }).click();
  await host.pane().getByRole('alert').getByText('The sheet “Engineer” is protected').waitFor();
  expect(await workbook()).toEqual(before);
});

it('a sheet deleted while the pane is open takes nothing with it', async () => {
  await openTables(WORKED_EXAMPLE, (data) => {
    data.sheets.push({
      ...structuredClone(data.sheets[0]!),
      id: 'other',
      name: 'Notes',
      tables: [],
      cells: {},
    });
  });
  await host.pane().getByText('47.5/100').waitFor();
  await host.page.evaluate(() => {
    const { book } = window.workbookHost;
    book.deleteSheet(book.activeSheetId());
  });
  await host.pane().getByRole('heading', { name: 'No assessment on “Notes”' }).waitFor();
  await expect(host.pane().getByRole('alert').count()).resolves.toBe(0);
});

it('a write that fails in the middle leaves the workbook as before, and the pane says so', async () => {
  await openTables(WORKED_EXAMPLE);
  await host.pane().getByText('47.5/100').waitFor();
  const before = await workbook();
  for (const nth of [1, 3, 7]) {
    await host.page.evaluate((n) => window.workbookHost.host.failAt(n, 'writes'), nth);
    await host.pane().getByRole('button', { name: 'Score sheet' }).click();
    await host.pane().getByRole('alert').getByText('The workbook is as it was before.').waitFor();
    expect(await workbook()).toEqual(before);
    await host.pane().getByRole('button', { name: 'Dismiss' }).click();
  }
  await host.pane().getByRole('button', { name: 'Score sheet' }).click();
  await host
    .pane()
    .getByText(/^Wrote/)
    .waitFor();
});

it('a file that cannot be opened is named with the reason, and the open workbook stays', async () => {
  await host.open(SAMPLE);
  await host.type('AI Tool Maturity', 1, '1');
  await host.pane().getByText('49.4/100').waitFor();
  for (const [name, bytes, says] of unusableFiles()) {
    await host.choose(bytes, name);
    // The change just made is not saved yet.
    await host.page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    const notice = host.page.getByTestId('notice-error');
    await notice.getByText(`${name} could not be opened`).waitFor();
    await expect(notice.innerText()).resolves.toMatch(says);
    await expect(host.result('AIJRI')).resolves.toBe('49.4');
  }
  await expect(host.page.getByTestId('document-name').innerText()).resolves.toBe(
    'digital-twins-engineer.xlsx',
  );
  await expect(host.page.getByTestId('document-state').innerText()).resolves.toBe('Unsaved changes');
});

it('the same file under another ending is opened all the same', async () => {
  await host.open('');
  const sample = readFileSync(path.join(ROOT, 'assets/digital-twins-engineer.xlsx'));
  await host.openWorkbook(sample, 'sample.zip');
  await expect(host.result('AIJRI')).resolves.toBe('47.5');
});

const UNUSABLE: [header: string, value: string | number, error: string, message: string][] = [
  ['Score', 6, '#VALUE!', 'Task 3, Score: 6 is outside 1 to 5.'],
  ['Score', -1, '#VALUE!', 'Task 3, Score: -1 is outside 1 to 5.'],
  ['Score', 'high', '#VALUE!', 'Task 3, Score: "high" is text, not a number from 1 to 5.'],
  ['Score', '=1/0', '#VALUE!', 'Task 3, Score: #DIV/0! is an error value, not a number from 1 to 5.'],
  ['Score', '', '#N/A', 'Task 3 is not rated yet.'],
  ['Time', '150%', '#VALUE!', 'Task 3, Time: 150% is outside 0% to 100%.'],
];
const THIRD_TASK = 'Validation & calibration against the asset';

function tasks(): readonly (readonly (string | number)[])[] {
  const { Tasks } = WORKED_EXAMPLE;
  if (!Tasks) throw new Error('The worked example has no tasks.');
  return Tasks;
}

/** Opens a workbook with these tables on the sheet Engineer. */
async function openTables(tables: Tables, change: (data: BookData) => void = () => undefined): Promise<void> {
  const data = rolesData({ Engineer: tables });
  change(data);
  await host.open('');
  const bytes = await writeWorkbook({ original: null, opened: data, current: data, edits: [] });
  await host.openWorkbook(bytes, 'tables.xlsx');
}

/** Sheets and objects as they are now. */
function workbook(): Promise<unknown> {
  return host.page.evaluate(() => {
    const { sheets, names, settings } = window.workbookHost.book.toData();
    return { sheets: sheets.map((sheet) => ({ ...sheet, selection: null })), names, settings };
  });
}

async function expectNothingWrittenByRibbon(reason: RegExp): Promise<void> {
  const before = await workbook();
  await host.page.getByRole('button', { name: 'Score sheet' }).first().click();
  await host.pane().getByRole('alert').getByText(reason).waitFor();
  expect(await workbook()).toEqual(before);
}
