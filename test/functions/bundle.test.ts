import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { generateMetadata } from '../../src/functions/generateMetadata.cjs';

type CellFunction = (...cells: unknown[]) => unknown;

describe('functions.js as it is built', () => {
  const output = mkdtempSync(path.join(tmpdir(), 'functions-'));
  const associated = new Map<string, CellFunction>();

  beforeAll(() => {
    build(output);
    const CustomFunctions = {
      associate: (functions: Record<string, CellFunction>) => {
        for (const [id, cellFunction] of Object.entries(functions)) associated.set(id, cellFunction);
      },
    };
    // Neither window nor document nor Office: what the script reaches for beyond this is a ReferenceError.
    runInNewContext(readFileSync(path.join(output, 'functions.js'), 'utf8'), { CustomFunctions });
  }, 60_000);

  afterAll(() => rmSync(output, { recursive: true }));

  it('runs with nothing but CustomFunctions', () => {
    const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
    const aijri = associated.get('AIJRI');
    expect(
      aijri?.(
        column(0.2, 0.25, 0.15, 0.1, 0.15, 0.1, 0.05),
        column(4, 2, 2, 4, 3, 1, 1),
        column(1, 1, 1, 0, 1),
        column(0, 1, 0, 1, 0),
        column(1),
      ),
    ).toBe(47.5);
  });

  it('comes with the metadata of exactly its functions', async () => {
    const metadata: unknown = JSON.parse(readFileSync(path.join(output, 'functions.json'), 'utf8'));
    const expected = await generateMetadata();
    expect(metadata).toEqual(expected);
    expect([...associated.keys()]).toEqual(expected.functions.map(({ id }) => id));
  });
});

function build(directory: string): void {
  const root = path.join(__dirname, '../..');
  const arguments_ = ['--mode', 'production', '--config-name', 'functions', '--output-path', directory];
  execFileSync(process.execPath, [path.join(root, 'node_modules/webpack/bin/webpack.js'), ...arguments_], {
    cwd: root,
  });
}
