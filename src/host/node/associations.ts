/** A table of functions by name, as office.js keeps for custom functions and for actions. */
export interface Associations {
  mappings: Record<string, (...args: never[]) => unknown>;
  associate(name: string | Associations['mappings'], action?: (...args: never[]) => unknown): void;
  onchange(listener: () => void): void;
}

export function newAssociations(): Associations {
  const listeners: (() => void)[] = [];
  const table: Associations = {
    mappings: {},
    associate(name, action) {
      const added = typeof name === 'string' ? { [name]: action } : name;
      for (const [key, each] of Object.entries(added)) {
        if (typeof each === 'function') table.mappings[key.toUpperCase()] = each;
      }
      for (const listener of listeners) listener();
    },
    onchange: (listener) => void listeners.push(listener),
  };
  return table;
}
