import type { DefinedName } from '../book/BookData';
import type { PropertyModel, Typed, TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { areaAddress, invalidArgument, quotedSheetName } from './address';
import type { ModelContext } from './ModelContext';
import { RangeObject, rangeAddress, rangeOfFormula } from './RangeObject';
import { isDefinedName } from './tableName';
import { found } from './worksheetTypes';

/** The names of the workbook (sheetId null) or of a sheet. */
interface NamesObject {
  sheetId: string | null;
}

/** A name as the add-in holds it. */
interface NameObject extends NamesObject {
  name: string;
}

export function nameTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const ofScope = ({ sheetId }: NamesObject): DefinedName[] => {
    if (sheetId !== null) book.sheet(sheetId);
    return book.names().filter((name) => name.sheetId === sheetId);
  };
  const find = (scope: NamesObject, key: string): NameObject | null => {
    const lower = String(key).toLowerCase();
    const present = ofScope(scope).find(({ name }) => name.toLowerCase() === lower);
    return present ? { sheetId: scope.sheetId, name: present.name } : null;
  };
  const item = (scope: NamesObject, key: string): NameObject =>
    found(find(scope, key), `There is no name "${key}".`);
  const current = (object: NameObject): DefinedName => {
    const lower = object.name.toLowerCase();
    const present = ofScope(object).find(({ name }) => name.toLowerCase() === lower);
    return found(present ?? null, `The name "${object.name}" does not exist any more.`);
  };
  const range = (object: NameObject): RangeObject | null => rangeOfFormula(book, current(object).formula);
  const typed = (obj: NameObject): Typed => ({ type: 'NamedItem', obj });
  const change = <K extends keyof DefinedName>(key: K): PropertyModel => ({
    get: (object: NameObject) => current(object)[key],
    set: (object: NameObject, value: DefinedName[K]) => book.setName({ ...current(object), [key]: value }),
  });

  return {
    NamedItemCollection: {
      props: {},
      items: (scope: NamesObject) =>
        ofScope(scope).map(({ name }) => typed({ sheetId: scope.sheetId, name })),
      index: (scope: NamesObject, key: string) => typed(item(scope, key)),
      methods: {
        Add: { returns: 'NamedItem', call: add },
        AddFormulaLocal: { returns: 'NamedItem', call: add },
        GetItem: { returns: 'NamedItem', call: item },
        GetItemOrNullObject: { returns: 'NamedItem', call: find },
        GetCount: { call: (scope: NamesObject) => ofScope(scope).length },
      },
    },
    NamedItem: {
      id: ({ name }: NameObject) => name,
      props: {
        Name: { get: ({ name }: NameObject) => name },
        _Id: { get: ({ name }: NameObject) => name },
        Comment: change('comment'),
        Visible: change('visible'),
        Scope: { get: ({ sheetId }: NameObject) => (sheetId === null ? 'Workbook' : 'Worksheet') },
        Formula: {
          get: (object: NameObject) => current(object).formula,
          set: (object: NameObject, formula: string) => {
            if (!formula.startsWith('=')) throw invalidArgument(`"${formula}" is not a formula.`);
            book.setName({ ...current(object), formula });
          },
        },
        Type: { get: (object: NameObject) => valueOf(object).type },
        Value: { get: (object: NameObject) => valueOf(object).value },
      },
      navs: {
        Worksheet: (object: NameObject) => {
          if (object.sheetId === null) {
            throw new RichApiError(
              'ItemNotFound',
              `"${object.name}" belongs to the workbook, not to a sheet.`,
              404,
            );
          }
          return { type: 'Worksheet', obj: { sheetId: object.sheetId } };
        },
        WorksheetOrNullObject: ({ sheetId }: NameObject) => ({
          type: 'Worksheet',
          obj: sheetId === null ? null : { sheetId },
        }),
      },
      methods: {
        GetRange: {
          returns: 'Range',
          call: (object: NameObject) => found(range(object), `"${object.name}" is not the name of a range.`),
        },
        GetRangeOrNullObject: { returns: 'Range', call: range },
        Delete: {
          call: (object: NameObject) => book.deleteName(current(object).name, object.sheetId),
        },
      },
    },
  };

  function add(scope: NamesObject, name: string, reference: unknown, comment: string | null): NameObject {
    if (!isDefinedName(name))
      throw invalidArgument(`"${name}" is not a name: a letter or _ first, no cell reference.`);
    if (find(scope, name))
      throw new RichApiError('ItemAlreadyExists', `There is already a name "${name}".`, 409);
    book.setName({
      name,
      formula: formulaOf(reference),
      comment: comment ?? '',
      visible: true,
      sheetId: scope.sheetId,
    });
    return { sheetId: scope.sheetId, name };
  }

  function formulaOf(reference: unknown): string {
    if (reference instanceof RangeObject) {
      return `=${quotedSheetName(book.sheet(reference.sheetId).name)}!${areaAddress(reference, true)}`;
    }
    if (typeof reference === 'number' || typeof reference === 'boolean')
      return `=${String(reference).toUpperCase()}`;
    if (typeof reference !== 'string' || reference === '')
      throw invalidArgument('A name needs a range or a formula.');
    return reference.startsWith('=') ? reference : `="${reference.replace(/"/g, '""')}"`;
  }

  /** Ranges and constants have a value; what another formula gives is not calculated here. */
  function valueOf(object: NameObject): { type: string; value: string | number | boolean | null } {
    const { formula } = current(object);
    const area = rangeOfFormula(book, formula);
    if (area) return { type: 'Range', value: rangeAddress(book, area) };
    const constant = formula.slice(1).trim();
    const text = /^"((?:[^"]|"")*)"$/.exec(constant);
    if (text) return { type: 'String', value: (text[1] ?? '').replace(/""/g, '"') };
    if (/^(TRUE|FALSE)$/i.test(constant))
      return { type: 'Boolean', value: constant.toUpperCase() === 'TRUE' };
    if (constant !== '' && Number.isFinite(Number(constant)))
      return { type: 'Double', value: Number(constant) };
    return { type: 'Error', value: null };
  }
}
