import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from '../../src/host/server/buildAll';
import { startServer } from '../../src/host/server/startServer';
import { launchBrowser, openPage } from './browser';

const ROOT = path.join(__dirname, '../..');
const PICTURES = path.join(ROOT, 'docs/pictures');

/** npm run pictures: the picture of the README, of what is built now. */
async function takePictures(): Promise<void> {
  await buildAll(ROOT);
  const server = await startServer({ port: 0, root: ROOT, manifest: null });
  const browser = await launchBrowser();
  const { page } = await openPage(browser, { viewport: { width: 1280, height: 920 } });
  await page.goto(`${server.origin}/?file=/samples/digital-twins-engineer.xlsx`);
  const pane = page.frameLocator('iframe').first();
  await pane.getByText('0.5 below Green').waitFor({ timeout: 60_000 });
  // The cell of the index, so that its formula stands in the formula bar.
  await page.evaluate(() => {
    const { book } = window.workbookHost;
    book.select({ sheetId: book.activeSheetId(), row: 2, column: 1, rows: 1, columns: 1 });
  });
  await page.waitForTimeout(2000); // the grid draws on a canvas, which cannot be asked whether it is done
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, 'host-and-pane.png') });
  await browser.close();
  await server.close();
}

takePictures().then(
  () => process.exit(), // the compiler's cache would keep the process alive
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
