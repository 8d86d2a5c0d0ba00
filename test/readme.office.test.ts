import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAddinCode } from '../src/cli/readAddinCode';
import { HeadlessExcel } from '../src/host/node/HeadlessExcel';

const ROOT = path.join(__dirname, '..');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');

/** The table of functions: each example as it is typed, and what the README says it gives. */
const examples = [...readme.matchAll(/^\| `(=[^`]+)` \| (.*) \|$/gm)].map(([, formula = '', gives = '']) => ({
  formula,
  gives,
}));

it('shows every function with one example', async () => {
  const { functions } = JSON.parse((await readAddinCode()).functionsJson) as { functions: { id: string }[] };
  const shown = examples.map(({ formula }) => formula.slice(1).replace(/\(.*/, ''));
  expect(shown.sort()).toEqual(functions.map(({ id }) => id).sort());
});

it('says of each example what it gives in the sample', async () => {
  const sample = new Uint8Array(readFileSync(path.join(ROOT, 'assets/digital-twins-engineer.xlsx')));
  const excel = await HeadlessExcel.open(sample, { addin: await readAddinCode() });
  try {
    const { id: sheetId } = excel.book.addSheet('Examples');
    const cell = (index: number) => ({ sheetId, row: index * 20, column: 0, rows: 1, columns: 1 });
    examples.forEach(({ formula }, index) => excel.book.setCells(cell(index), [[formula]]));
    await excel.settled();
    const given = examples.map((_, index) =>
      excel.book
        .values({ ...cell(index), ...excel.book.spillArea(cell(index)) })
        .flat()
        .join(' '),
    );
    const said = examples.map(({ gives }) => gives.match(/^`([^`]+)`/)?.[1] ?? null);
    expect(given.map((value, index) => (said[index] === null ? null : value))).toEqual(said);
    // What is described in words only is no error either.
    expect(given.filter((value) => value.startsWith('#'))).toEqual([]);
  } finally {
    excel.dispose();
  }
});

it('shows pictures that are there', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file = '']) => file);
  expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) expect(readFileSync(path.join(ROOT, picture)).length).toBeGreaterThan(0);
});
