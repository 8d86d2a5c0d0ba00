import { memberName, Members, notModelled } from './Members';
import { ObjectReader } from './ObjectReader';
import { ObjectReferences } from './ObjectReferences';
import type { Typed, TypeMap } from './TypeMap';
import { RichApiError } from './TypeMap';
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody, ResponseError } from './Wire';
import { ActionType, PathType } from './Wire';

/** What the interpreter has to know of a document's calculation to answer with finished values. */
export interface Calculation {
  isPending(): boolean;
  /** Resolves when nothing is left to calculate, or when waiting longer makes no sense; never rejects. */
  settled(): Promise<void>;
}

/**
 * Executes requests of the Office.js client library over a type map. Actions run in order; the first
 * that fails ends the batch, and what ran before it stays done, as in Excel.
 */
export class Interpreter {
  readonly references = new ObjectReferences();
  readonly #members: Members;
  readonly #reader: ObjectReader;
  /** Requests under way: one on the document, and those to services. */
  readonly #batches = new Set<Batch>();
  /** true while an action runs again after calculation was waited for. */
  #hasWaited = false;

  constructor(
    types: TypeMap,
    private readonly root: Typed,
    /** By the name under which the client library asks for them. */
    private readonly services: Record<string, Typed> = {},
    private readonly calculation: Calculation | null = null,
  ) {
    this.#members = new Members(types);
    this.#reader = new ObjectReader(this.#members, this.references, () => this.#demandCalculated());
  }

  /** @param beforeAction may throw, as if the action itself had failed */
  async process(request: RequestBody, beforeAction?: (action: Action) => void): Promise<ResponseBody> {
    const batch: Batch = { paths: request.ObjectPaths, objects: new Map(), location: '' };
    const response: ResponseBody = { Results: [], TraceIds: [] };
    this.#batches.add(batch);
    for (const [index, action] of request.Actions.entries()) {
      try {
        beforeAction?.(action);
        const pending = this.#performCalculated(action, batch);
        const value: unknown = isPromise(pending) ? await pending : pending;
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        response.Error = responseError(error, batch.location, index);
        break;
      }
    }
    this.#batches.delete(batch);
    return response;
  }

  /** The objects that add-ins hold: by reference, or in a request under way. */
  *heldObjects(): Generator<unknown> {
    yield* this.references.objects();
    for (const { objects } of this.#batches) {
      for (const object of objects.values()) if (!isPromise(object)) yield object.obj;
    }
  }

  /** Performs an action, and if it reads what is not calculated yet, again once it is. */
  #performCalculated(action: Action, batch: Batch): unknown {
    try {
      return this.#perform(action, batch);
    } catch (error) {
      if (!(error instanceof NotCalculated) || !this.calculation) throw error;
      return this.calculation.settled().then(() => {
        this.#hasWaited = true;
        try {
          return this.#perform(action, batch);
        } finally {
          this.#hasWaited = false;
        }
      });
    }
  }

  #demandCalculated(): void {
    if (!this.#hasWaited && this.calculation?.isPending()) throw new NotCalculated();
  }

  #perform(action: Action, batch: Batch): unknown {
    if (action.ActionType === ActionType.trace) return null;
    if (isReferenceMethod(action)) return this.#performOnReference(action, batch);
    const object = this.#resolve(action.ObjectPathId, batch);
    if (isPromise(object)) return object.then((resolved) => this.#performOn(resolved, action, batch));
    return this.#performOn(object, action, batch);
  }

  #performOn(object: Typed, action: Action, batch: Batch): unknown {
    const name = action.Name ?? '';
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.#reader.identify(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        batch.location = `${object.type}.load`;
        return this.#reader.read(object, action.QueryInfo);
      case ActionType.recursiveQuery: {
        const info = action.RecursiveQueryInfo;
        batch.location = `${object.type}.load`;
        return this.#reader.readRecursively(object, info?.Queries ?? {}, info?.MaxDepth ?? 100);
      }
      case ActionType.method:
        return this.#call(object, name, action.ArgumentInfo, batch);
      case ActionType.setProperty:
        return this.#set(object, name, this.#arguments(action.ArgumentInfo, batch)[0], batch);
      case ActionType.update:
        for (const [property, value] of Object.entries(action.ObjectState ?? {})) {
          this.#set(object, property, value, batch);
        }
        return null;
      case ActionType.ensureUnchanged:
        return this.#ensureUnchanged(object, action.ObjectState ?? {}, batch);
      default:
        throw new RichApiError('InvalidRequest', `Action type ${action.ActionType} is unknown.`);
    }
  }

  #performOnReference(action: Action, batch: Batch): null {
    if (action.Name === '_RemoveReference') {
      for (const id of this.#arguments(action.ArgumentInfo, batch)) this.references.remove(String(id));
    } else if (action.Name === '_RemoveAllReferences') {
      this.references.clear();
    }
    return null;
  }

  #call(object: Typed, name: string, info: ArgumentInfo | undefined, batch: Batch): unknown {
    batch.location = memberName(object.type, name);
    if (object.obj === null) throw nullObjectError();
    const method = this.#members.of(object.type).method(name);
    if (method.isCalculated) this.#demandCalculated();
    return method.call(object.obj as never, ...(this.#arguments(info, batch) as never[]));
  }

  #set(object: Typed, name: string, value: unknown, batch: Batch): null {
    batch.location = memberName(object.type, name);
    if (object.obj === null) throw nullObjectError();
    const property = this.#members.of(object.type).property(name);
    if (!property.set) {
      throw new RichApiError('AccessDenied', `${batch.location} is read-only.`, 403);
    }
    property.set(object.obj as never, value as never);
    return null;
  }

  #ensureUnchanged(object: Typed, expected: Record<string, unknown>, batch: Batch): null {
    for (const [name, value] of Object.entries(expected)) {
      batch.location = memberName(object.type, name);
      const now = this.#reader.value(object, this.#members.of(object.type).property(name));
      if (JSON.stringify(now) !== JSON.stringify(value)) {
        throw new RichApiError('Conflict', `${batch.location} has changed since it was read.`, 409);
      }
    }
    return null;
  }

  /** The object at a path, evaluated once a request. */
  #resolve(id: number, batch: Batch): Typed | Promise<Typed> {
    const known = batch.objects.get(id);
    if (known) return known;
    const path = batch.paths[id];
    if (!path) throw new RichApiError('InvalidObjectPath', `The request has no object path ${id}.`);
    const object = this.#evaluate(path, batch);
    batch.objects.set(id, object);
    if (isPromise(object)) {
      const remember = (resolved: Typed) => void batch.objects.set(id, resolved);
      // A failure is reported by the action that waits for the object.
      object.then(remember, () => undefined);
    }
    return object;
  }

  #evaluate(path: ObjectPath, batch: Batch): Typed | Promise<Typed> {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.root;
      case PathType.service: {
        const service = this.services[path.Name];
        if (!service) throw notModelled(path.Name);
        return service;
      }
      case PathType.reference:
        batch.location = '';
        return this.references.find(path.Name);
      case PathType.nullObject:
        return { type: '', obj: null };
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? -1, batch);
    if (isPromise(parent)) return parent.then((resolved) => this.#step(resolved, path, batch));
    return this.#step(parent, path, batch);
  }

  #step(parent: Typed, path: ObjectPath, batch: Batch): Typed | Promise<Typed> {
    if (parent.obj === null) return { type: '', obj: null };
    const members = this.#members.of(parent.type);
    switch (path.ObjectPathType) {
      case PathType.method: {
        const returns = members.method(path.Name).returns ?? '';
        const result = this.#call(parent, path.Name, path.ArgumentInfo, batch);
        const typed = (obj: unknown): Typed => ({ type: returns, obj: obj ?? null });
        return isPromise(result) ? result.then(typed) : typed(result);
      }
      case PathType.property:
        batch.location = memberName(parent.type, path.Name);
        return members.navigation(path.Name)(parent.obj as never);
      case PathType.indexer: {
        batch.location = `${parent.type}.getItem`;
        if (!members.model.index) throw notModelled(batch.location);
        const [key] = this.#arguments(path.ArgumentInfo, batch);
        return members.model.index(parent.obj as never, key as never);
      }
      default:
        throw new RichApiError('InvalidObjectPath', `Object path type ${path.ObjectPathType} is unknown.`);
    }
  }

  #arguments(info: ArgumentInfo | undefined, batch: Batch): unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, ids?.[index], batch));
  }

  #argument(value: unknown, id: unknown, batch: Batch): unknown {
    if (Array.isArray(value) && Array.isArray(id)) {
      return value.map((item, index) => this.#argument(item, id[index], batch));
    }
    if (typeof id !== 'number' || id === 0) return value;
    const object = this.#resolve(id, batch);
    return isPromise(object) ? value : object.obj;
  }
}

interface Batch {
  paths: Record<string, ObjectPath>;
  objects: Map<number, Typed | Promise<Typed>>;
  /** Where the batch is, for its error. */
  location: string;
}

/** Thrown to have an action performed again once calculation is done; never leaves this file. */
class NotCalculated extends Error {}

function isReferenceMethod(action: Action): boolean {
  return (
    action.ActionType === ActionType.method &&
    /^_(KeepReference|RemoveReference|RemoveAllReferences)$/.test(action.Name ?? '')
  );
}

function nullObjectError(): RichApiError {
  return new RichApiError('InvalidObjectPath', 'The object is null: there is nothing to act on.');
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return value instanceof Promise;
}

/** Any error as it goes over the wire: coded ones by their code, others as GeneralException with their message. */
function responseError(error: unknown, location: string, index: number): ResponseError {
  const { code, message } = codeAndMessage(error);
  return {
    Code: code,
    Message: message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error instanceof RichApiError ? error.httpStatusCode : (HTTP_STATUS[code] ?? 400),
  };
}

const HTTP_STATUS: Record<string, number> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  NotImplemented: 501,
};

function codeAndMessage(error: unknown): { code: string; message: string } {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { code: error.code, message: error.message };
  }
  return { code: 'GeneralException', message: `The host failed: ${String(error)}` };
}
