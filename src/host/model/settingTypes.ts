import type { TypeMap } from '../protocol/TypeMap';
import { invalidArgument } from './address';
import type { ModelContext } from './ModelContext';
import { without } from './without';
import { EventType } from './WorkbookEvents';
import { found } from './worksheetTypes';

/** A setting as the add-in holds it. */
interface SettingObject {
  key: string;
}

/** Settings an add-in keeps in the workbook: values as JSON text by key. */
export function settingTypes({ book, events }: ModelContext): TypeMap {
  const find = (key: string): SettingObject | null => (key in book.settings() ? { key } : null);
  const item = (key: string): SettingObject => found(find(key), `There is no setting "${key}".`);
  const write = (settings: Record<string, string>): void => {
    book.setSettings(settings);
    events.raise(EventType.settingsChanged, [''], {});
  };
  const set = (key: string, value: unknown): SettingObject => {
    if (typeof key !== 'string' || key === '') throw invalidArgument('A setting needs a key.');
    write({ ...book.settings(), [key]: JSON.stringify(value ?? null) });
    return { key };
  };
  return {
    SettingCollection: {
      props: {},
      items: () => Object.keys(book.settings()).map((key) => ({ type: 'Setting', obj: { key } })),
      index: (_: unknown, key: string) => ({ type: 'Setting', obj: item(key) }),
      methods: {
        Add: { returns: 'Setting', call: (_: unknown, key: string, value: unknown) => set(key, value) },
        GetItem: { returns: 'Setting', call: (_: unknown, key: string) => item(key) },
        GetItemOrNullObject: { returns: 'Setting', call: (_: unknown, key: string) => find(key) },
        GetCount: { call: () => Object.keys(book.settings()).length },
      },
    },
    Setting: {
      id: ({ key }: SettingObject) => key,
      props: {
        Key: { get: ({ key }: SettingObject) => key },
        _Id: { get: ({ key }: SettingObject) => key },
        Value: {
          get: ({ key }: SettingObject): unknown => JSON.parse(book.settings()[item(key).key] ?? 'null'),
          set: ({ key }: SettingObject, value: unknown) => void set(key, value),
        },
      },
      methods: {
        Delete: {
          call: ({ key }: SettingObject) => {
            write(without(book.settings(), item(key).key));
          },
        },
      },
    },
  };
}
