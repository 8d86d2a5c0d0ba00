import type { CustomXmlPart } from '../book/BookData';
import { workbookPart } from './openPackage';
import type { Package } from './Package';
import { NS, parseXml, root } from './Xml';

const PROPERTIES_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The custom XML parts that bear an identity; others cannot be told apart and stay in the file as they are. */
export function readCustomXml(file: Package): CustomXmlPart[] {
  return locate(file).map(({ id, part }) => ({ id, xml: file.text(part) }));
}

/** Makes the file's custom XML parts those given; parts whose text is unchanged are not touched. */
export function writeCustomXml(
  file: Package,
  opened: readonly CustomXmlPart[],
  current: readonly CustomXmlPart[],
): void {
  const workbook = workbookPart(file) as string;
  const parts = new Map(locate(file).map(({ id, part }) => [id, part]));
  const before = new Map(opened.map((each) => [each.id, each.xml]));
  for (const { id, xml } of current) {
    const part = parts.get(id);
    if (part) {
      if (before.get(id) !== xml) file.set(part, xml);
      continue;
    }
    addPart(file, workbook, id, xml);
  }
  for (const { id } of opened) {
    const part = parts.get(id);
    if (!part || current.some((each) => each.id === id)) continue;
    for (const properties of file.related(part, 'customXmlProps')) file.delete(properties.target);
    file.delete(part);
    file.unrelate(workbook, part);
  }
}

function addPart(file: Package, workbook: string, id: string, xml: string): void {
  parseXml(xml, `custom XML part ${id}`);
  const part = file.freeName('customXml/item*.xml');
  const type = `${NS.relationships}/customXml`;
  file.set(part, xml);
  file.relate(workbook, type, part);
  const properties = file.freeName('customXml/itemProps*.xml');
  const document = parseXml(
    `<ds:datastoreItem xmlns:ds="${PROPERTIES_NS}"><ds:schemaRefs/></ds:datastoreItem>`,
    properties,
  );
  root(document).setAttributeNS(PROPERTIES_NS, 'ds:itemID', id);
  file.add(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${document.toString()}`,
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    part,
    `${NS.relationships}/customXmlProps`,
  );
  file.declareExtension('xml', 'application/xml');
}

function locate(file: Package): { id: string; part: string }[] {
  const workbook = workbookPart(file) as string;
  return file.related(workbook, 'customXml').flatMap(({ target }) => {
    const properties = file.related(target, 'customXmlProps')[0];
    const id = properties && root(file.read(properties.target)).getAttributeNS(PROPERTIES_NS, 'itemID');
    return id ? [{ id, part: target }] : [];
  });
}
