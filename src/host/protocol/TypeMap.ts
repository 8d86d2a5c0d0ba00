/**
 * What an object model tells the interpreter about its types. The interpreter knows the wire, the map
 * knows the objects; neither knows a spreadsheet.
 */
export type TypeMap = Record<string, TypeModel>;

/** An object on the wire: its type's name in the map, and the object; obj null = the null object. */
export interface Typed {
  type: string;
  obj: unknown;
}

export interface TypeModel {
  /** Id that office.js keeps to find the object again. */
  id?: (o: never) => string;
  /** Objects without an id (ranges) are kept by reference id. */
  isReference?: boolean;
  props?: Record<string, PropertyModel>;
  navs?: Record<string, (o: never) => Typed>;
  methods?: Record<string, MethodModel>;
  /** Items of a collection. */
  items?: (o: never) => Typed[];
  /** getItem. */
  index?: (o: never, key: never) => Typed;
}

export interface PropertyModel {
  get: (o: never) => unknown;
  set?: (o: never, value: never) => void;
  /** true = not part of load() without names. */
  isHeavy?: boolean;
  /** true = its value depends on calculation: the interpreter waits until the book is calculated. */
  isCalculated?: boolean;
}

export interface MethodModel {
  /** Type of the object returned, when an object is. */
  returns?: string;
  /** true = its result depends on calculation, as with PropertyModel.isCalculated. */
  isCalculated?: boolean;
  /** May return a promise. */
  call: (o: never, ...args: never[]) => unknown;
}

/** A failure as it goes over the wire; code is one of Excel.ErrorCodes. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = 'RichApiError';
  }
}
