import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { launchBrowser, openPage } from './browser';

const DIST = path.join(__dirname, '../../dist');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** office.js in a browser tab: there, but with no host around it. */
const HOSTLESS = `window.Office = {
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host: null, platform: null }),
};
window.CustomFunctions = { associate: () => undefined };`;

jest.setTimeout(60_000);

describe('the built page outside Excel', () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    server = createServer(sirv(DIST)).listen(0, 'localhost');
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each([
    ['in a tab of its own', HOSTLESS],
    ['without the network', null],
  ])('says %s that it belongs inside Excel, and how to open it there', async (_, officeJs) => {
    const { page, externalRequests, close } = await openPage(browser, {
      viewport: { width: 320, height: 600 },
    });
    await page.route(OFFICE_JS, (route) =>
      officeJs === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: officeJs }),
    );
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/taskpane.html`);
    await page.getByRole('heading', { name: 'This page belongs inside Excel' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('In Excel, choose Home, Add-ins');
    // But for office.js, which is answered above, nothing comes from another origin.
    expect(externalRequests).toEqual([]);
    await close();
  });
});
