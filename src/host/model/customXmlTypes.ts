import { DOMParser } from '@xmldom/xmldom';
import type { CustomXmlPart } from '../book/BookData';
import type { Typed, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import type { ModelContext } from './ModelContext';
import { found } from './worksheetTypes';

/** A part as the add-in holds it. */
interface PartObject {
  id: string;
}

/** Parts of one namespace. */
interface ScopedParts {
  namespace: string;
}

/** XML that an add-in keeps in the workbook. */
export function customXmlTypes({ book }: ModelContext): TypeMap {
  const typed = (id: string): Typed => ({ type: 'CustomXmlPart', obj: { id } });
  const object = (part: CustomXmlPart | undefined): PartObject | null => (part ? { id: part.id } : null);
  const find = (id: string): PartObject | null =>
    object(book.customXmlParts().find((part) => part.id.toLowerCase() === String(id).toLowerCase()));
  const item = (id: string): PartObject => found(find(id), `There is no custom XML part ${id}.`);
  const current = ({ id }: PartObject): CustomXmlPart =>
    found(
      book.customXmlParts().find((part) => part.id === id) ?? null,
      'The custom XML part does not exist any more.',
    );
  const scoped = ({ namespace }: ScopedParts): CustomXmlPart[] =>
    book.customXmlParts().filter(({ xml }) => namespaceOf(xml) === namespace);
  const scopedItem = (parts: ScopedParts, id: string): PartObject | null =>
    object(scoped(parts).find((part) => part.id.toLowerCase() === String(id).toLowerCase()));
  const onlyItem = (parts: ScopedParts): PartObject | null => {
    const all = scoped(parts);
    return all.length === 1 ? object(all[0]) : null;
  };

  return {
    CustomXmlPartCollection: {
      props: {},
      items: () => book.customXmlParts().map(({ id }) => typed(id)),
      index: (_: unknown, id: string) => typed(item(id).id),
      methods: {
        Add: {
          returns: 'CustomXmlPart',
          call: (_: unknown, xml: string) => {
            assertXml(xml);
            const part = { id: newGuid(), xml };
            book.setCustomXmlParts([...book.customXmlParts(), part]);
            return { id: part.id };
          },
        },
        GetItem: { returns: 'CustomXmlPart', call: (_: unknown, id: string) => item(id) },
        GetItemOrNullObject: { returns: 'CustomXmlPart', call: (_: unknown, id: string) => find(id) },
        GetByNamespace: {
          returns: 'CustomXmlPartScopedCollection',
          call: (_: unknown, namespace: string): ScopedParts => ({ namespace }),
        },
        GetCount: { call: () => book.customXmlParts().length },
      },
    },
    CustomXmlPartScopedCollection: {
      props: {},
      items: (parts: ScopedParts) => scoped(parts).map(({ id }) => typed(id)),
      index: (parts: ScopedParts, id: string) =>
        typed(found(scopedItem(parts, id), `There is no custom XML part ${id} of this namespace.`).id),
      methods: {
        GetItemOrNullObject: { returns: 'CustomXmlPart', call: scopedItem },
        GetOnlyItem: {
          returns: 'CustomXmlPart',
          call: (parts: ScopedParts) => {
            const only = onlyItem(parts);
            if (only) return only;
            const message = `${scoped(parts).length} custom XML parts have the namespace, exactly one is expected.`;
            throw new RichApiError('GeneralException', message, 400);
          },
        },
        GetOnlyItemOrNullObject: { returns: 'CustomXmlPart', call: onlyItem },
        GetCount: { call: (parts: ScopedParts) => scoped(parts).length },
      },
    },
    CustomXmlPart: {
      id: ({ id }: PartObject) => id,
      props: {
        Id: { get: ({ id }: PartObject) => id },
        NamespaceUri: { get: (part: PartObject) => namespaceOf(current(part).xml) },
      },
      methods: {
        GetXml: { call: (part: PartObject) => current(part).xml },
        SetXml: {
          call: (part: PartObject, xml: string) => {
            assertXml(xml);
            const { id } = current(part);
            book.setCustomXmlParts(
              book.customXmlParts().map((other) => (other.id === id ? { id, xml } : other)),
            );
          },
        },
        Delete: {
          call: (part: PartObject) => {
            const { id } = current(part);
            book.setCustomXmlParts(book.customXmlParts().filter((other) => other.id !== id));
          },
        },
      },
    },
  };
}

function assertXml(xml: unknown): void {
  if (typeof xml !== 'string' || rootOf(xml) === null)
    throw invalidArgument('The text is not well-formed XML.');
}

function namespaceOf(xml: string): string {
  return rootOf(xml)?.namespaceURI ?? '';
}

function rootOf(xml: string) {
  try {
    const onError = (level: string, message: string): void => {
      if (level !== 'warning') throw invalidArgument(message);
    };
    return new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    // Whatever the parser objects to, it is not XML.
    return null;
  }
}

function newGuid(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
