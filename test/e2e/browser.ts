import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

const ROOT = path.join(__dirname, '../..');
const SCREENSHOTS = path.join(ROOT, 'build/screenshots');

/**
 * Starts a headless Chromium: the one CHROME_PATH names, else an installed Chrome, Edge or Chromium, else the
 * one that comes with the development packages (Linux, x64).
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env.CHROME_PATH ?? INSTALLED.find((file) => existsSync(file));
  const { executablePath, environment } =
    installed === undefined
      ? bundledChromium()
      : { executablePath: installed, environment: process.env as Record<string, string> };
  return chromium.launch({ executablePath, env: environment, headless: true, args: FLAGS });
}

/** A page under watch: what it complained about and what it wanted from outside this machine. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors and uncaught exceptions, of all frames. */
  readonly errors: string[];
  /** Addresses outside localhost that were asked for. They are refused, so that a test needs no network. */
  readonly externalRequests: string[];
  readonly close: () => Promise<void>;
}

/** Opens an empty page in a context of its own, 1280 x 800 unless the options say otherwise. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const externalRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await context.route(isExternal, (route) => {
    externalRequests.push(route.request().url());
    return route.abort();
  });
  return { page, errors, externalRequests, close: () => context.close() };
}

/** Saves what the page shows as build/screenshots/NAME.png, for a person to look at, and returns the path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const file = path.join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}

const FLAGS = [
  '--no-sandbox', // continuous integration runs as root
  '--disable-gpu',
  '--disable-dev-shm-usage', // containers often have a very small /dev/shm
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

// The package's own configuration looks into folders of the cloud service it is made for.
const FONT_FOLDERS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
</fontconfig>
`;

/**
 * The Chromium of the development packages, unpacked once. Test files run side by side, so it is unpacked in a
 * folder of its own and moved into place in one step: nobody sees half of it.
 */
function bundledChromium(): { executablePath: string; environment: Record<string, string> } {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Edge or Chromium found. Install one, or name it in CHROME_PATH.');
  }
  const cache = path.join(ROOT, 'node_modules/.cache/aijri');
  const manifest = path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const home = path.join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const unpacking = mkdtempSync(path.join(cache, 'unpacking-'));
    execFileSync(process.execPath, [path.join(__dirname, 'unpackChromium.cjs')], {
      // The name of that environment is how the package is asked for the system libraries, too.
      env: { ...process.env, TMPDIR: unpacking, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    writeFileSync(path.join(unpacking, 'fonts.conf'), FONT_FOLDERS);
    moveUnlessThere(unpacking, home);
  }
  const libraries = [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(home, 'chromium'),
    environment: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    },
  };
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true });
  }
}

function isExternal(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && !['localhost', '127.0.0.1'].includes(url.hostname);
}
