import { DOMParser } from '@xmldom/xmldom';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';

const ROOT = path.join(__dirname, '..');
const SCHEMAS = path.join(ROOT, '../shared/schemas');
const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const document = new DOMParser().parseFromString(manifest, 'text/xml');

describe('manifest.xml', () => {
  (existsSync(SCHEMAS) ? it : it.skip)("is valid against the vendor's schemas", async () => {
    const schemas = readdirSync(SCHEMAS)
      .filter((name) => name.endsWith('.xsd'))
      .map((fileName) => ({ fileName, contents: readFileSync(path.join(SCHEMAS, fileName), 'utf8') }));
    const result = await validateXML({
      xml: [{ fileName: 'manifest.xml', contents: manifest }],
      schema: schemas.filter(({ fileName }) => fileName === 'OfficeAppManifestV1_1.xsd'),
      preload: schemas,
    });
    expect(result.errors.map(({ message }) => message)).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('runs pane, commands and custom functions in one page that lives as long as the workbook', () => {
    const runtime = only('Runtime');
    expect(runtime.getAttribute('lifetime')).toBe('long');
    const shared = runtime.getAttribute('resid');
    expect(only('FunctionFile').getAttribute('resid')).toBe(shared);
    expect(only('SourceLocation', only('Page')).getAttribute('resid')).toBe(shared);
  });

  it('lets functions go by their bare names', () => {
    expect(all('Namespace')).toEqual([]);
  });

  it('asks at base level for what it cannot do without, and for no more rights than it needs', () => {
    const sets = all('Set').map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
    expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.1']);
    expect((only('Requirements').parentNode as Element).localName).toBe('OfficeApp');
    expect(only('Permissions').textContent).toBe('ReadWriteDocument');
  });

  it('shows its commands on a ribbon tab of its own', () => {
    expect(text(only('Label', only('CustomTab'), true))).toBe('AIJRI');
    const commands = all('Control').map((control) => [
      text(only('Label', control, true)),
      only('Action', control).getAttribute('xsi:type'),
      all('FunctionName', control)[0]?.textContent ?? null,
    ]);
    expect(commands).toEqual([
      ['Open pane', 'ShowTaskpane', null],
      ['New assessment', 'ExecuteFunction', 'newAssessment'],
      ['Score sheet', 'ExecuteFunction', 'scoreSheet'],
    ]);
  });

  it('names only resources that it declares, and declares none that it does not name', () => {
    const named = all('*').flatMap((element) => element.getAttribute('resid') ?? []);
    const declared = all('*', only('Resources')).flatMap((element) => element.getAttribute('id') ?? []);
    expect([...new Set(named)].sort()).toEqual([...declared].sort());
    expect(Math.max(...declared.map((id) => id.length))).toBeLessThanOrEqual(32);
  });

  it('has every icon, in the size it says', () => {
    const icons = all('Image', only('Resources'));
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of [...icons, only('IconUrl'), only('HighResolutionIconUrl')]) {
      const url = icon.getAttribute('DefaultValue') ?? '';
      const size = Number(/-(\d+)\.png$/.exec(url)?.[1]);
      expect({ url, ...pngSize(path.join(ROOT, new URL(url).pathname)) }).toEqual({
        url,
        width: size,
        height: size,
      });
    }
  });
});

function all(name: string, within: Document | Element = document as unknown as Document): Element[] {
  return Array.from(within.getElementsByTagNameNS('*', name));
}

function only(name: string, within?: Element, isChild = false): Element {
  const found = all(name, within).filter((element) => !isChild || element.parentNode === within);
  if (found.length !== 1) throw new Error(`${name}: ${found.length} found, expected one`);
  return found[0] as Element;
}

/** The text of the string resource that an element names. */
function text(element: Element): string | null {
  const id = element.getAttribute('resid');
  const resource = all('String').find((string) => string.getAttribute('id') === id);
  return resource?.getAttribute('DefaultValue') ?? null;
}

/** Width and height as the header of a PNG file states them. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
