import { zipSync } from 'fflate';
import { FileError } from '../../../src/host/file/FileError';
import { Package } from '../../../src/host/file/Package';
import { readWorkbook } from '../../../src/host/file/readWorkbook';
import { richParts, richWorkbook } from './fixtures/richWorkbook';
import { compoundFile } from './fixtures/unusableFiles';
import { zipOf } from './fixtures/zipOf';

async function refusal(bytes: Uint8Array): Promise<{ code: string; message: string }> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('The file was opened.');
}

const text = (content: string) => new TextEncoder().encode(content);

/** Offset of the central directory's first entry. */
function directory(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(bytes.length - 22 + 16, true);
}

describe('readWorkbook, files it cannot open', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty', /empty/],
    ['CSV', text('Task,Time\nMail,20%\n'), 'notAWorkbook', /plain text \(CSV/],
    ['a web page', text('<!DOCTYPE html><html></html>'), 'notAWorkbook', /web page/],
    ['XML', text('<?xml version="1.0"?><a/>'), 'notAWorkbook', /XML text/],
    ['PDF', text('%PDF-1.7 ...'), 'notAWorkbook', /PDF/],
    ['noise', new Uint8Array([1, 2, 3, 4]), 'notAWorkbook', /not an \.xlsx workbook/],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), 'encrypted', /password/],
    ['an .xls file', compoundFile('Workbook'), 'oldFormat', /97-2003/],
    ['another old document', compoundFile('WordDocument'), 'notAWorkbook', /old Office documents/],
    ['a zip without workbook', zipOf({ 'a.txt': 'a' }), 'notAWorkbook', /zip archive without/],
    ['a Word document', zipOf({ 'word/document.xml': '<a/>' }), 'notAWorkbook', /Word document/],
    ['an .ods file', zipOf({ mimetype: 'x', 'content.xml': '<a/>' }), 'notAWorkbook', /OpenDocument/],
  ])('says what %s is', async (_, bytes, code, message) => {
    const refused = await refusal(bytes);
    expect(refused.code).toBe(code);
    expect(refused.message).toMatch(message);
  });

  it('says that .xlsb is binary', async () => {
    const bytes = zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      'xl/workbook.bin': 'x',
    });
    expect(await refusal(bytes)).toMatchObject({
      code: 'binaryFormat',
      message: expect.stringMatching(/\.xlsb/),
    });
  });

  it('says that a file cut short is incomplete', async () => {
    const whole = richWorkbook();
    expect(await refusal(whole.slice(0, whole.length - 200))).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/incomplete/),
    });
  });

  it('finds a changed byte in a part', async () => {
    const bytes = zipSync(namedParts(), { level: 0 });
    const at = new TextDecoder('latin1').decode(bytes).indexOf('Harbour</dc:title>');
    bytes[at] = 0x68;
    expect(await refusal(bytes)).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/docProps\/core\.xml/),
    });
  });

  it('names the part that is not XML', async () => {
    const bytes = richWorkbook({
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row></sheetData></worksheet>',
    });
    const refused = await refusal(bytes);
    expect(refused.code).toBe('damaged');
    expect(refused.message).toContain('xl/worksheets/sheet2.xml');
  });

  it('names the part that is missing', async () => {
    const parts = richParts();
    delete parts['xl/worksheets/sheet2.xml'];
    expect(await refusal(zipOf(parts))).toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/"Second sheet"/),
    });
  });

  it('refuses entities before they can grow', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    for (const part of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
      const content = String(richParts()[part]).replace(/^<\?xml[^>]*>/, bomb);
      expect(await refusal(richWorkbook({ [part]: content }))).toMatchObject({ code: 'unsafe' });
    }
  });

  it('refuses a part that grows without measure, from its declared size', async () => {
    const bytes = zipSync({ ...namedParts(), 'xl/worksheets/sheet1.xml': new Uint8Array(64 * 1024 * 1024) });
    expect(await refusal(bytes)).toMatchObject({
      code: 'unsafe',
      message: expect.stringMatching(/would grow/),
    });
  });

  it('does not trust a declared size', async () => {
    const bytes = zipSync({
      'xl/workbook.xml': new Uint8Array(32 * 1024 * 1024),
      '[Content_Types].xml': text('<Types/>'),
    });
    // The first entry claims to inflate to 100 bytes.
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory(bytes) + 24, 100, true);
    expect(() => new Package(bytes).bytes('xl/workbook.xml')).toThrow(/cannot be unpacked/);
  });

  it('refuses more parts than a workbook has', async () => {
    const parts: Record<string, Uint8Array> = {};
    for (let index = 0; index < 10_001; index++) parts[`p${index}`] = new Uint8Array();
    expect(await refusal(zipSync(parts, { level: 0 }))).toMatchObject({
      code: 'tooLarge',
      message: expect.stringMatching(/10001 parts/),
    });
  });
});

function namedParts(): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(richParts()).map(([name, content]) => [
      name,
      typeof content === 'string' ? text(content) : content,
    ]),
  );
}
