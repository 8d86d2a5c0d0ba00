import type { MethodModel } from '../protocol/TypeMap';
import type { EventType, WorkbookEvents } from './WorkbookEvents';

/**
 * The methods by which the client library registers for an object's events.
 *
 * @param names event types by the name in the library's registration method
 * @param target id of the object concerned
 */
export function eventMethods<T>(
  events: WorkbookEvents,
  names: Record<string, EventType>,
  target: (object: T) => string,
): Record<string, MethodModel> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, type]): [string, MethodModel][] => [
      [`_Register${name}`, { call: (object: T) => events.register(type, target(object)) }],
      [`_Unregister${name}`, { call: (object: T) => events.unregister(type, target(object)) }],
    ]),
  );
}
