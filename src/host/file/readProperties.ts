import type { DocumentProperties } from '../book/BookData';
import type { Package } from './Package';
import { attribute, child, children, root, type Element } from './Xml';

/** The document properties of a file: core, application's and custom ones. */
export function readProperties(file: Package): DocumentProperties {
  const core = part(file, 'core-properties');
  const application = part(file, 'extended-properties');
  const text = (parent: Element | null, name: string) => child(parent, name)?.textContent ?? '';
  return {
    title: text(core, 'title'),
    subject: text(core, 'subject'),
    author: text(core, 'creator'),
    keywords: text(core, 'keywords'),
    comments: text(core, 'description'),
    category: text(core, 'category'),
    lastAuthor: text(core, 'lastModifiedBy'),
    created: text(core, 'created'),
    manager: text(application, 'Manager'),
    company: text(application, 'Company'),
    custom: readCustom(part(file, 'custom-properties')),
  };
}

function part(file: Package, kind: string): Element | null {
  const relation = file.related('', kind)[0];
  return relation ? root(file.read(relation.target)) : null;
}

function readCustom(list: Element | null): DocumentProperties['custom'] {
  const custom: DocumentProperties['custom'] = {};
  for (const property of children(list, 'property')) {
    const name = attribute(property, 'name');
    const value = children(property)[0];
    if (name === null || !value) continue;
    const text = value.textContent ?? '';
    const kind = value.localName ?? '';
    if (kind === 'bool') custom[name] = text === 'true' || text === '1';
    else if (/^(u?i[1248]|u?int|r[48]|decimal)$/.test(kind)) custom[name] = Number(text);
    else custom[name] = text;
  }
  return custom;
}
