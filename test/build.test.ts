import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { MOST_BYTES, bundleSizes } from './bench/bundleSizes';

const ROOT = path.join(__dirname, '..');
const WEBPACK = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
const dist = mkdtempSync(path.join(tmpdir(), 'dist-'));

beforeAll(() => build('--env', 'origin=https://example.org/aijri/', '--output-path', dist), 300_000);
afterAll(() => rmSync(dist, { recursive: true }));

describe('a build for https://example.org/aijri', () => {
  it('is what a static server needs, and nothing else', () => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    const isExpected =
      /^(functions\.js|functions\.json|taskpane\.html|manifest\.xml|assets\/icons\/[a-z]+-\d+\.png|[\w-]+\.[0-9a-f]{8}\.js(\.LICENSE\.txt)?)$/;
    expect(files.filter((file) => !isExpected.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(['functions.js', 'functions.json', 'taskpane.html', 'manifest.xml']),
    );
    expect(files.filter((file) => file.endsWith('.png')).length).toBe(25);
  });

  it('holds nothing of the workbook host', () => {
    const scripts = readdirSync(dist).filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => /univer|workbookHost|excelize/i.test(text(file)))).toEqual([]);
  });

  it('writes the manifest for that origin', () => {
    const manifest = text('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(manifest).toContain(
      '<bt:Url id="Pane.Url" DefaultValue="https://example.org/aijri/taskpane.html" />',
    );
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
      (match) => match[1] as string,
    );
    for (const address of addresses) {
      expect(() =>
        readFileSync(path.join(dist, address.replace('https://example.org/aijri/', ''))),
      ).not.toThrow();
    }
  });

  it("loads office.js from the vendor first, then the functions, then the pane's scripts", () => {
    const scripts = [...text('taskpane.html').matchAll(/src="?([^"\s>]+)/g)].map((match) => match[1]);
    expect(scripts.slice(0, 2)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
    ]);
    expect(scripts.slice(2).length).toBeGreaterThan(0);
    expect(scripts.slice(2).filter((script) => !/^\w+\.[0-9a-f]{8}\.js$/.test(script ?? ''))).toEqual([]);
  });

  it('has functions that need nothing but CustomFunctions, one for each that functions.json declares', () => {
    const associated = loadFunctions();
    const declared = (JSON.parse(text('functions.json')) as { functions: { id: string; name: string }[] })
      .functions;
    expect(Object.keys(associated).sort()).toEqual(declared.map(({ id }) => id).sort());
    expect(declared.filter(({ id, name }) => id !== name)).toEqual([]);
    expect(
      associated.AIJRI?.(
        [[0.2], [0.25], [0.15], [0.1], [0.15], [0.1], [0.05]],
        [[4], [2], [2], [4], [3], [1], [1]],
        [[1], [1], [1], [0], [1]],
        [[0], [1], [0], [1], [0]],
        [[1]],
      ),
    ).toBe(47.5);
  });

  it('describes every function and parameter', () => {
    const { functions } = JSON.parse(text('functions.json')) as {
      functions: { description: string; parameters: { description: string }[] }[];
    };
    const descriptions = functions
      .flatMap((each) => [each, ...each.parameters])
      .map((each) => each.description);
    expect(descriptions.filter((description) => !description)).toEqual([]);
  });

  it('stays small', () => {
    const sizes = bundleSizes(dist);
    expect(sizes.functions).toBeLessThanOrEqual(MOST_BYTES.functions);
    expect(sizes.firstPage).toBeLessThanOrEqual(MOST_BYTES.firstPage);
  });
});

it('refuses an origin that Office would refuse', () => {
  expect(() => build('--env', 'origin=http://example.org', '--output-path', dist)).toThrow(
    'http://example.org is not an https address',
  );
});

function build(...args: string[]): void {
  execFileSync(process.execPath, [WEBPACK, '--mode', 'production', ...args], { cwd: ROOT, stdio: 'pipe' });
}

function text(file: string): string {
  return readFileSync(path.join(dist, file), 'utf8');
}

type CustomFunction = (...args: unknown[]) => unknown;

/** Runs functions.js in a realm that holds nothing else, and returns what it associates. */
function loadFunctions(): Record<string, CustomFunction> {
  const associated: Record<string, CustomFunction> = {};
  const CustomFunctions = {
    associate: (functions: Record<string, CustomFunction>) => Object.assign(associated, functions),
  };
  runInContext(text('functions.js'), createContext({ CustomFunctions }));
  return associated;
}
