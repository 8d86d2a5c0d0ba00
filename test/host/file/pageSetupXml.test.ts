import { DOMParser, type Element } from '@xmldom/xmldom';
import { readPageSetup, writePageSetup } from '../../../src/host/file/pageSetupXml';
import type { PageSetup } from '../../../src/host/book/BookData';

const PLAIN: PageSetup = { orientation: 'portrait', scale: 100, fit: null, columnBreaks: [] };

function sheet(children: string): Element {
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${children}</worksheet>`;
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement as Element;
}

function written(children: string, current: PageSetup): Element {
  const element = sheet(children);
  writePageSetup(element, readPageSetup(element), current);
  return element;
}

describe('page setup of a worksheet', () => {
  it.each<[string, PageSetup]>([
    ['nothing', PLAIN],
    ['orientation and scale', { ...PLAIN, orientation: 'landscape', scale: 80 }],
    ['breaks', { ...PLAIN, columnBreaks: [3, 10] }],
    ['one page', { ...PLAIN, fit: { wide: 1, tall: 1 } }],
    ['one page wide, as long as it takes', { ...PLAIN, fit: { wide: 1, tall: null } }],
  ])('is read as it was written: %s', (_, setup) => {
    expect(readPageSetup(written('<sheetData/>', setup))).toEqual(setup);
  });

  it('is plain where a file says nothing', () => {
    expect(readPageSetup(sheet('<sheetData/>'))).toEqual(PLAIN);
  });

  it('keeps the paper and stands where the format wants it', () => {
    const element = written(
      '<sheetPr><tabColor rgb="FF00FF00"/></sheetPr><sheetData/><pageSetup paperSize="9" scale="50"/><tableParts/>',
      { ...PLAIN, fit: { wide: 2, tall: null }, columnBreaks: [4] },
    );
    expect(element.toString()).toContain(
      '<sheetPr><tabColor rgb="FF00FF00"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/>' +
        '<pageSetup paperSize="9" orientation="portrait" fitToWidth="2" fitToHeight="0"/>' +
        '<colBreaks count="1" manualBreakCount="1"><brk id="4" max="1048575" man="1"/></colBreaks><tableParts/>',
    );
  });

  it('takes away what is no longer wanted', () => {
    const element = written(
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><colBreaks count="1"><brk id="4"/></colBreaks>',
      PLAIN,
    );
    expect(readPageSetup(element)).toEqual(PLAIN);
    expect(element.toString()).not.toContain('colBreaks');
  });
});
