import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const TABLE = /^xl\/tables\/table\d+\.xml$/;
const WORKBOOK = 'xl/workbook.xml';
const CALCULATED_BY = '191029'; // Excel 2019 and newer
const FIRST_PART = '[Content_Types].xml';
const PACKED = new Date(2026, 0, 1); // local time, as zip archives keep it

/**
 * What the spreadsheet library cannot write: the value that each formula gave, the formula of a calculated
 * column, and an archive that is the same whenever it is made.
 *
 * @param formulaResults by cell, e.g. "B3"
 */
export function finishPackage(
  workbook: Uint8Array,
  formulaResults: ReadonlyMap<string, string | number>,
): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (SHEET.test(name)) parts[name] = edited(bytes, (xml) => setResults(xml, formulaResults));
    if (TABLE.test(name)) parts[name] = edited(bytes, setWeightedFormula);
    if (name === WORKBOOK) parts[name] = edited(bytes, setCalculationVersion);
  }
  const names = Object.keys(parts).sort();
  const ordered = [FIRST_PART, ...names.filter((name) => name !== FIRST_PART)];
  const archive: Zippable = {};
  for (const name of ordered) archive[name] = [parts[name] as Uint8Array, { mtime: PACKED }];
  return zipSync(archive, { level: 9 });
}

function edited(bytes: Uint8Array, edit: (xml: Document) => void): Uint8Array<ArrayBuffer> {
  const xml = new DOMParser().parseFromString(strFromU8(bytes), 'text/xml');
  edit(xml);
  return strToU8(new XMLSerializer().serializeToString(xml));
}

function setResults(xml: Document, formulaResults: ReadonlyMap<string, string | number>): void {
  for (const cell of elements(xml, 'c')) {
    const result = formulaResults.get(cell.getAttribute('r') ?? '');
    if (result === undefined) continue;
    for (const old of elements(cell, 'v')) cell.removeChild(old);
    if (typeof result === 'string') cell.setAttribute('t', 'str');
    else cell.removeAttribute('t');
    const value = xml.createElementNS(cell.namespaceURI, 'v');
    value.textContent = String(result);
    cell.appendChild(value);
  }
}

/** So that Excel fills the column by itself when a task is added. */
function setWeightedFormula(xml: Document): void {
  const table = xml.documentElement?.getAttribute('name') ?? '';
  for (const column of elements(xml, 'tableColumn')) {
    if (column.getAttribute('name') !== 'Weighted') continue;
    const formula = xml.createElementNS(column.namespaceURI, 'calculatedColumnFormula');
    formula.textContent = `${table}[[#This Row],[Time]]*${table}[[#This Row],[Score]]`;
    column.appendChild(formula);
  }
}

/** Excel calculates what an older version has calculated again when it opens: without the add-in, to #NAME?. */
function setCalculationVersion(xml: Document): void {
  for (const properties of elements(xml, 'calcPr')) properties.setAttribute('calcId', CALCULATED_BY);
}

function elements(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}
