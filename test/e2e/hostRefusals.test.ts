import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/host/server/startServer';
import { type WatchedPage, launchBrowser, openPage } from './browser';
import { HostPage } from './HostPage';

const ROOT = path.join(__dirname, '../..');

let browser: Browser;
let server: RunningServer;
let watched: WatchedPage;

beforeAll(async () => {
  server = await startServer({ port: 0, root: ROOT, manifest: null });
  browser = await launchBrowser();
  watched = await openPage(browser);
}, 60_000);

afterAll(async () => {
  await watched.close();
  await browser.close();
  await server.close();
});

jest.setTimeout(60_000);

describe('an edit that is not allowed', () => {
  it('changes nothing on a protected sheet and says why, until the next edit', async () => {
    const { page } = watched;
    const host = new HostPage(page, server.origin);
    await host.open('?file=/samples/digital-twins-engineer.xlsx');
    const protect = (isProtected: boolean) =>
      page.evaluate((isOn) => {
        const { book } = window.workbookHost;
        book.setProtection(book.activeSheetId(), isOn ? { password: false, options: {} } : null);
      }, isProtected);
    const notice = page.getByTestId('notice-warning');
    await protect(true);
    await host.type('AI Tool Maturity', 1, '1');
    await notice.getByText("The cell or chart you're trying to change is on a protected sheet.").waitFor();
    await host.settled();
    expect(await host.result('AIJRI')).toBe('47.5');
    await protect(false);
    await host.type('AI Tool Maturity', 1, '1');
    await notice.waitFor({ state: 'detached' });
    await host.settled();
    expect(await host.result('AIJRI')).toBe('49.4');
    expect(watched.errors).toEqual([]);
  });
});
