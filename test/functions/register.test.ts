import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { realityCheck } from '../../src/assessment/commentary/realityCheck';
import { generateMetadata, type FunctionDefinition } from '../../src/functions/generateMetadata.cjs';
import { digitalTwinsEngineer } from '../scoring/digitalTwinsEngineer';
import { CustomFunctionError, installCustomFunctionsRuntime } from './customFunctionsRuntime';

const { associated } = installCustomFunctionsRuntime();
let definitions: readonly FunctionDefinition[] = [];

beforeAll(async () => {
  await import('../../src/functions/register');
  definitions = (await generateMetadata()).functions;
});

/** Calls a function as Excel does: ranges as rows of cells, and the invocation behind the arguments. */
function call(id: string, ...cells: unknown[]): unknown {
  const cellFunction = associated.get(id);
  if (cellFunction === undefined) throw new Error(`${id} is not associated.`);
  return cellFunction(...cells, { functionName: id });
}

function cellError(id: string, ...cells: unknown[]): string {
  try {
    return `no error but ${String(call(id, ...cells))}`;
  } catch (error) {
    if (!(error instanceof CustomFunctionError)) throw error;
    return `${error.code} ${error.message}`;
  }
}

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const time = column(0.2, 0.25, 0.15, 0.1, 0.15, 0.1, 0.05);
const score = column(4, 2, 2, 4, 3, 1, 1);
const evidence = column(1, 1, 1, 0, 1);
const barriers = column(0, 1, 0, 1, 0);
const growth = column(1);
const role = [time, score, evidence, barriers, growth];

describe('functions.json', () => {
  it('defines the functions of the design and no other', () => {
    expect(definitions.map(({ id }) => id)).toEqual([
      'AIJRI',
      'AIJRI.LABEL',
      'AIJRI.ZONE',
      'AIJRI.RESISTANCE',
      'AIJRI.EVIDENCE',
      'AIJRI.BARRIERS',
      'AIJRI.GROWTH',
      'AIJRI.RAW',
      'AIJRI.EXPOSURE',
      'AIJRI.SPLIT',
      'AIJRI.SCREEN',
      'AIJRI.BREAKDOWN',
      'AIJRI.COMMENTARY',
      'AIJRI.METHOD',
    ]);
  });

  it('defines exactly what is associated, with as many parameters', () => {
    expect([...associated.keys()]).toEqual(definitions.map(({ id }) => id));
    for (const { id, parameters } of definitions) {
      expect({ id, parameters: associated.get(id)?.length }).toEqual({ id, parameters: parameters.length });
    }
  });

  it('names each function by its id, in characters that Excel takes', () => {
    for (const { id, name } of definitions) {
      expect(name).toBe(id);
      expect(name).toMatch(/^[A-Z][A-Z0-9.]{2,127}$/);
      // In a file dots become underscores; a reference such as AIJRI1 would be a cell.
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    }
    expect(new Set(definitions.map(({ name }) => name.replaceAll('.', '_'))).size).toBe(definitions.length);
  });

  it('describes every function and parameter in one line that fits the formula bar', () => {
    for (const { description, parameters } of definitions) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text).toMatch(/^[A-Z][^\n]{10,126}\.$/);
      }
    }
  });

  it('takes ranges for all but the index and the title, and only the involvement is optional', () => {
    const parameters = definitions.flatMap(({ parameters: own }) => own);
    expect(
      new Set(
        parameters.filter((parameter) => parameter.dimensionality !== 'matrix').map(({ name }) => name),
      ),
    ).toEqual(new Set(['index', 'title']));
    expect(parameters.filter(({ optional }) => optional === true).map(({ name }) => name)).toEqual([
      'involvement',
    ]);
  });

  it('lets error values in, so that the text can name their cell', async () => {
    expect((await generateMetadata()).allowErrorForDataTypeAny).toBe(true);
  });
});

describe('generateMetadata', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'metadata-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  function metadataOf(source: string): Promise<unknown> {
    const file = path.join(directory, 'customFunctions.ts');
    writeFileSync(file, source);
    return generateMetadata(file);
  }

  it('names a function and a parameter that nobody has described', async () => {
    await expect(
      metadataOf(`
        /** @customfunction A.ONE A.ONE */
        export function one(): number { return 1; }
        /**
         * Twice a number.
         * @customfunction A.TWICE A.TWICE
         */
        export function twice(single: number): number { return 2 * single; }`),
    ).rejects.toThrow('Without a description: A.ONE, A.TWICE(single).');
  });

  it('fails on a type that Excel does not know', async () => {
    await expect(
      metadataOf(`
        /**
         * Twice a number.
         * @customfunction A.TWICE A.TWICE
         * @param single The number.
         */
        export function twice(single: Date): number { return 2; }`),
    ).rejects.toThrow(/Date/);
  });
});

describe('the functions over the worked example', () => {
  it.each([
    ['AIJRI', role, 47.5],
    ['AIJRI.LABEL', role, 'Yellow (Urgent)'],
    ['AIJRI.ZONE', [47.5], 'Yellow'],
    ['AIJRI.RESISTANCE', [time, score], 3.4],
    ['AIJRI.EVIDENCE', [evidence], 1.16],
    ['AIJRI.BARRIERS', [barriers], 1.04],
    ['AIJRI.GROWTH', [growth], 1.05],
    ['AIJRI.RAW', role, 4.306848],
    ['AIJRI.EXPOSURE', [time, score], 0.45],
    ['AIJRI.SPLIT', [time, score, null], [[0.3, 0.55, 0.15]]],
    ['AIJRI.SCREEN', [column(1, 1, 2), growth], 'Likely Yellow Zone'],
    ['AIJRI.METHOD', [], 'AIJRI 1.0'],
  ])('%s', (id, cells, expected) => {
    expect(call(id, ...cells)).toEqual(expected);
  });

  it('AIJRI.BREAKDOWN', () => {
    expect(call('AIJRI.BREAKDOWN', ...role)).toEqual([
      ['Weighted task score', 2.6],
      ['Task resistance', 3.4],
      ['Evidence total', 4],
      ['Evidence modifier', 1.16],
      ['Barrier total', 2],
      ['Barrier modifier', 1.04],
      ['Growth', 1],
      ['Growth modifier', 1.05],
      ['Raw', 4.306848],
      ['AIJRI', 47.5],
      ['Task time scoring 3+', 0.45],
      ['Zone', 'Yellow'],
      ['Label', 'Yellow (Urgent)'],
    ]);
  });

  it('turns Green (Transforming) with one more point of evidence', () => {
    const better = [time, score, column(1, 1, 1, 1, 1), barriers, growth];
    expect(call('AIJRI', ...better)).toBe(49.4);
    expect(call('AIJRI.LABEL', ...better)).toBe('Green (Transforming)');
  });

  it('takes a single value as well as a range of one cell', () => {
    expect(call('AIJRI', time, score, evidence, barriers, 1)).toBe(47.5);
    expect(call('AIJRI.ZONE', [[48]])).toBe('Green');
  });

  it('takes rows as well as columns', () => {
    expect(call('AIJRI', [time.flat()], [score.flat()], [evidence.flat()], [barriers.flat()], growth)).toBe(
      47.5,
    );
  });

  it('leaves its arguments as they are, and gives the same again', () => {
    const before = structuredClone(role);
    expect(call('AIJRI', ...role)).toBe(call('AIJRI', ...role));
    expect(role).toEqual(before);
  });
});

describe('a cell error', () => {
  it('names row, value and expectation', () => {
    expect(cellError('AIJRI', time, column(4, 2, 6, 4, 3, 1, 1), evidence, barriers, growth)).toBe(
      '#VALUE! Task 3, Score: 6 is outside 1 to 5.',
    );
  });

  it('is #N/A while a rating is missing', () => {
    expect(cellError('AIJRI', time, score, column(1, 1, '', 0, 1), barriers, growth)).toBe(
      '#N/A Evidence 3 is not rated yet.',
    );
    expect(cellError('AIJRI', column('', ''), column(null, ''), evidence, barriers, growth)).toBe(
      '#N/A Tasks: nothing is rated yet.',
    );
  });

  it('says what is wrong before what is missing', () => {
    expect(cellError('AIJRI', time, score, column(1, 1, '', 0, 1), barriers, column(3))).toBe(
      '#VALUE! Growth, Score: 3 is outside -2 to 2.',
    );
  });

  it.each([
    [100.1, '#VALUE! Index: 100.1 is outside 0 to 100.'],
    [-1, '#VALUE! Index: -1 is outside 0 to 100.'],
    ['47.5', '#VALUE! Index: "47.5" is text, not a number from 0 to 100.'],
    ['#VALUE!', '#VALUE! Index: #VALUE! is an error value, not a number from 0 to 100.'],
    [new CustomFunctionError('#REF!'), '#VALUE! Index: #REF! is an error value, not a number from 0 to 100.'],
    [new CustomFunctionError('#N/A'), '#N/A Index: there is no value yet.'],
    ['#N/A', '#N/A Index: there is no value yet.'],
    ['', '#N/A Index: there is no value yet.'],
    [column(1, 2), '#VALUE! Index: 2 cells given, one is expected.'],
  ])('refuses the zone of %j', (index, error) => {
    expect(cellError('AIJRI.ZONE', index)).toBe(error);
  });

  it('refuses an involvement that it does not know', () => {
    expect(cellError('AIJRI.SPLIT', column(1), column(3), column('maybe'))).toBe(
      '#VALUE! Task 1, Involvement: "maybe" is text, not DISPLACEMENT, AUGMENTATION or NOT INVOLVED.',
    );
  });
});

describe('AIJRI.COMMENTARY', () => {
  it('says what the core says of the same role, under its title', () => {
    expect(call('AIJRI.COMMENTARY', 'Digital Twins Engineer', ...role)).toBe(
      realityCheck('Digital Twins Engineer', digitalTwinsEngineer),
    );
  });

  it('does without a title', () => {
    expect(call('AIJRI.COMMENTARY', '', ...role)).toMatch(/^This role scores 47\.5, Yellow \(Urgent\)/);
    expect(call('AIJRI.COMMENTARY', [['Notary']], ...role)).toMatch(/^The Notary scores/);
  });

  it('fails as the other functions do', () => {
    expect(
      cellError('AIJRI.COMMENTARY', '', time, column(4, 2, 6, 4, 3, 1, 1), evidence, barriers, growth),
    ).toBe('#VALUE! Task 3, Score: 6 is outside 1 to 5.');
    expect(cellError('AIJRI.COMMENTARY', '', time, score, column(1, 1, '', 0, 1), barriers, growth)).toBe(
      '#N/A Evidence 3 is not rated yet.',
    );
    expect(cellError('AIJRI.COMMENTARY', '#REF!', ...role)).toBe(
      '#VALUE! Title: #REF! is an error value, not a job title.',
    );
    expect(cellError('AIJRI.COMMENTARY', column('a', 'b'), ...role)).toBe(
      '#VALUE! Title: 2 cells given, one is expected.',
    );
  });
});

describe('AIJRI.SPLIT', () => {
  it('follows the involvement that the analyst chose, the score where there is none', () => {
    const involvement = column('AUGMENTATION', '', 'Not a', '', '', '', '');
    expect(call('AIJRI.SPLIT', time, score, involvement)).toEqual([[0.1, 0.6, 0.3]]);
  });
});
