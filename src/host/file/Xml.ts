import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { FileError } from './FileError';

export type { Document, Element } from '@xmldom/xmldom';

/** Namespaces of the parts of a workbook. */
export const NS = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  packageRelationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  contentTypes: 'http://schemas.openxmlformats.org/package/2006/content-types',
  x14: 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  xm: 'http://schemas.microsoft.com/office/excel/2006/main',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

/**
 * A part's XML as a document.
 *
 * @throws FileError damaged when not well-formed, unsafe when it declares a document type
 */
export function parseXml(text: string, part: string): Document {
  refuseDoctype(text, part);
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    if (!document.documentElement) throw new Error('no root element');
    return document;
  } catch {
    throw new FileError('damaged', `The file is damaged: its part ${part} is not readable XML.`);
  }
}

/** Document types bring entities, with which a small file grows without limit; workbooks have none. */
export function refuseDoctype(text: string, part: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    throw new FileError(
      'unsafe',
      `Part ${part} declares a document type, which workbooks do not; the file was not opened.`,
    );
  }
}

export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith('<?xml') ? text : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
}

/** Bytes as text: UTF-8, or UTF-16 where the byte order mark says so. */
export function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

export function root(document: Document): Element {
  return document.documentElement as Element;
}

/** Child elements, of one local name when given. */
export function children(parent: Element | null | undefined, localName?: string): Element[] {
  const found: Element[] = [];
  for (let node: Node | null = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (localName === undefined || (node as Element).localName === localName)) {
      found.push(node as Element);
    }
  }
  return found;
}

export function child(parent: Element | null | undefined, localName: string): Element | null {
  return children(parent, localName)[0] ?? null;
}

/** The element at the end of a path of local names. */
export function descend(parent: Element | null | undefined, ...path: string[]): Element | null {
  let at: Element | null = parent ?? null;
  for (const name of path) at = child(at, name);
  return at;
}

/** All elements below with this local name, whatever their namespace. */
export function findAll(parent: Element | Document, localName: string): Element[] {
  return Array.from(parent.getElementsByTagNameNS('*', localName));
}

export function attribute(element: Element | null | undefined, name: string): string | null {
  return element?.hasAttribute(name) ? element.getAttribute(name) : null;
}

export function flag(element: Element | null | undefined, name: string, absent = false): boolean {
  const value = attribute(element, name);
  return value === null ? absent : value === '1' || value === 'true' || value === 'on';
}

export function integer(element: Element | null | undefined, name: string): number | null {
  const value = attribute(element, name);
  return value === null || value === '' || !Number.isFinite(Number(value)) ? null : Number(value);
}

/** Sets an attribute, or removes it for null. */
export function setAttribute(element: Element, name: string, value: string | number | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** A new element in the namespace and with the prefix of its parent to be. */
export function createElement(
  like: Element,
  localName: string,
  attributes: Record<string, string | number | null | undefined> = {},
  text?: string,
): Element {
  const name = like.prefix ? `${like.prefix}:${localName}` : localName;
  const element = (like.ownerDocument as Document).createElementNS(like.namespaceURI, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, String(value));
  }
  if (text !== undefined) {
    if (/^\s|\s$/.test(text)) element.setAttribute('xml:space', 'preserve');
    element.appendChild((like.ownerDocument as Document).createTextNode(text));
  }
  return element;
}

/**
 * Puts a child where the schema wants it: before the first child whose local name comes later in order.
 */
export function insertInOrder(parent: Element, element: Element, order: readonly string[]): void {
  const rank = order.indexOf(element.localName ?? '');
  const next = children(parent).find((other) => {
    const otherRank = order.indexOf(other.localName ?? '');
    return otherRank > rank;
  });
  parent.insertBefore(element, next ?? null);
}

/** The child of this name, made where the schema wants it when absent. */
export function ensureChild(parent: Element, localName: string, order: readonly string[]): Element {
  const existing = child(parent, localName);
  if (existing) return existing;
  const element = createElement(parent, localName);
  insertInOrder(parent, element, order);
  return element;
}

export function remove(element: Element | null | undefined): void {
  element?.parentNode?.removeChild(element);
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (found) => XML_ESCAPES[found] as string);
}

const XML_ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
