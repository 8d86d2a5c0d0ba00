import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/host/server/startServer';
import { type WatchedPage, launchBrowser, openPage } from './browser';
import { HostPage } from './HostPage';

const ROOT = path.join(__dirname, '../..');
const SAMPLE = '?file=/samples/digital-twins-engineer.xlsx';

let browser: Browser;
let server: RunningServer;
let watched: WatchedPage;
let page: Page;
let host: HostPage;

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
  page = watched.page;
  host = new HostPage(page, server.origin);
});

afterEach(() => watched.close());

jest.setTimeout(60_000);

describe('the host with the sample workbook', () => {
  it('calculates with the functions of the add-in, shows the pane and asks for nothing from outside', async () => {
    await host.open(SAMPLE);
    await expect(host.result('AIJRI')).resolves.toBe('47.5');
    await expect(host.result('Label')).resolves.toBe('Yellow (Urgent)');
    await expect(host.result('Zone')).resolves.toBe('Yellow');
    await host.pane().getByText('47.5/100').waitFor();
    await host.pane().getByText('Yellow (Urgent)').first().waitFor();
    await expect(page.getByTestId('document-name').innerText()).resolves.toBe('digital-twins-engineer.xlsx');
    await expect(page.getByTestId('document-state').innerText()).resolves.toBe('');
    expect(watched.errors).toEqual([]);
    expect(watched.externalRequests).toEqual([]);
  });

  it('recalculates grid and pane when a rating is typed into the grid', async () => {
    await host.open(SAMPLE);
    await host.type('AI Tool Maturity', 1, '1');
    await host.pane().getByText('49.4/100').waitFor();
    await host.pane().getByText('Green (Transforming)').first().waitFor();
    await expect(host.result('AIJRI')).resolves.toBe('49.4');
    await expect(host.result('Label')).resolves.toBe('Green (Transforming)');
    await expect(page.getByTestId('document-state').innerText()).resolves.toBe('Unsaved changes');
  });

  it('tells at the cell what a function has to say about its error', async () => {
    await host.open(SAMPLE);
    // Typed by hand the sheet's own validation would refuse it; a program or a paste gets it in.
    const score = await host.cellBeside('Physics-based modelling & simulation', 2);
    await page.evaluate((area) => window.workbookHost.book.setCells(area, [[6]]), score);
    await host.settled();
    await expect(host.result('AIJRI')).resolves.toBe('#VALUE!');
    await host.hover(await host.cellBeside('AIJRI', 1));
    await page.getByText('Task 2, Score: 6 is outside 1 to 5.').waitFor();
  });

  it('calls the add-in from its ribbon', async () => {
    await host.open(SAMPLE);
    await page.getByRole('button', { name: 'Close pane' }).click();
    const aside = page.getByRole('complementary', { name: 'AIJRI for Excel' });
    await aside.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Open pane' }).click();
    await aside.waitFor();
    await page.getByRole('button', { name: 'Score sheet' }).first().click();
    await host
      .pane()
      .getByText(/already shows AIJRI 47\.5/)
      .first()
      .waitFor();
  });

  it('inserts a new assessment from the ribbon and scores it once it is filled in', async () => {
    await host.open(SAMPLE);
    await page.getByRole('button', { name: 'New assessment' }).first().click();
    await host.pane().getByLabel('Job title').fill('Notary');
    await host.pane().getByRole('button', { name: 'New assessment' }).click();
    await host.pane().getByRole('heading', { name: 'Notary' }).waitFor();
    await host.pane().getByText('Not scored yet').first().waitFor();
    const tables = await page.evaluate(() => {
      const { book } = window.workbookHost;
      return book.tables(book.activeSheetId()).map(({ name }) => name.replace(/_\d+$/, ''));
    });
    expect([...tables].sort()).toEqual(
      ['Role', 'Principles', 'Tasks', 'Evidence', 'Barriers', 'Growth', 'Result', 'Commentary'].sort(),
    );
    await page.evaluate(() => {
      const { book } = window.workbookHost;
      const sheetId = book.activeSheetId();
      const fill = (kind: string, header: string, cells: number[]): void => {
        const table = book.tables(sheetId).find(({ name }) => name.replace(/_\d+$/, '') === kind);
        if (!table) throw new Error(kind);
        const column = table.area.column + table.columns.findIndex(({ name }) => name === header);
        const area = { sheetId, row: table.area.row + 1, column, rows: cells.length, columns: 1 };
        book.setCells(
          area,
          cells.map((cell) => [cell]),
          'user',
        );
      };
      fill('Tasks', 'Time', [0.7, 0.3]);
      fill('Tasks', 'Score', [2, 4]);
      fill('Evidence', 'Score', [0, 0, 0, 0, 0]);
      fill('Barriers', 'Score', [0, 0, 0, 0, 0]);
      fill('Growth', 'Score', [0]);
    });
    await host.settled();
    await expect(host.result('AIJRI')).resolves.toBe('36.1');
    await host.pane().getByText('36.1/100').waitFor();
    expect(watched.errors).toEqual([]);
  });

  it('runs the add-in whose manifest the address names', async () => {
    const manifest = await (await page.request.get(`${server.origin}/manifest.xml`)).text();
    await page.route(`${server.origin}/another.xml`, (route) =>
      route.fulfill({ body: manifest.replaceAll('AIJRI for Excel', 'Another add-in') }),
    );
    await host.open(`${SAMPLE}&manifest=/another.xml`);
    await page.getByRole('complementary', { name: 'Another add-in' }).waitFor();
    await expect(host.result('AIJRI')).resolves.toBe('47.5');
  });

  it('saves a file that opens again as it was', async () => {
    await host.open(SAMPLE);
    await host.type('AI Tool Maturity', 1, '1');
    await host.settled();
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+s');
    const saved = readFileSync(await (await download).path());
    await page.getByText('Unsaved changes').waitFor({ state: 'hidden' });
    await page.evaluate(
      async (bytes) => {
        await window.workbookHost.open(new Uint8Array(bytes), 'again.xlsx');
      },
      [...saved],
    );
    await host.settled();
    await expect(host.result('AIJRI')).resolves.toBe('49.4');
    await expect(page.getByTestId('document-name').innerText()).resolves.toBe('again.xlsx');
  });

  it('opens a file that is dropped on it', async () => {
    await host.open('?pane=closed');
    const transfer = await page.evaluateHandle(
      ([bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'dropped.xlsx'));
        return data;
      },
      [[...readFileSync(path.join(ROOT, 'assets/digital-twins-engineer.xlsx'))]] as const,
    );
    await page
      .getByTestId('grid')
      .locator('canvas')
      .first()
      .dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByTestId('document-name').getByText('dropped.xlsx').waitFor();
    await host.settled();
    await expect(host.result('AIJRI')).resolves.toBe('47.5');
  });

  it('counts a change of format as a change', async () => {
    await host.open(`${SAMPLE}&pane=closed`);
    await page.evaluate(() => window.workbookHost.grid.focus());
    await page.keyboard.press('Control+b');
    await page.getByText('Unsaved changes').first().waitFor();
  });

  it('keeps ribbon, grid and pane in reach of the keyboard', async () => {
    await host.open(SAMPLE);
    await page.evaluate(() => window.workbookHost.grid.focus());
    await page.keyboard.press('Shift+F6');
    await expect(page.evaluate(() => document.activeElement?.getAttribute('role'))).resolves.toBe('tab');
    await page.keyboard.press('F6');
    await page.keyboard.type('from the keyboard');
    await page.keyboard.press('Enter');
    const { row, column } = await page.evaluate(() => {
      const selection = window.workbookHost.book.selection();
      return { row: selection.row - 1, column: selection.column };
    });
    await expect(
      page.evaluate(
        ([atRow, atColumn]) => {
          const { book } = window.workbookHost;
          const sheetId = book.activeSheetId();
          return book.values({
            sheetId,
            row: atRow ?? 0,
            column: atColumn ?? 0,
            rows: 1,
            columns: 1,
          })[0]?.[0];
        },
        [row, column],
      ),
    ).resolves.toBe('from the keyboard');
  });

  it('refuses what the sheet’s validation refuses', async () => {
    await host.open(SAMPLE);
    await host.type('Physics-based modelling & simulation', 2, '6');
    await host.settled();
    await expect(host.result('AIJRI')).resolves.toBe('47.5');
  });
});

describe('what goes wrong', () => {
  it('says that there is no workbook at an address, and starts with a new one', async () => {
    await host.open('?file=/samples/nope.xlsx');
    await page.getByText('/samples/nope.xlsx: the server answers 404, expected a workbook.').waitFor();
    await expect(page.getByTestId('document-name').innerText()).resolves.toBe('Book1.xlsx');
  });

  it('says what is wrong with a file and keeps the workbook', async () => {
    await host.open(SAMPLE);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await (
      await chooser
    ).setFiles({ name: 'notes.xlsx', mimeType: 'text/plain', buffer: Buffer.from('just text') });
    await page.getByTestId('notice-error').getByText('notes.xlsx could not be opened').waitFor();
    await expect(host.result('AIJRI')).resolves.toBe('47.5');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByTestId('notice-error').waitFor({ state: 'hidden' });
  });

  it('asks before changes would be lost', async () => {
    await host.open(SAMPLE);
    await host.type('AI Tool Maturity', 1, '1');
    await page.getByText('Unsaved changes').first().waitFor();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('document-name').innerText()).resolves.toBe('digital-twins-engineer.xlsx');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
    await expect(page.getByTestId('document-name').innerText()).resolves.toBe('Book1.xlsx');
  });

  it('names the address of an add-in that cannot be loaded, and goes on without it', async () => {
    await host.open('?manifest=/nowhere.xml');
    await page.getByText('The add-in could not be loaded').waitFor();
    await page.getByText(/\/nowhere\.xml: the server answers 404/).waitFor();
    await expect(page.evaluate(() => window.workbookHost.book.sheets().length)).resolves.toBe(1);
  });

  it('shows the workbook as somebody sees it who does not have the add-in', async () => {
    await host.open(`${SAMPLE}&addin=none`);
    await expect(page.getByTestId('addin-status').innerText()).resolves.toBe('No add-in');
    await expect(host.result('AIJRI')).resolves.toMatch(/47\.5|#NAME\?/);
    expect(watched.errors).toEqual([]);
  });
});
