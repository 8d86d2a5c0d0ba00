import type { DocumentProperties } from '../book/BookData';
import type { Package } from './Package';
import { isSame } from './sameData';
import { NS, child, createElement, remove, root, type Document, type Element } from './Xml';

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DC = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';
const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What every custom property names as its kind. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

type CoreKey = Exclude<keyof DocumentProperties, 'custom' | 'manager' | 'company'>;

const CORE_ELEMENTS: Record<CoreKey, [name: string, namespace: string]> = {
  title: ['dc:title', DC],
  subject: ['dc:subject', DC],
  author: ['dc:creator', DC],
  keywords: ['cp:keywords', CORE],
  comments: ['dc:description', DC],
  lastAuthor: ['cp:lastModifiedBy', CORE],
  category: ['cp:category', CORE],
  created: ['dcterms:created', TERMS],
};

/** Writes the document properties that changed into their parts, which are made when absent. */
export function writeProperties(
  file: Package,
  opened: DocumentProperties,
  current: DocumentProperties,
): void {
  const core = (Object.keys(CORE_ELEMENTS) as CoreKey[]).filter((key) => opened[key] !== current[key]);
  if (core.length > 0) {
    const list = root(corePart(file));
    for (const key of core) setProperty(list, ...CORE_ELEMENTS[key], current[key]);
  }
  if (opened.manager !== current.manager || opened.company !== current.company) {
    const list = root(applicationPart(file));
    setProperty(list, 'Manager', EXTENDED, current.manager);
    setProperty(list, 'Company', EXTENDED, current.company);
  }
  if (!isSame(opened.custom, current.custom)) writeCustom(file, opened, current);
}

function setProperty(list: Element, name: string, namespace: string, value: string): void {
  const localName = name.slice(name.indexOf(':') + 1);
  const existing = child(list, localName);
  if (value === '') return remove(existing);
  if (existing) {
    existing.textContent = value;
    return;
  }
  const document = list.ownerDocument as Document;
  const element = document.createElementNS(namespace, name);
  if (localName === 'created') {
    element.setAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'xsi:type', 'dcterms:W3CDTF');
  }
  element.appendChild(document.createTextNode(value));
  list.appendChild(element);
}

function corePart(file: Package): Document {
  const existing = file.related('', 'core-properties')[0]?.target;
  if (existing) return file.edit(existing);
  file.add(
    'docProps/core.xml',
    `${HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DC}" xmlns:dcterms="${TERMS}" ` +
      `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  );
  return file.edit('docProps/core.xml');
}

function applicationPart(file: Package): Document {
  const existing = file.related('', 'extended-properties')[0]?.target;
  if (existing) return file.edit(existing);
  file.add(
    'docProps/app.xml',
    `${HEAD}<Properties xmlns="${EXTENDED}"/>`,
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    '',
    `${NS.relationships}/extended-properties`,
  );
  return file.edit('docProps/app.xml');
}

/** Custom properties that did not change keep their elements: dates and the like have types of their own. */
function writeCustom(file: Package, opened: DocumentProperties, current: DocumentProperties): void {
  let part = file.related('', 'custom-properties')[0]?.target;
  if (!part) {
    part = 'docProps/custom.xml';
    file.add(
      part,
      `${HEAD}<Properties xmlns="${CUSTOM}" xmlns:vt="${TYPES}"/>`,
      'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      '',
      `${NS.relationships}/custom-properties`,
    );
  }
  const list = root(file.edit(part));
  const elements = new Map(
    Array.from(list.getElementsByTagNameNS(CUSTOM, 'property')).map((each) => [
      each.getAttribute('name') ?? '',
      each,
    ]),
  );
  let nextId =
    Math.max(1, ...[...elements.values()].map((each) => Number(each.getAttribute('pid')) || 0)) + 1;
  for (const [name, element] of elements) {
    const isKept = Object.hasOwn(current.custom, name) && current.custom[name] === opened.custom[name];
    if (isKept) elements.set(name, element);
    else {
      remove(element);
      elements.delete(name);
    }
  }
  for (const [name, value] of Object.entries(current.custom)) {
    if (elements.has(name)) continue;
    const element = createElement(list, 'property', { fmtid: FORMAT_ID, pid: nextId++, name });
    const document = list.ownerDocument as Document;
    const typed = document.createElementNS(TYPES, `vt:${typeName(value)}`);
    typed.appendChild(document.createTextNode(String(value)));
    element.appendChild(typed);
    list.appendChild(element);
  }
}

function typeName(value: string | number | boolean): string {
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'lpwstr';
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 'i4' : 'r8';
}
