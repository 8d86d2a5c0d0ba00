import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser, openPage } from '../../test/e2e/browser';

const ICONS = ['aijri', 'new', 'score'];
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const STORE_SIZE = 128;
const DRAWN_SMALL_BELOW = 24; // px: below it the drawing with fewer strokes stays readable

/** Renders every icon from its drawing beside this file, as NAME-SIZE.png on a transparent ground. */
async function renderIcons(): Promise<void> {
  const browser = await launchBrowser();
  const { page, close } = await openPage(browser);
  for (const icon of ICONS) {
    for (const size of icon === 'aijri' ? [...SIZES, STORE_SIZE] : SIZES) {
      const drawing = size < DRAWN_SMALL_BELOW ? `${icon}-small.svg` : `${icon}.svg`;
      const svg = readFileSync(path.join(__dirname, drawing), 'utf8');
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`,
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(__dirname, `${icon}-${size}.png`), png);
    }
  }
  await close();
  await browser.close();
}

void renderIcons();
