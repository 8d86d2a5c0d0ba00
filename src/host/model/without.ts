/** The record without one of its keys. */
export function without<T>(
  record: Readonly<Record<string | number, T>>,
  key: string | number,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== String(key)));
}
