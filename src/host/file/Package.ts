import { FileError } from './FileError';
import {
  NS,
  attribute,
  children,
  createElement,
  decodeXml,
  parseXml,
  remove,
  root,
  serializeXml,
  type Document,
} from './Xml';
import { deflateEntry, inflateEntry, readZip, writeZip, type ZipEntry } from './zipArchive';

export interface Relationship {
  id: string;
  type: string;
  /** Part name without leading slash, or the address of something outside. */
  target: string;
  external: boolean;
}

/**
 * The parts of a workbook file. Parts that are only read stay as they are, down to their compressed
 * bytes; a part whose document was asked for with `edit` is written anew on save.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly documents = new Map<string, Document>();
  private readonly edited = new Set<string>();
  private readonly original: Uint8Array | null;
  private changed = false;

  constructor(bytes: Uint8Array | null) {
    this.original = bytes;
    for (const entry of bytes ? readZip(bytes) : []) this.entries.set(partName(entry.name), entry);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  bytes(part: string): Uint8Array {
    const entry = this.entries.get(part);
    if (!entry) throw new FileError('damaged', `The file is damaged: its part ${part} is missing.`);
    return inflateEntry(entry);
  }

  text(part: string): string {
    return decodeXml(this.bytes(part));
  }

  /** The part's document, to be read. */
  read(part: string): Document {
    let document = this.documents.get(part);
    if (!document) {
      document = parseXml(this.text(part), part);
      this.documents.set(part, document);
    }
    return document;
  }

  /** The part's document, to be changed: it is written on save. */
  edit(part: string): Document {
    this.edited.add(part);
    return this.read(part);
  }

  /** Puts a part in place of the one of that name, or adds it. */
  set(part: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const name = this.entries.get(part)?.name ?? part;
    this.entries.set(part, deflateEntry(name, bytes));
    this.documents.delete(part);
    this.edited.delete(part);
    this.changed = true;
  }

  /** Adds a part with its content type, and the relationship that leads to it; gives the relationship's id. */
  add(part: string, content: string | Uint8Array, contentType: string, source: string, type: string): string {
    this.set(part, content);
    this.declare(part, contentType);
    return this.relate(source, type, part);
  }

  declare(part: string, contentType: string): void {
    const types = root(this.edit('[Content_Types].xml'));
    for (const override of children(types, 'Override')) {
      if (partName(attribute(override, 'PartName') ?? '') === part) remove(override);
    }
    types.appendChild(createElement(types, 'Override', { PartName: `/${part}`, ContentType: contentType }));
  }

  /** Declares the content type of all parts with an extension, unless one is declared already. */
  declareExtension(extension: string, contentType: string): void {
    const types = root(this.read('[Content_Types].xml'));
    const known = children(types, 'Default').some(
      (each) => attribute(each, 'Extension')?.toLowerCase() === extension,
    );
    if (known) return;
    const element = createElement(types, 'Default', { Extension: extension, ContentType: contentType });
    types.insertBefore(element, types.firstChild);
    this.edit('[Content_Types].xml');
  }

  contentType(part: string): string | null {
    const types = root(this.read('[Content_Types].xml'));
    const override = children(types, 'Override').find(
      (each) => partName(attribute(each, 'PartName') ?? '') === part,
    );
    if (override) return attribute(override, 'ContentType');
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = children(types, 'Default').find(
      (each) => attribute(each, 'Extension')?.toLowerCase() === extension,
    );
    return attribute(byExtension, 'ContentType');
  }

  /** Deletes a part, its relationships and its content type; relationships that lead to it go with `unrelate`. */
  delete(part: string): void {
    if (!this.entries.delete(part)) return;
    this.entries.delete(relationshipsOf(part));
    this.documents.delete(part);
    this.edited.delete(part);
    this.changed = true;
    for (const override of children(root(this.edit('[Content_Types].xml')), 'Override')) {
      if (partName(attribute(override, 'PartName') ?? '') === part) remove(override);
    }
  }

  /** What a part ("" = the whole file) relates to. */
  relationships(source: string): Relationship[] {
    const part = relationshipsOf(source);
    if (!this.has(part)) return [];
    return children(root(this.read(part)), 'Relationship').map((element) => {
      const external = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      return {
        id: attribute(element, 'Id') ?? '',
        type: attribute(element, 'Type') ?? '',
        target: external ? target : this.canonical(resolve(source, target)),
        external,
      };
    });
  }

  /** The parts of a kind that a part relates to; the kind is the last word of the relationship's type. */
  related(source: string, kind: string): Relationship[] {
    return this.relationships(source).filter(
      (each) => !each.external && each.type.endsWith(`/${kind}`) && this.has(each.target),
    );
  }

  /** Part names are compared without case. */
  private canonical(part: string): string {
    if (this.entries.has(part)) return part;
    const lower = part.toLowerCase();
    return this.names().find((name) => name.toLowerCase() === lower) ?? part;
  }

  relate(source: string, type: string, target: string): string {
    const part = relationshipsOf(source);
    if (!this.has(part)) this.set(part, `<Relationships xmlns="${NS.packageRelationships}"/>`);
    const list = root(this.edit(part));
    const taken = new Set(children(list, 'Relationship').map((each) => attribute(each, 'Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    list.appendChild(createElement(list, 'Relationship', { Id: id, Type: type, Target: `/${target}` }));
    return id;
  }

  unrelate(source: string, target: string): void {
    const part = relationshipsOf(source);
    if (!this.has(part)) return;
    for (const element of children(root(this.read(part)), 'Relationship')) {
      if (attribute(element, 'TargetMode') === 'External') continue;
      if (this.canonical(resolve(source, attribute(element, 'Target') ?? '')) === target) {
        this.edit(part);
        remove(element);
      }
    }
  }

  /** A part name not taken yet: the pattern with its * as a number. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('*', String(number));
      if (!this.has(name)) return name;
    }
  }

  /** The file; the very bytes that were opened when no part changed. */
  save(): Uint8Array {
    for (const part of this.edited) {
      const document = this.documents.get(part);
      const entry = this.entries.get(part);
      if (!document || !entry) continue;
      this.entries.set(part, deflateEntry(entry.name, new TextEncoder().encode(serializeXml(document))));
      this.changed = true;
    }
    this.edited.clear();
    return this.original && !this.changed ? this.original : writeZip([...this.entries.values()]);
  }
}

/** The part that holds a part's relationships. */
function relationshipsOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function resolve(source: string, target: string): string {
  const path = decodeTarget(target.split('#')[0] as string);
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function partName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '');
}
