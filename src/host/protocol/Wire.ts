import { RichApiError } from './TypeMap';

/** One request of the Office.js client library: paths name objects, actions act on them in order. */
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ObjectPath {
  ObjectPathType: number;
  /** Member name, service name or reference id. */
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  RecursiveQueryInfo?: { Queries: Record<string, QueryInfo>; MaxDepth?: number };
  ObjectState?: Record<string, unknown>;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Where an argument is an object: its path's id, in the argument's place. */
  ReferencedObjectPathIds?: unknown[];
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ResponseBody {
  Error?: ResponseError;
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
}

export interface ResponseError {
  Code: string;
  Message: string;
  /** "Type.member" */
  Location: string;
  /** Index of the action that failed. */
  ActionIndex: number;
  HttpStatusCode: number;
}

export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** @throws RichApiError InvalidRequestContext when the body is not a request */
export function parseRequest(body: unknown): RequestBody {
  const candidate = (typeof body === 'string' ? JSON.parse(body) : body) as Partial<RequestBody> | null;
  if (!candidate || !Array.isArray(candidate.Actions) || typeof candidate.ObjectPaths !== 'object') {
    throw new RichApiError('InvalidRequest', 'The request has no Actions and ObjectPaths.');
  }
  return candidate as RequestBody;
}

/**
 * true when a request acts on services only (custom functions, runtime, ribbon), not on the document. In
 * a browser the client library names the document in each request, results of functions among them.
 */
export function isServiceRequest(request: RequestBody): boolean {
  const acting = request.Actions.filter((action) => action.ActionType !== ActionType.instantiate);
  return acting.length > 0 && acting.every((action) => belongsToService(request, action.ObjectPathId));
}

function belongsToService(request: RequestBody, pathId: number): boolean {
  const path = request.ObjectPaths[pathId];
  if (path === undefined || path.ObjectPathType === PathType.service) return path !== undefined;
  return path.ParentObjectPathId !== undefined && belongsToService(request, path.ParentObjectPathId);
}
