import type { Members } from './Members';
import { memberName, notModelled } from './Members';
import type { ObjectReferences } from './ObjectReferences';
import type { PropertyModel, Typed } from './TypeMap';
import type { QueryInfo } from './Wire';

/** What to read of an object, by lower-case member name; an empty selection means the default set. */
type Selection = Map<string, Selection>;

const EVERYTHING = new Set(['*', '$all']);
const NOTHING = '$none';

/** Reads objects as load() asks: properties, navigations at any depth, collections with their items. */
export class ObjectReader {
  constructor(
    private readonly members: Members,
    private readonly references: ObjectReferences,
    /** Called before a calculated property is read; may throw to have the reading done again later. */
    private readonly beforeCalculated: () => void,
  ) {}

  /** What office.js needs to find the object again; null for the null object. */
  identify(object: Typed): Record<string, unknown> | null {
    if (object.obj === null) return null;
    const { model } = this.members.of(object.type);
    return {
      ...(model.id ? { Id: model.id(object.obj as never) } : {}),
      ...(model.isReference ? { _ReferenceId: this.references.keep(object) } : {}),
    };
  }

  read(object: Typed, query: QueryInfo = {}): Record<string, unknown> | null {
    const selection = selectionOf([...(query.Select ?? []), ...(query.Expand ?? [])]);
    return this.#read(object, selection, query.Top, query.Skip);
  }

  /** Reads an object by its type's query, and what it leads to by theirs, to a depth. */
  readRecursively(
    object: Typed,
    queries: Record<string, QueryInfo>,
    depth: number,
  ): Record<string, unknown> | null {
    const out = this.read(object, queries[object.type] ?? { Select: [NOTHING] });
    if (!out || depth <= 0) return out;
    const { model } = this.members.of(object.type);
    for (const [name, navigate] of Object.entries(model.navs ?? {})) {
      const target = navigate(object.obj as never);
      if (queries[target.type]) out[name] = this.readRecursively(target, queries, depth - 1);
    }
    return out;
  }

  /** One property's value, waiting for calculation where it depends on it. */
  value(object: Typed, property: PropertyModel): unknown {
    if (property.isCalculated) this.beforeCalculated();
    return property.get(object.obj as never);
  }

  #read(object: Typed, selection: Selection, top?: number, skip = 0): Record<string, unknown> | null {
    const out = this.identify(object);
    if (!out) return null;
    const members = this.members.of(object.type);
    const own: Selection = new Map();
    const ofItems: Selection = new Map();
    const isCollection = members.model.items !== undefined;
    for (const [name, inner] of selection) {
      if (isCollection && name === 'items') merge(ofItems, inner);
      else if (isCollection && !members.findProperty(name) && name !== NOTHING) ofItems.set(name, inner);
      else own.set(name, inner);
    }
    if (members.model.items) {
      const items = members.model.items(object.obj as never).slice(skip, top ? skip + top : undefined);
      const isItemless = own.size > 0 && ofItems.size === 0 && !selection.has('items');
      const inner = isItemless ? selectionOf([NOTHING]) : ofItems;
      out['_Items'] = items.map((item) => this.#read(item, inner));
    }
    if (own.size === 0 && (!isCollection || selection.size === 0)) this.#readDefaults(object, out);
    for (const [name, inner] of own) this.#readMember(object, name, inner, out);
    return out;
  }

  #readMember(object: Typed, name: string, inner: Selection, out: Record<string, unknown>): void {
    if (EVERYTHING.has(name)) return this.#readDefaults(object, out);
    if (name === NOTHING) return;
    const members = this.members.of(object.type);
    const property = members.findProperty(name);
    if (property) {
      out[property[0]] = this.value(object, property[1]);
      return;
    }
    const navigation = members.findNavigation(name);
    if (!navigation) throw notModelled(memberName(object.type, name));
    out[navigation[0]] = this.#read(navigation[1](object.obj as never), inner);
  }

  #readDefaults(object: Typed, out: Record<string, unknown>): void {
    for (const [name, property] of Object.entries(this.members.of(object.type).model.props ?? {})) {
      if (!property.isHeavy) out[name] = this.value(object, property);
    }
  }
}

function selectionOf(paths: readonly string[]): Selection {
  const selection: Selection = new Map();
  for (const path of paths) {
    let at = selection;
    for (const name of path.split('/')) {
      const key = name.trim();
      const lower = key.startsWith('$') ? key : key.toLowerCase();
      let next = at.get(lower);
      if (!next) at.set(lower, (next = new Map()));
      at = next;
    }
  }
  return selection;
}

function merge(into: Selection, from: Selection): void {
  for (const [name, inner] of from) {
    const known = into.get(name);
    if (known) merge(known, inner);
    else into.set(name, inner);
  }
}
