import type { ConditionalFormat, ConditionalRule, RuleFormat } from '../book/BookData';
import type { PropertyModel, Typed, TypeMap } from '../protocol/TypeMap';
import { intersection, invalidArgument } from './address';
import { toHexColor } from './color';
import {
  cellValueRule,
  colorScaleCriteria,
  conditionalTypeName,
  newConditionalRule,
  textRule,
  toCellValueRule,
  toColorScale,
  toTextRule,
} from './conditionalRule';
import type { ModelContext } from './ModelContext';
import { RangeObject } from './RangeObject';
import type { AreasObject } from './rangeTypes';
import { withoutAreas } from './withoutAreas';
import { found } from './worksheetTypes';

/** A conditional format as the add-in holds it. */
interface FormatObject {
  sheetId: string;
  id: string;
}

/** Conditional formats: the sheet's list, in order of priority, and what each kind of rule shows of itself. */
export function conditionalFormatTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const current = ({ sheetId, id }: FormatObject): ConditionalFormat =>
    found(
      book.conditionalFormats(sheetId).find((format) => format.id === id) ?? null,
      'The conditional format is gone.',
    );
  const replace = (object: FormatObject, change: Partial<ConditionalFormat>): void =>
    book.setConditionalFormats(
      object.sheetId,
      book
        .conditionalFormats(object.sheetId)
        .map((format) => (format.id === object.id ? { ...format, ...change } : format)),
    );
  const ofAreas = ({ areas }: AreasObject): FormatObject[] => {
    const sheetId = areas[0]?.sheetId ?? '';
    return book
      .conditionalFormats(sheetId)
      .filter((format) => format.areas.some((area) => areas.some((asked) => intersection(area, asked))))
      .map(({ id }) => ({ sheetId, id }));
  };
  const typed = (object: FormatObject): Typed => ({ type: 'ConditionalFormat', obj: object });
  const find = (object: AreasObject, id: string): FormatObject | null =>
    ofAreas(object).find((candidate) => candidate.id === id) ?? null;
  const rangesOf = (object: FormatObject): RangeObject[] =>
    current(object).areas.map((area) => new RangeObject(object.sheetId, area));

  /** The part of a format that only one kind of rule has; null object otherwise. */
  const kindOf = (kind: ConditionalRule['kind'], type: string) => ({
    [type]: (object: FormatObject): Typed => ({ type: `${type}Part`, obj: asKind(object, kind) }),
    [`${type}OrNullObject`]: (object: FormatObject): Typed => ({
      type: `${type}Part`,
      obj: current(object).rule.kind === kind ? object : null,
    }),
  });
  const rule = <K extends ConditionalRule['kind']>(object: FormatObject, kind: K) => {
    const { rule: present } = current(object);
    if (present.kind !== kind) throw invalidArgument(`The conditional format is not of type ${kind}.`);
    return present as Extract<ConditionalRule, { kind: K }>;
  };
  const asKind = (object: FormatObject, kind: ConditionalRule['kind']): FormatObject => {
    rule(object, kind);
    return object;
  };
  const look = (object: FormatObject): RuleFormat => {
    const { rule: present } = current(object);
    return 'format' in present ? present.format : {};
  };
  const setLook = (object: FormatObject, change: RuleFormat): void => {
    const { rule: present } = current(object);
    if ('format' in present) {
      replace(object, { rule: { ...present, format: { ...present.format, ...change } } });
    }
  };
  const lookProperty = <K extends keyof RuleFormat>(
    key: K,
    toValue: (value: never) => RuleFormat[K],
    fallback: unknown,
  ): PropertyModel => ({
    get: (object: FormatObject) => look(object)[key] ?? fallback,
    set: (object: FormatObject, value: never) => setLook(object, { [key]: toValue(value) }),
  });
  const toFormat = (object: FormatObject): Typed => ({ type: 'ConditionalRangeFormat', obj: object });
  const same = (value: boolean): boolean => value;

  return {
    ConditionalFormatCollection: {
      props: {},
      items: (object: AreasObject) => ofAreas(object).map(typed),
      index: (object: AreasObject, id: string) =>
        typed(found(find(object, id), `There is no conditional format ${id}.`)),
      methods: {
        Add: { returns: 'ConditionalFormat', call: add },
        GetCount: { call: (object: AreasObject) => ofAreas(object).length },
        GetItem: {
          returns: 'ConditionalFormat',
          call: (object: AreasObject, id: string) =>
            found(find(object, id), `There is no conditional format ${id}.`),
        },
        GetItemAt: {
          returns: 'ConditionalFormat',
          call: (object: AreasObject, index: number) =>
            found(ofAreas(object)[index] ?? null, `There is no conditional format at ${index}.`),
        },
        GetItemOrNullObject: { returns: 'ConditionalFormat', call: find },
        ClearAll: { call: clearAll },
      },
    },
    ConditionalFormat: {
      id: ({ id }: FormatObject) => id,
      props: {
        Id: { get: ({ id }: FormatObject) => id },
        Type: { get: (object: FormatObject) => conditionalTypeName(current(object).rule) },
        StopIfTrue: {
          get: (object: FormatObject) => current(object).stopIfTrue,
          set: (object: FormatObject, stopIfTrue: boolean) => replace(object, { stopIfTrue }),
        },
        Priority: { get: priority, set: setPriority },
      },
      navs: {
        ...kindOf('formula', 'Custom'),
        ...kindOf('cellValue', 'CellValue'),
        ...kindOf('text', 'TextComparison'),
        ...kindOf('colorScale', 'ColorScale'),
        ...kindOf('dataBar', 'DataBar'),
      },
      methods: {
        Delete: {
          call: (object: FormatObject) => {
            current(object);
            const rest = book.conditionalFormats(object.sheetId).filter((format) => format.id !== object.id);
            book.setConditionalFormats(object.sheetId, rest);
          },
        },
        GetRange: {
          returns: 'Range',
          call: (object: FormatObject) =>
            found(rangesOf(object)[0] ?? null, 'The conditional format has no range.'),
        },
        GetRangeOrNullObject: {
          returns: 'Range',
          call: (object: FormatObject) => (rangesOf(object).length === 1 ? rangesOf(object)[0] : null),
        },
        GetRanges: { returns: 'RangeAreas', call: (object: FormatObject) => ({ areas: rangesOf(object) }) },
      },
    },
    CustomPart: {
      navs: { Format: toFormat, Rule: (object) => ({ type: 'ConditionalFormatRule', obj: object }) },
    },
    ConditionalFormatRule: {
      props: {
        Formula: {
          get: (object: FormatObject) => rule(object, 'formula').formula,
          set: (object: FormatObject, formula: string) =>
            replace(object, { rule: { ...rule(object, 'formula'), formula: withEquals(formula) } }),
        },
      },
    },
    CellValuePart: {
      props: {
        Rule: {
          get: (object: FormatObject) => cellValueRule(rule(object, 'cellValue')),
          set: (object: FormatObject, value: unknown) =>
            replace(object, { rule: toCellValueRule(rule(object, 'cellValue'), value) }),
        },
      },
      navs: { Format: toFormat },
    },
    TextComparisonPart: {
      props: {
        Rule: {
          get: (object: FormatObject) => textRule(rule(object, 'text')),
          set: (object: FormatObject, value: unknown) =>
            replace(object, { rule: toTextRule(rule(object, 'text'), value) }),
        },
      },
      navs: { Format: toFormat },
    },
    ColorScalePart: {
      props: {
        ThreeColorScale: { get: (object: FormatObject) => rule(object, 'colorScale').points.length === 3 },
        Criteria: {
          get: (object: FormatObject) => colorScaleCriteria(rule(object, 'colorScale')),
          set: (object: FormatObject, value: unknown) => replace(object, { rule: toColorScale(value) }),
        },
      },
    },
    DataBarPart: {
      navs: { PositiveFormat: (object) => ({ type: 'ConditionalDataBarPositiveFormat', obj: object }) },
    },
    ConditionalDataBarPositiveFormat: {
      props: {
        FillColor: {
          get: (object: FormatObject) => rule(object, 'dataBar').color,
          set: (object: FormatObject, color: string) =>
            replace(object, { rule: { kind: 'dataBar', color: toHexColor(color) } }),
        },
      },
    },
    ConditionalRangeFormat: {
      navs: {
        Fill: (object) => ({ type: 'ConditionalRangeFill', obj: object }),
        Font: (object) => ({ type: 'ConditionalRangeFont', obj: object }),
      },
    },
    ConditionalRangeFill: {
      props: { Color: lookProperty('fill', toHexColor, '') },
      methods: { Clear: { call: (object: FormatObject) => setLook(object, { fill: undefined }) } },
    },
    ConditionalRangeFont: {
      props: {
        Color: lookProperty('fontColor', toHexColor, ''),
        Bold: lookProperty('bold', same, null),
        Italic: lookProperty('italic', same, null),
      },
      methods: {
        Clear: {
          call: (object: FormatObject) =>
            setLook(object, { fontColor: undefined, bold: undefined, italic: undefined }),
        },
      },
    },
  };

  /** A new rule comes first, before those there are. */
  function add({ areas }: AreasObject, type: string): FormatObject {
    const sheetId = areas[0]?.sheetId ?? '';
    const present = book.conditionalFormats(sheetId);
    const id = newId(present);
    const plain = areas.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
    const format = { id, areas: plain, rule: newConditionalRule(type), stopIfTrue: false };
    book.setConditionalFormats(sheetId, [format, ...present]);
    return { sheetId, id };
  }

  function clearAll({ areas }: AreasObject): void {
    const sheetId = areas[0]?.sheetId ?? '';
    book.setConditionalFormats(sheetId, withoutAreas(book.conditionalFormats(sheetId), areas));
  }

  function priority(object: FormatObject): number {
    return book.conditionalFormats(object.sheetId).findIndex(({ id }) => id === object.id);
  }

  function setPriority(object: FormatObject, at: number): void {
    const format = current(object);
    const rest = book.conditionalFormats(object.sheetId).filter(({ id }) => id !== object.id);
    if (!Number.isInteger(at) || at < 0)
      throw invalidArgument(`Priority ${at} is not a whole number from 0.`);
    book.setConditionalFormats(object.sheetId, [...rest.slice(0, at), format, ...rest.slice(at)]);
  }
}

function newId(present: readonly ConditionalFormat[]): string {
  const taken = new Set(present.map(({ id }) => id));
  let number = present.length + 1;
  while (taken.has(`{CF-${number}}`)) number++;
  return `{CF-${number}}`;
}

function withEquals(formula: string): string {
  return formula.startsWith('=') ? formula : `=${formula}`;
}
