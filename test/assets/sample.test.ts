import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const FILE = path.join(ROOT, 'assets/digital-twins-engineer.xlsx');
const parts = unzipSync(readFileSync(FILE));
const sheet = new DOMParser().parseFromString(text('xl/worksheets/sheet1.xml'), 'text/xml');
const tables = Object.keys(parts)
  .filter((name) => name.startsWith('xl/tables/'))
  .map((name) => new DOMParser().parseFromString(text(name), 'text/xml').documentElement as Element);

describe('the sample workbook', () => {
  it('is what its script makes, byte for byte', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sample-'));
    const made = path.join(folder, 'made.xlsx');
    // A process of its own: the spreadsheet library keeps the one alive that loads it.
    execFileSync(process.execPath, ['-r', '@swc-node/register', 'assets/sample/makeSample.ts', made], {
      cwd: ROOT,
    });
    const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(digest(made)).toBe(digest(FILE));
    rmSync(folder, { recursive: true });
  });

  it('holds the tables of one assessment', () => {
    expect(tables.map((table) => table.getAttribute('name')).sort()).toEqual(
      ['Barriers', 'Commentary', 'Evidence', 'Growth', 'Principles', 'Result', 'Role', 'Tasks'].sort(),
    );
    expect(text('xl/workbook.xml')).toContain('<sheet name="Digital Twins Engineer"');
  });

  it('stores live formulas as Excel does, with the published figures as their values', () => {
    const [aijri, zone, label] = ['B3', 'B4', 'B5'].map((name) => formula(name));
    const ratings = 'Tasks[Time],Tasks[Score],Evidence[Score],Barriers[Score],Growth[Score]';
    expect(aijri).toEqual({ formula: `_xldudf_AIJRI(${ratings})`, value: '47.5' });
    expect(zone).toEqual({ formula: `_xldudf_AIJRI_ZONE(_xldudf_AIJRI(${ratings}))`, value: 'Yellow' });
    expect(label).toEqual({ formula: `_xldudf_AIJRI_LABEL(${ratings})`, value: 'Yellow (Urgent)' });
    expect(formula('B6').value).toBe('3.4');
    expect(formula('B10').value).toBe('4.306848');
    expect(formula('B11').value).toBe('0.45');
  });

  it('colours by rules of its own, since one with a custom function would never apply', () => {
    const rules = elements('cfRule');
    expect(rules.length).toBe(9);
    expect(rules.map((rule) => rule.textContent).join()).not.toContain('_xldudf_');
  });
});

function text(part: string): string {
  return strFromU8(parts[part] as Uint8Array);
}

function elements(name: string): Element[] {
  return Array.from(sheet.getElementsByTagName(name));
}

function formula(name: string): { formula: string | null; value: string | null } {
  const cell = elements('c').find((each) => each.getAttribute('r') === name);
  const content = (tag: string): string | null => cell?.getElementsByTagName(tag)[0]?.textContent ?? null;
  return { formula: content('f'), value: content('v') };
}
