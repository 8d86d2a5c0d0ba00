import type { Package } from './Package';
import { attribute, child, children, createElement, ensureChild, root, type Element } from './Xml';

/** Whose settings are read and written: an add-in's id and version, as in its manifest. */
export interface AddInReference {
  id: string;
  version: string;
}

const WEB_EXTENSION_NS = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASK_PANES_NS = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2011/relationships';
const CONTENT_TYPES = 'application/vnd.ms-office.';
const EXTENSION_ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/**
 * The settings an add-in keeps in the file (the properties of its web extension part), JSON text by key.
 * Without an add-in named: those of the file's first add-in.
 */
export function readSettings(file: Package, addIn: AddInReference | null): Record<string, string> {
  const part = locate(file, addIn);
  const list = part ? child(root(file.read(part)), 'properties') : null;
  return Object.fromEntries(
    children(list, 'property').map((each) => [attribute(each, 'name') ?? '', attribute(each, 'value') ?? '']),
  );
}

/** Writes an add-in's settings; its web extension part is made when there is none yet. */
export function writeSettings(
  file: Package,
  addIn: AddInReference | null,
  settings: Record<string, string>,
): void {
  const existing = locate(file, addIn);
  if (!existing && Object.keys(settings).length === 0) return;
  const part = existing ?? addExtension(file, addIn ?? { id: 'add-in', version: '1.0.0.0' });
  const list = ensureChild(root(file.edit(part)), 'properties', EXTENSION_ORDER);
  for (const property of children(list, 'property')) {
    const name = attribute(property, 'name') ?? '';
    if (Object.hasOwn(settings, name)) property.setAttribute('value', settings[name] as string);
    else list.removeChild(property);
  }
  const known = new Set(children(list, 'property').map((each) => attribute(each, 'name')));
  for (const [name, value] of Object.entries(settings)) {
    if (!known.has(name)) list.appendChild(createElement(list, 'property', { name, value }));
  }
}

function locate(file: Package, addIn: AddInReference | null): string | null {
  const parts = file
    .related('', 'webextensiontaskpanes')
    .flatMap((panes) => file.related(panes.target, 'webextension'))
    .map((each) => each.target);
  if (!addIn) return parts[0] ?? null;
  const wanted = bare(addIn.id);
  return parts.find((part) => references(root(file.read(part))).some((id) => bare(id) === wanted)) ?? null;
}

function references(extension: Element): string[] {
  const alternates = children(child(extension, 'alternateReferences'), 'reference');
  return [...children(extension, 'reference'), ...alternates].map((each) => attribute(each, 'id') ?? '');
}

function bare(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

/** A hidden task pane entry with an extension in it, as Excel makes it for an add-in that keeps settings. */
function addExtension(file: Package, addIn: AddInReference): string {
  let panes = file.related('', 'webextensiontaskpanes')[0]?.target;
  if (!panes) {
    panes = 'xl/webextensions/taskpanes.xml';
    file.add(
      panes,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${TASK_PANES_NS}"/>`,
      `${CONTENT_TYPES}webextensiontaskpanes+xml`,
      '',
      `${RELATIONSHIPS}/webextensiontaskpanes`,
    );
  }
  const part = file.freeName('xl/webextensions/webextension*.xml');
  const extension =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<we:webextension xmlns:we="${WEB_EXTENSION_NS}" id="{${crypto.randomUUID().toUpperCase()}}">` +
    `<we:reference store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/>` +
    `<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>` +
    `</we:webextension>`;
  const id = file.add(
    part,
    extension,
    `${CONTENT_TYPES}webextension+xml`,
    panes,
    `${RELATIONSHIPS}/webextension`,
  );
  const reference = child(root(file.edit(part)), 'reference') as Element;
  reference.setAttribute('id', addIn.id);
  reference.setAttribute('version', addIn.version);
  const list = root(file.edit(panes));
  const pane = createElement(list, 'taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 0 });
  const link = createElement(list, 'webextensionref');
  link.setAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:id', id);
  pane.appendChild(link);
  list.appendChild(pane);
  return part;
}
