import { workbookPart } from './openPackage';
import { FileError } from './FileError';
import type { Package } from './Package';
import {
  NS,
  attribute,
  child,
  children,
  parseXml,
  root,
  serializeXml,
  type Document,
  type Element,
} from './Xml';

/** A worksheet of a file: its entry in the workbook and its part. */
export interface SheetEntry {
  /** SheetData.id of this sheet. */
  id: string;
  name: string;
  /** The sheet element of the workbook part. */
  element: Element;
  part: string;
}

/**
 * Worksheets in the order of their tabs; chart sheets and macro sheets are left out, they stay in the file.
 *
 * @throws FileError damaged when a sheet's part is missing
 */
export function worksheets(file: Package): SheetEntry[] {
  const workbook = workbookPart(file) as string;
  const relations = new Map(file.relationships(workbook).map((each) => [each.id, each]));
  const entries: SheetEntry[] = [];
  for (const element of children(child(root(file.read(workbook)), 'sheets'), 'sheet')) {
    const name = attribute(element, 'name') ?? '';
    const relation = relations.get(relationId(element) ?? '');
    if (!relation) throw new FileError('damaged', `The file is damaged: sheet "${name}" has no content.`);
    if (!relation.type.endsWith('/worksheet')) continue;
    if (!file.has(relation.target)) {
      throw new FileError('damaged', `The file is damaged: the content of sheet "${name}" is missing.`);
    }
    entries.push({ id: sheetIdentity(element), name, element, part: relation.target });
  }
  return entries;
}

export function sheetIdentity(element: Element): string {
  return `sheet-${attribute(element, 'sheetId') ?? '0'}`;
}

/** The r:id of an element, in either of the format's two namespaces. */
export function relationId(element: Element): string | null {
  return (
    element.getAttributeNS(NS.relationships, 'id') ??
    element.getAttributeNS('http://purl.oclc.org/ooxml/officeDocument/relationships', 'id')
  );
}

/** A sheet part in two: the text of its cells, and the document of everything else with no cells in it. */
export interface SplitSheet {
  /** Text before, of, and after the content of sheetData. */
  before: string;
  data: string;
  after: string;
  frame: Document;
}

/** Splits a sheet so that its cells, often millions, never become a document tree. */
export function splitSheet(text: string, part: string): SplitSheet {
  const open = /<((?:[\w.-]+:)?sheetData)(?:\s[^>]*?)?(\/?)>/.exec(text);
  if (!open) {
    return { before: text, data: '', after: '', frame: parseXml(text, part) };
  }
  const start = open.index + open[0].length;
  const end = open[2] ? start : text.lastIndexOf(`</${open[1]}`);
  const before = open[2] ? `${text.slice(0, start - 2)}>` : text.slice(0, start);
  const after = open[2] ? `</${open[1]}>${text.slice(start)}` : text.slice(end);
  return {
    before,
    data: open[2] ? '' : text.slice(start, end),
    after,
    frame: parseXml(before + after, part),
  };
}

/** The text of a sheet whose frame was changed, with these cells in it. */
export function joinSheet(frame: Document, data: string): string {
  const text = serializeXml(frame);
  const open = /<((?:[\w.-]+:)?sheetData)((?:\s[^>]*?)?)(?:\/>|>\s*<\/\1\s*>)/.exec(text);
  if (!open) return text;
  const start = open.index;
  return `${text.slice(0, start)}<${open[1]}${open[2]}>${data}</${open[1]}>${text.slice(start + open[0].length)}`;
}

/** The children of a worksheet in the order the format prescribes. */
export const WORKSHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges ' +
  'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr ' +
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter ' +
  'rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');
