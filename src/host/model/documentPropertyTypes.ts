import type { DocumentProperties } from '../book/BookData';
import type { PropertyModel, TypeMap } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import type { ModelContext } from './ModelContext';
import { without } from './without';
import { found } from './worksheetTypes';

type TextProperty = Exclude<keyof DocumentProperties, 'custom' | 'created'>;

/** A custom property as the add-in holds it. */
interface CustomPropertyObject {
  key: string;
}

/** Title, author and the like, and properties of an add-in's own. */
export function documentPropertyTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const text = (key: TextProperty): PropertyModel => ({
    get: () => book.properties()[key],
    set: (_: unknown, value: string) => book.setProperties({ [key]: String(value) }),
  });
  const custom = (): DocumentProperties['custom'] => book.properties().custom;
  /** Keys are the same whatever their case. */
  const find = (key: string): CustomPropertyObject | null => {
    const lower = String(key).toLowerCase();
    const present = Object.keys(custom()).find((name) => name.toLowerCase() === lower);
    return present === undefined ? null : { key: present };
  };
  const item = (key: string): CustomPropertyObject =>
    found(find(key), `There is no custom property "${key}".`);
  const set = (key: string, value: unknown): CustomPropertyObject => {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      throw invalidArgument(
        `Custom property "${key}" is ${JSON.stringify(value)}: text, number or boolean expected.`,
      );
    }
    const name = find(key)?.key ?? key;
    book.setProperties({ custom: { ...custom(), [name]: value } });
    return { key: name };
  };

  return {
    DocumentProperties: {
      props: {
        Title: text('title'),
        Subject: text('subject'),
        Author: text('author'),
        Keywords: text('keywords'),
        Comments: text('comments'),
        Category: text('category'),
        Manager: text('manager'),
        Company: text('company'),
        LastAuthor: { get: () => book.properties().lastAuthor },
        CreationDate: { get: () => book.properties().created },
        RevisionNumber: { get: () => 0 },
      },
      navs: { Custom: () => ({ type: 'CustomPropertyCollection', obj: context }) },
    },
    CustomPropertyCollection: {
      props: {},
      items: () => Object.keys(custom()).map((key) => ({ type: 'CustomProperty', obj: { key } })),
      index: (_: unknown, key: string) => ({ type: 'CustomProperty', obj: item(key) }),
      methods: {
        Add: {
          returns: 'CustomProperty',
          call: (_: unknown, key: string, value: unknown) => set(key, value),
        },
        GetItem: { returns: 'CustomProperty', call: (_: unknown, key: string) => item(key) },
        GetItemOrNullObject: { returns: 'CustomProperty', call: (_: unknown, key: string) => find(key) },
        GetCount: { call: () => Object.keys(custom()).length },
        DeleteAll: { call: () => book.setProperties({ custom: {} }) },
      },
    },
    CustomProperty: {
      id: ({ key }: CustomPropertyObject) => key,
      props: {
        Key: { get: ({ key }: CustomPropertyObject) => key },
        Value: {
          get: ({ key }: CustomPropertyObject) => custom()[item(key).key],
          set: ({ key }: CustomPropertyObject, value: unknown) => void set(item(key).key, value),
        },
        Type: { get: ({ key }: CustomPropertyObject) => typeName(custom()[item(key).key]) },
      },
      methods: {
        Delete: {
          call: ({ key }: CustomPropertyObject) => {
            book.setProperties({ custom: without(custom(), item(key).key) });
          },
        },
      },
    },
  };
}

function typeName(value: unknown): string {
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? (Number.isInteger(value) ? 'Number' : 'Float') : 'String';
}
