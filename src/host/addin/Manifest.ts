import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';

/** What a host needs to know of an add-in: the parts of its XML manifest that Excel acts on. */
export interface Manifest {
  id: string;
  version: string;
  displayName: string;
  description: string;
  providerName: string;
  /** Absolute, or null where the manifest gives none. */
  iconUrl: string | null;
  permissions: string;
  /** Hosts by the manifest's names, e.g. "Workbook". */
  hosts: string[];
  appDomains: string[];
  requirements: RequirementSet[];
  /** The page of an add-in without commands, and the pane's page where no button names another. */
  sourceUrl: string;
  /** The shared runtime, where the manifest declares one. */
  runtime: { url: string; isLongLived: boolean } | null;
  customFunctions: CustomFunctionsSource | null;
  /** The page with the functions of ExecuteFunction buttons. */
  functionFileUrl: string | null;
  tabs: RibbonTab[];
  /** shortcuts.json and the like. */
  extendedOverridesUrl: string | null;
}

export interface RequirementSet {
  name: string;
  minVersion: string;
}

export interface CustomFunctionsSource {
  scriptUrl: string | null;
  pageUrl: string | null;
  metadataUrl: string | null;
  /** "" = functions are called by their bare names. */
  namespace: string;
}

export interface RibbonTab {
  id: string;
  label: string;
  /** true = groups on one of Excel's own tabs, e.g. TabHome. */
  isBuiltIn: boolean;
  groups: RibbonGroup[];
}

export interface RibbonGroup {
  id: string;
  label: string;
  controls: RibbonControl[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

export interface RibbonButton {
  kind: 'button';
  id: string;
  label: string;
  supertip: { title: string; description: string } | null;
  /** Image addresses by size in pixels. */
  icons: Record<number, string>;
  isEnabled: boolean;
  action: RibbonAction;
}

export interface RibbonMenu {
  kind: 'menu';
  id: string;
  label: string;
  supertip: { title: string; description: string } | null;
  icons: Record<number, string>;
  items: RibbonButton[];
}

export type RibbonAction =
  | { kind: 'showTaskpane'; taskpaneId: string; url: string; title: string | null }
  | { kind: 'executeFunction'; functionName: string }
  /** A kind of action this host does not know, by the manifest's name for it. */
  | { kind: 'unknown'; type: string };

/** A manifest that cannot be used; the message names what is wrong and what is expected. */
export class ManifestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ManifestError';
  }
}

/**
 * Reads an add-in's XML manifest.
 *
 * @param xml the manifest's text
 * @param locale for which strings are chosen, where the manifest offers several
 * @throws ManifestError when it is not XML, not an add-in's manifest, or lacks what Excel requires
 */
export function parseManifest(xml: string, locale = 'en-US'): Manifest {
  const root = parseRoot(xml);
  const overrides = child(root, 'VersionOverrides');
  const host = workbookHost(overrides);
  const resources = readResources(overrides, locale);
  const formFactor =
    host && (child(host, 'AllFormFactors') ?? child(host, 'DesktopFormFactor')) ? host : undefined;
  const desktop = formFactor && child(formFactor, 'DesktopFormFactor');
  const allFormFactors = formFactor && child(formFactor, 'AllFormFactors');
  const runtime = host && children(child(host, 'Runtimes'), 'Runtime')[0];
  const sourceUrl = required(
    localized(child(child(root, 'DefaultSettings'), 'SourceLocation'), locale),
    'DefaultSettings/SourceLocation, the address of the add-in’s page',
  );
  const functionFile = child(desktop, 'FunctionFile');

  return {
    id: required(text(child(root, 'Id')), 'Id'),
    version: text(child(root, 'Version')) ?? '',
    displayName: required(localized(child(root, 'DisplayName'), locale), 'DisplayName'),
    description: localized(child(root, 'Description'), locale) ?? '',
    providerName: text(child(root, 'ProviderName')) ?? '',
    iconUrl: localized(child(root, 'IconUrl'), locale),
    permissions: text(child(root, 'Permissions')) ?? '',
    hosts: children(child(root, 'Hosts'), 'Host').map((element) => attribute(element, 'Name')),
    appDomains: children(child(root, 'AppDomains'), 'AppDomain').map((element) => text(element) ?? ''),
    requirements: readRequirements(root, overrides),
    sourceUrl,
    runtime: runtime
      ? {
          url: resources.get(attribute(runtime, 'resid'), 'Runtime'),
          isLongLived: attribute(runtime, 'lifetime') === 'long',
        }
      : null,
    customFunctions: readCustomFunctions(allFormFactors, resources),
    functionFileUrl: functionFile ? resources.get(attribute(functionFile, 'resid'), 'FunctionFile') : null,
    tabs: readTabs(desktop, resources),
    extendedOverridesUrl: attribute(child(root, 'ExtendedOverrides'), 'Url') || null,
  };
}

function parseRoot(xml: string): Element {
  let document: Document;
  try {
    document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new ManifestError(`The manifest is not XML: ${message}`);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (error) {
    if (error instanceof ManifestError) throw error;
    throw new ManifestError(`The manifest is not XML: ${(error as Error).message}`);
  }
  const root = document.documentElement;
  if (root?.localName !== 'OfficeApp') {
    throw new ManifestError(
      `The manifest's root is <${root?.localName ?? 'nothing'}>, expected <OfficeApp> of an XML manifest.`,
    );
  }
  const type = root.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
  if (!/(^|:)TaskPaneApp$/.test(type)) {
    throw new ManifestError(`The manifest is of a ${type || 'typeless'} add-in, expected TaskPaneApp.`);
  }
  return root;
}

function workbookHost(overrides: Element | undefined): Element | undefined {
  return children(child(overrides, 'Hosts'), 'Host').find((host) =>
    /(^|:)Workbook$/.test(host.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? ''),
  );
}

function readRequirements(root: Element, overrides: Element | undefined): RequirementSet[] {
  return [root, overrides].flatMap((place) => {
    const sets = child(child(place, 'Requirements'), 'Sets');
    return children(sets, 'Set').map((set) => ({
      name: attribute(set, 'Name'),
      minVersion: attribute(set, 'MinVersion') || attribute(sets, 'DefaultMinVersion') || '1.1',
    }));
  });
}

function readCustomFunctions(
  allFormFactors: Element | undefined,
  resources: Resources,
): CustomFunctionsSource | null {
  const point = children(allFormFactors, 'ExtensionPoint').find((element) =>
    /(^|:)CustomFunctions$/.test(typeOf(element)),
  );
  if (!point) return null;
  const location = (name: string): string | null => {
    const resid = attribute(child(child(point, name), 'SourceLocation'), 'resid');
    return resid ? resources.get(resid, `CustomFunctions/${name}`) : null;
  };
  const namespace = attribute(child(point, 'Namespace'), 'resid');
  return {
    scriptUrl: location('Script'),
    pageUrl: location('Page'),
    metadataUrl: location('Metadata'),
    namespace: namespace ? resources.get(namespace, 'CustomFunctions/Namespace') : '',
  };
}

function readTabs(desktop: Element | undefined, resources: Resources): RibbonTab[] {
  return children(desktop, 'ExtensionPoint')
    .filter((point) => /(^|:)PrimaryCommandSurface$/.test(typeOf(point)))
    .flatMap((point) => [
      ...children(point, 'OfficeTab').map((tab) => readTab(tab, true, resources)),
      ...children(point, 'CustomTab').map((tab) => readTab(tab, false, resources)),
    ]);
}

function readTab(tab: Element, isBuiltIn: boolean, resources: Resources): RibbonTab {
  const id = attribute(tab, 'id');
  const label = resources.label(tab);
  return {
    id,
    label: label || id.replace(/^Tab/, ''),
    isBuiltIn,
    groups: children(tab, 'Group').map((group) => ({
      id: attribute(group, 'id'),
      label: resources.label(group),
      controls: children(group, 'Control').map((control) => readControl(control, resources)),
    })),
  };
}

function readControl(control: Element, resources: Resources): RibbonControl {
  if (!/(^|:)Menu$/.test(typeOf(control))) return readButton(control, resources);
  return {
    kind: 'menu',
    ...readFace(control, resources),
    items: children(child(control, 'Items'), 'Item').map((item) => readButton(item, resources)),
  };
}

function readButton(control: Element, resources: Resources): RibbonButton {
  const action = child(control, 'Action');
  return {
    kind: 'button',
    ...readFace(control, resources),
    isEnabled: text(child(control, 'Enabled')) !== 'false',
    action: readAction(action, attribute(control, 'id'), resources),
  };
}

function readFace(control: Element, resources: Resources) {
  const supertip = child(control, 'Supertip');
  return {
    id: attribute(control, 'id'),
    label: resources.label(control),
    supertip: supertip
      ? {
          title: resources.string(child(supertip, 'Title')),
          description: resources.string(child(supertip, 'Description')),
        }
      : null,
    icons: Object.fromEntries(
      children(child(control, 'Icon'), 'Image').map((image) => [
        Number(attribute(image, 'size')),
        resources.get(attribute(image, 'resid'), 'Icon/Image'),
      ]),
    ),
  };
}

function readAction(action: Element | undefined, controlId: string, resources: Resources): RibbonAction {
  const type = typeOf(action).replace(/^.*:/, '');
  switch (type) {
    case 'ShowTaskpane':
      return {
        kind: 'showTaskpane',
        taskpaneId: text(child(action, 'TaskpaneId')) ?? controlId,
        url: resources.get(attribute(child(action, 'SourceLocation'), 'resid'), 'Action/SourceLocation'),
        title: child(action, 'Title') ? resources.string(child(action, 'Title')) : null,
      };
    case 'ExecuteFunction':
      return {
        kind: 'executeFunction',
        functionName: required(text(child(action, 'FunctionName')), `FunctionName of ${controlId}`),
      };
    default:
      return { kind: 'unknown', type: type || 'none' };
  }
}

interface Resources {
  /** @throws ManifestError when no resource has this id */
  get(resid: string, usedBy: string): string;
  string(element: Element | undefined): string;
  label(element: Element): string;
}

function readResources(overrides: Element | undefined, locale: string): Resources {
  const all = new Map<string, string>();
  const container = child(overrides, 'Resources');
  for (const kind of ['Images', 'Urls', 'ShortStrings', 'LongStrings']) {
    for (const group of children(container, kind)) {
      for (const entry of elements(group)) {
        all.set(attribute(entry, 'id'), localized(entry, locale) ?? '');
      }
    }
  }
  const get = (resid: string, usedBy: string): string => {
    const value = all.get(resid);
    if (value === undefined) {
      throw new ManifestError(`${usedBy}: resid "${resid}" is not among the manifest's Resources.`);
    }
    return value;
  };
  const string = (element: Element | undefined): string =>
    element ? get(attribute(element, 'resid'), element.localName ?? 'string') : '';
  return { get, string, label: (element) => string(child(element, 'Label')) };
}

/** DefaultValue, or that of the override for the locale. */
function localized(element: Element | undefined, locale: string): string | null {
  if (!element) return null;
  const override = children(element, 'Override').find(
    (candidate) => attribute(candidate, 'Locale').toLowerCase() === locale.toLowerCase(),
  );
  return attribute(override, 'Value') || attribute(element, 'DefaultValue') || null;
}

function required(value: string | null, what: string): string {
  if (!value) throw new ManifestError(`The manifest has no ${what}.`);
  return value;
}

function typeOf(element: Element | undefined): string {
  return (
    element?.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') || attribute(element, 'type')
  );
}

function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

function text(element: Element | undefined): string | null {
  return element?.textContent?.trim() || null;
}

function child(element: Element | undefined, name: string): Element | undefined {
  return children(element, name)[0];
}

function children(element: Element | undefined, name: string): Element[] {
  return element ? elements(element).filter((candidate) => candidate.localName === name) : [];
}

function elements(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}
