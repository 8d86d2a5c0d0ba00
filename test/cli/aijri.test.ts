import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { unusableFiles } from '../host/file/fixtures/unusableFiles';

const ROOT = path.join(__dirname, '../..');
const SAMPLE = path.join(ROOT, 'assets/digital-twins-engineer.xlsx');
const SHEET = 'xl/worksheets/sheet1.xml';
const folder = mkdtempSync(path.join(tmpdir(), 'aijri-'));

jest.setTimeout(120_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('aijri score', () => {
  it('prints score, label, steps and warnings of the role, and ends with 0', () => {
    expect(aijri('score', SAMPLE)).toEqual({
      status: 0,
      stdout:
        'Digital Twins Engineer: 47.5 Yellow (Urgent) - task resistance 3.40, raw 4.3068\n' +
        "  warning 'Digital Twins Engineer'!N3: Evidence 1 to 5: neither source nor date is given.\n",
      stderr: '',
    });
  });

  it('prints the same as data', () => {
    const { status, stdout, stderr } = aijri('score', SAMPLE, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([
      {
        role: 'Digital Twins Engineer',
        aijri: 47.5,
        zone: 'Yellow',
        label: 'Yellow (Urgent)',
        taskResistance: 3.4,
        raw: 4.306848,
        problems: [
          {
            severity: 'warning',
            cell: "'Digital Twins Engineer'!N3",
            message: 'Evidence 1 to 5: neither source nor date is given.',
          },
        ],
      },
    ]);
  });

  it('names the cell of a rating out of range, and ends with 1', () => {
    const file = sampleWith('F5', '6');
    const { status, stdout, stderr } = aijri('score', file, '--json');
    const [report] = JSON.parse(stdout) as [{ aijri: null; problems: unknown[] }];
    expect(status).toBe(1);
    expect(stderr).toBe(`aijri: ${file}: problems in 1 of 1 role: Digital Twins Engineer\n`);
    expect(report.aijri).toBeNull();
    expect(report.problems).toContainEqual({
      severity: 'error',
      cell: "'Digital Twins Engineer'!F5",
      message: expect.stringMatching(/^Task 3, Score: 6 is outside 1 to 5\.?/) as string,
    });
  });

  it('saves the results in a copy and leaves the workbook itself alone', () => {
    const before = readFileSync(SAMPLE);
    const copy = path.join(folder, 'scored.xlsx');
    expect(aijri('score', SAMPLE, '--save', copy).status).toBe(0);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    expect(aijri('score', copy).stdout).toMatch(/^Digital Twins Engineer: 47\.5 Yellow \(Urgent\)/);
  });

  it('writes nothing when a sheet is protected', () => {
    const copy = path.join(folder, 'never.xlsx');
    const { status, stderr } = aijri('score', protectedSample(), '--save', copy);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^aijri: .*protected\.xlsx: The sheet “Digital Twins Engineer” is protected.*\n$/);
    expect(existsSync(copy)).toBe(false);
  });

  it('replaces the workbook itself only when asked to', () => {
    const file = path.join(folder, 'own.xlsx');
    writeFileSync(file, readFileSync(SAMPLE));
    const refused = aijri('score', file, '--save', file);
    expect(refused).toEqual({
      status: 2,
      stdout: '',
      stderr: `aijri: --save: ${file} is the workbook itself. Add --overwrite to replace it.\n`,
    });
    expect(aijri('score', file, '--save', file, '--overwrite').status).toBe(0);
  });
});

describe('what cannot be used ends with 2 and one clear line', () => {
  it.each([
    ['no such file', () => path.join(folder, 'missing.xlsx'), /missing\.xlsx: no such file\.$/],
    ['a folder', () => folder, /is a folder, expected an \.xlsx file\.$/],
    ...unusableFiles().map(
      ([name, bytes, says]) => [name, () => fileWith(name, bytes), says] as [string, () => string, RegExp],
    ),
    ['a workbook without an assessment', () => sampleWithoutTables(), /holds no assessment/],
  ])('%s', (_, file, line) => {
    const { status, stdout, stderr } = aijri('score', file());
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(/^aijri: /);
    expect(stderr.trim()).toMatch(line);
  });

  it.each([
    [['score'], "aijri: missing required argument 'file'\n"],
    [['score', SAMPLE, '--colour'], "aijri: unknown option '--colour'\n"],
    [['rate', SAMPLE], "aijri: unknown command 'rate'\n"],
    [
      ['score', SAMPLE, '--save', path.join('no', 'such', 'folder.xlsx')],
      `aijri: --save: the folder ${path.join(ROOT, 'no', 'such')} is not there.\n`,
    ],
  ])('%j', (args, line) => {
    expect(aijri(...args)).toEqual({ status: 2, stdout: '', stderr: line });
  });

  it('help is no failure', () => {
    const { status, stdout, stderr } = aijri('score', '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('--json');
  });
});

function aijri(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/bin.cjs', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function fileWith(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** The sample with another number in one cell. */
function sampleWith(cell: string, value: string): string {
  const parts = unzipSync(readFileSync(SAMPLE));
  const xml = strFromU8(parts[SHEET] as Uint8Array);
  const changed = xml.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
  if (changed === xml) throw new Error(`The sample has no number in ${cell}.`);
  return fileWith(`${cell}-is-${value}.xlsx`, zipSync({ ...parts, [SHEET]: strToU8(changed) }));
}

/** Protected, and with a figure that scoring would have to write. */
function protectedSample(): string {
  const parts = unzipSync(readFileSync(SAMPLE));
  const xml = strFromU8(parts[SHEET] as Uint8Array)
    .replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>')
    .replace(/(<c r="B3"[^>]*)><f>[^<]*<\/f><v>[^<]*<\/v><\/c>/, '$1/>');
  return fileWith('protected.xlsx', zipSync({ ...parts, [SHEET]: strToU8(xml) }));
}

function sampleWithoutTables(): string {
  const parts = unzipSync(readFileSync(SAMPLE));
  const xml = strFromU8(parts[SHEET] as Uint8Array).replace(/<tableParts.*?<\/tableParts>/s, '');
  const kept = Object.entries(parts).filter(([name]) => !/tables\/|_rels\/sheet1/.test(name));
  const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array).replace(
    /<Override[^>]*\/tables\/[^>]*>/g,
    '',
  );
  return fileWith(
    'no-tables.xlsx',
    zipSync({ ...Object.fromEntries(kept), [SHEET]: strToU8(xml), '[Content_Types].xml': strToU8(types) }),
  );
}

it('has its command in the package', () => {
  const { bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    bin: { aijri: string };
  };
  expect(existsSync(path.join(ROOT, bin.aijri))).toBe(true);
});
