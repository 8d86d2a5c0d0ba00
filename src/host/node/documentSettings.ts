interface AsyncResult {
  status: 'succeeded';
  value: unknown;
}
type Callback = (result: AsyncResult) => void;

/** Office.context.document.settings over the workbook's settings: JSON text by key, written when saved. */
export function documentSettings(
  load: () => Record<string, string>,
  save: (settings: Record<string, string>) => void,
) {
  let values: Record<string, string> | null = null;
  const current = (): Record<string, string> => (values ??= { ...load() });
  const succeed = (callback: Callback | undefined, value?: unknown): void => {
    if (callback) queueMicrotask(() => callback({ status: 'succeeded', value }));
  };
  const settings = {
    get(name: string): unknown {
      const text = current()[name];
      return text === undefined ? null : JSON.parse(text);
    },
    set(name: string, value: unknown): void {
      current()[name] = JSON.stringify(value);
    },
    remove(name: string): void {
      delete current()[name];
    },
    saveAsync(options?: object | Callback, callback?: Callback): void {
      save({ ...current() });
      succeed(typeof options === 'function' ? (options as Callback) : callback, settings);
    },
    refreshAsync(callback?: Callback): void {
      values = { ...load() };
      succeed(callback, settings);
    },
  };
  return settings;
}
