/**
 * The iterator methods that Univer's formula engine uses and Node 20 lacks. Import this file for its
 * effect before anything of Univer; where a method exists already it is left alone.
 */
type Method = (this: Iterable<unknown>, ...args: unknown[]) => unknown;

const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;

for (const name of ['some', 'every', 'find', 'forEach', 'reduce'] as const) {
  define(name, function (...args) {
    return Reflect.apply(Array.prototype[name], [...this], args);
  });
}
for (const name of ['map', 'filter', 'flatMap'] as const) {
  define(name, function (...args) {
    return (Reflect.apply(Array.prototype[name], [...this], args) as unknown[])[Symbol.iterator]();
  });
}
define('toArray', function () {
  return [...this];
});

function define(name: string, value: Method): void {
  if (!(name in prototype)) {
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
  }
}

export {};
