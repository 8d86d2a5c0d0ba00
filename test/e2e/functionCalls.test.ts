import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/host/server/startServer';
import { FORMULA_COLUMN, ROWS_PER_CALL, functionCalls } from '../functions/functionCalls';
import { launchBrowser, openPage } from './browser';
import { HostPage } from './HostPage';

jest.setTimeout(120_000);

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ port: 0, root: path.join(__dirname, '../..'), manifest: null });
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

it('every function over the real office.js in Chromium gives what the core gives', async () => {
  const calls = functionCalls();
  const { page, errors, close } = await openPage(browser);
  const host = new HostPage(page, server.origin);
  await host.open('');
  // The add-in's page has registered its functions once it shows something.
  await host.pane().getByRole('button', { name: 'New assessment' }).waitFor();
  await page.evaluate(
    ([inputs, rowsPerCall, formulaColumn]) => {
      const { book } = window.workbookHost;
      const sheetId = book.activeSheetId();
      inputs.forEach(({ formula, cells }, index) => {
        const row = index * rowsPerCall;
        const columns = cells[0]?.length ?? 0;
        book.setCells({ sheetId, row, column: 0, rows: cells.length, columns }, cells);
        book.setCells({ sheetId, row, column: formulaColumn, rows: 1, columns: 1 }, [[formula]]);
      });
    },
    [
      calls.map(({ formula, cells }) => ({ formula, cells: cells.map((row) => [...row]) })),
      ROWS_PER_CALL,
      FORMULA_COLUMN,
    ] as const,
  );
  await host.settled();
  const shown = await page.evaluate(
    ([count, rowsPerCall, column]) => {
      const { book } = window.workbookHost;
      return Array.from({ length: count }, (_, index) => {
        const cell = {
          sheetId: book.activeSheetId(),
          row: index * rowsPerCall,
          column,
          rows: 1,
          columns: 1,
        };
        return {
          values: book.values({ ...cell, ...book.spillArea(cell) }),
          message: book.errorMessage(cell.sheetId, cell.row, column),
        };
      });
    },
    [calls.length, ROWS_PER_CALL, FORMULA_COLUMN] as const,
  );
  expect(calls.map(({ formula }, index) => ({ formula, ...shown[index] }))).toEqual(
    calls.map(({ formula, expected }) =>
      'error' in expected
        ? { formula, values: [[expected.error]], message: expected.message }
        : { formula, values: expected.values, message: null },
    ),
  );
  expect(errors).toEqual([]);
  await close();
});
