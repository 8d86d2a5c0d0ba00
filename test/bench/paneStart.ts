import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { launchBrowser, openPage } from '../e2e/browser';
import { type BenchSheet, benchSheet } from './benchSheet';

const RUNS = 15;
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PANE = { width: 350, height: 800 };

/**
 * Milliseconds from navigation to the rendered Score page of the sample role, in headless Chromium with an
 * empty cache, with office.js stubbed: the median of several starts.
 *
 * @param dist the built add-in
 */
export async function paneStart(dist: string): Promise<number> {
  const sheet = await benchSheet();
  const server = createServer(sirv(dist)).listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      times.push(await oneStart(browser, `http://localhost:${port}/taskpane.html`, sheet));
    }
    return times.sort((first, second) => first - second)[Math.floor(RUNS / 2)] as number;
  } finally {
    await browser.close();
    server.close();
  }
}

async function oneStart(browser: Browser, address: string, sheet: BenchSheet): Promise<number> {
  const { page, errors, close } = await openPage(browser, { viewport: PANE });
  const stub = readFileSync(path.join(__dirname, 'officeStub.js'), 'utf8');
  await page.route(OFFICE_JS, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.benchSheet = ${JSON.stringify(sheet)};\n${stub}`,
    }),
  );
  await page.addInitScript((figure) => {
    // The clock starts with the navigation.
    const watch = setInterval(() => {
      if (!document.body?.innerText.includes(figure)) return;
      clearInterval(watch);
      requestAnimationFrame(() => (document.documentElement.dataset.shown = String(performance.now())));
    }, 1);
  }, sheet.figure);
  await page.goto(address);
  const shown = page.locator('html[data-shown]');
  await shown.waitFor({ state: 'attached', timeout: 10_000 }).catch(() => {
    throw new Error(`The pane did not show ${sheet.figure}.\n${errors.join('\n')}`);
  });
  const milliseconds = Number(await shown.getAttribute('data-shown'));
  await close();
  return milliseconds;
}
