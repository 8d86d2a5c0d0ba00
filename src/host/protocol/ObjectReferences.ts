import type { Typed } from './TypeMap';
import { RichApiError } from './TypeMap';

/** Objects that the add-in holds by reference id between requests: ranges and other objects without an id. */
export class ObjectReferences {
  readonly #objects = new Map<string, Typed>();
  readonly #ids = new Map<unknown, string>();
  #next = 1;

  get count(): number {
    return this.#objects.size;
  }

  /** The objects held. */
  *objects(): Generator<unknown> {
    for (const { obj } of this.#objects.values()) yield obj;
  }

  /** The id of the object, the same for as long as it is held. */
  keep(object: Typed): string {
    const known = this.#ids.get(object.obj);
    if (known) return known;
    const id = `ref${this.#next++}`;
    this.#objects.set(id, object);
    this.#ids.set(object.obj, id);
    return id;
  }

  /** @throws RichApiError InvalidReference when the id was removed or never given */
  find(id: string): Typed {
    const object = this.#objects.get(id);
    if (!object) {
      throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.');
    }
    return object;
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (!object) return;
    this.#objects.delete(id);
    this.#ids.delete(object.obj);
  }

  clear(): void {
    this.#objects.clear();
    this.#ids.clear();
  }
}
