import fc from 'fast-check';
import type { CellData, SheetData } from '../../../src/host/book/BookData';
import { fromStoredText, toStoredText } from '../../../src/host/file/storedText';
import { readWorkbook } from '../../../src/host/file/readWorkbook';
import { writeWorkbook } from '../../../src/host/file/writeWorkbook';
import { bookWith } from './fixtures/bookWith';

const hostile = [
  '_x0000_',
  '_x005F_x000D_',
  '\u0000\u0001\u001f',
  '\ud800',
  '\udc00 alone',
  '😀 and \ud83d',
  '  spaces  ',
  '\n\nlines\r\nand returns\r',
  '\ttab\t',
  '=1+1',
  "'20",
  '<c r="A1">&amp;]]></c>',
  '\ufffe\uffff\ufeff',
  '#N/A',
  'TRUE',
  '1e5',
  '__proto__',
  'x'.repeat(32_767),
];

const text = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 20,
  }),
);

const cell: fc.Arbitrary<CellData> = fc.oneof(
  fc.record({ value: text.filter((value) => value !== '') }),
  fc.record({ value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0) }),
  fc.record({ value: fc.boolean() }),
  fc.record({ value: fc.constantFrom('#N/A', '#DIV/0!', '#SPILL!'), isError: fc.constant(true) }),
  fc.record({ value: text, formula: fc.constantFrom('=A1&"<x>"', '=XLOOKUP(1,A:A,B:B)', "='a b'!A1") }),
);

const cells = fc.array(fc.tuple(fc.nat(40), fc.nat(8), cell), { maxLength: 25 }).map((list) => {
  const result: SheetData['cells'] = {};
  for (const [row, column, data] of list) (result[row] ??= {})[column] = data;
  return result;
});

/** What a cell holds, without what reading adds about how its text would be read. */
function contents(sheet: SheetData | undefined): unknown {
  return Object.fromEntries(
    Object.entries(sheet?.cells ?? {}).map(([row, line]) => [
      row,
      Object.fromEntries(
        Object.entries(line).map(([column, { value, formula, isError }]) => [
          column,
          { value, formula, isError },
        ]),
      ),
    ]),
  );
}

describe('a workbook written and read', () => {
  it('has the same cells, whatever their text', async () => {
    await fc.assert(
      fc.asyncProperty(cells, cells, async (before, after) => {
        const made = bookWith(before);
        const original = await writeWorkbook({ original: null, opened: made, current: made, edits: [] });
        const opened = await readWorkbook(original);
        expect(contents(opened.sheets[0])).toEqual(contents(made.sheets[0]));

        const current = structuredClone(opened);
        (current.sheets[0] as SheetData).cells = after;
        const again = await readWorkbook(await writeWorkbook({ original, opened, current, edits: [] }));
        expect(contents(again.sheets[0])).toEqual(contents(current.sheets[0]));
      }),
      { numRuns: 60 },
    );
  });

  it('has each of the awkward texts', async () => {
    const line = Object.fromEntries(hostile.map((value, column) => [column, { value }]));
    const made = bookWith({ 0: line });
    const read = await readWorkbook(
      await writeWorkbook({ original: null, opened: made, current: made, edits: [] }),
    );
    expect(hostile.map((_, column) => read.sheets[0]?.cells[0]?.[column]?.value)).toEqual(hostile);
  });

  it('keeps any text through its stored form', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(fromStoredText(toStoredText(value))).toBe(value);
      }),
    );
  });
});
