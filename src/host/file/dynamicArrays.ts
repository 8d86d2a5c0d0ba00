import { workbookPart } from './openPackage';
import type { Package } from './Package';
import { NS, attribute, child, children, flag, integer, parseXml, root } from './Xml';

const DYNAMIC_NS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

/** The cell metadata numbers (cm, counted from 1) that mark a dynamic array. */
export function dynamicArrayNumbers(file: Package): Set<number> {
  const part = file.related(workbookPart(file) as string, 'sheetMetadata')[0]?.target;
  const numbers = new Set<number>();
  if (!part) return numbers;
  const metadata = root(file.read(part));
  const types = children(child(metadata, 'metadataTypes'), 'metadataType');
  const type = types.findIndex((each) => attribute(each, 'name') === 'XLDAPR') + 1;
  const future = children(metadata, 'futureMetadata').find((each) => attribute(each, 'name') === 'XLDAPR');
  const blocks = children(future, 'bk').map((block) =>
    Array.from(block.getElementsByTagNameNS(DYNAMIC_NS, 'dynamicArrayProperties')).some((each) =>
      flag(each, 'fDynamic'),
    ),
  );
  children(child(metadata, 'cellMetadata'), 'bk').forEach((block, index) => {
    const marks = children(block, 'rc').some(
      (each) => integer(each, 't') === type && blocks[integer(each, 'v') ?? -1],
    );
    if (marks) numbers.add(index + 1);
  });
  return numbers;
}

/**
 * The cell metadata number of a dynamic array; the metadata part is made or extended when the file has none.
 */
export function ensureDynamicArrays(file: Package): number {
  const [known] = dynamicArrayNumbers(file);
  if (known !== undefined) return known;
  const workbook = workbookPart(file) as string;
  const part = file.related(workbook, 'sheetMetadata')[0]?.target;
  if (!part) {
    file.add(
      'xl/metadata.xml',
      METADATA,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
      workbook,
      `${NS.relationships}/sheetMetadata`,
    );
    return 1;
  }
  return extend(file, part);
}

const TYPE =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ' +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const FUTURE =
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>';
const METADATA =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<metadata xmlns="${NS.main}" xmlns:xda="${DYNAMIC_NS}"><metadataTypes count="1">${TYPE}</metadataTypes>` +
  `${FUTURE}<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

/** Adds the mark of dynamic arrays to metadata that knows other kinds only. */
function extend(file: Package, part: string): number {
  const document = file.edit(part);
  const metadata = root(document);
  const template = parseXml(METADATA, part);
  const adopt = (name: string) => {
    const copy = child(root(template), name);
    return copy ? document.importNode(copy, true) : null;
  };
  const types = child(metadata, 'metadataTypes');
  const added = adopt('metadataTypes');
  if (!types && added) metadata.insertBefore(added, metadata.firstChild);
  else if (types && added?.firstChild) types.appendChild(added.firstChild);
  const typeCount = children(child(metadata, 'metadataTypes'), 'metadataType').length;
  child(metadata, 'metadataTypes')?.setAttribute('count', String(typeCount));
  const cells = child(metadata, 'cellMetadata');
  const future = adopt('futureMetadata');
  const next = cells ?? child(metadata, 'valueMetadata');
  if (future) metadata.insertBefore(future, next);
  const ours = adopt('cellMetadata');
  if (!ours) return 1;
  children(ours, 'bk').forEach((block) =>
    children(block, 'rc').forEach((each) => each.setAttribute('t', String(typeCount))),
  );
  if (!cells) metadata.insertBefore(ours, child(metadata, 'valueMetadata'));
  else if (ours.firstChild) cells.appendChild(ours.firstChild);
  const list = child(metadata, 'cellMetadata');
  const count = children(list, 'bk').length;
  list?.setAttribute('count', String(count));
  return count;
}
