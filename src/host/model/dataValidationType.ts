import type { DataValidation } from '../book/BookData';
import type { PropertyModel, TypeMap } from '../protocol/TypeMap';
import { intersection, subtractArea } from './address';
import type { ModelContext } from './ModelContext';
import { RangeObject } from './RangeObject';
import type { AreasObject } from './rangeTypes';
import { invalidCells } from './validity';
import { withoutAreas } from './withoutAreas';
import { fromValidationRule, toValidationRule, validationTypeName } from './validationRule';
import { found } from './worksheetTypes';

/** DataValidation of the areas of a Range or RangeAreas: one rule for all their cells, or none. */
export function dataValidationType(context: ModelContext): TypeMap {
  const { book } = context;
  const sheetOf = ({ areas }: AreasObject): string => areas[0]?.sheetId ?? '';

  /** The validation that covers every cell of the areas; null = none, undefined = not the same for all. */
  const common = (object: AreasObject): DataValidation | null | undefined => {
    const touching = book
      .dataValidations(sheetOf(object))
      .filter((validation) =>
        validation.areas.some((area) => object.areas.some((asked) => intersection(area, asked))),
      );
    const [first, second] = touching;
    if (!first) return null;
    const uncovered = first.areas.reduce<ReturnType<typeof subtractArea>>(
      (rest, area) => rest.flatMap((part) => subtractArea(part, area)),
      [...object.areas],
    );
    return second || uncovered.length > 0 ? undefined : first;
  };

  /** Takes the areas out of every validation, and gives them the new one, if any. */
  const assign = (object: AreasObject, validation: Omit<DataValidation, 'areas'> | null): void => {
    const rest = withoutAreas(book.dataValidations(sheetOf(object)), object.areas);
    const plain = object.areas.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
    const added = validation ? [{ ...validation, areas: plain }] : [];
    book.setDataValidations(sheetOf(object), [...rest, ...added]);
  };

  /** A part of the validation; setting it where there is no rule yet makes one that allows everything. */
  const part = <K extends 'ignoreBlanks' | 'prompt' | 'error'>(
    key: K,
    read: (value: DataValidation[K]) => unknown,
    write: (value: never) => DataValidation[K],
  ): PropertyModel => ({
    get: (object: AreasObject) => {
      const validation = common(object);
      return validation === undefined ? null : read((validation ?? { ...ANYTHING, areas: [] })[key]);
    },
    set: (object: AreasObject, value: never) =>
      assign(object, { ...ANYTHING, ...common(object), [key]: write(value) }),
  });

  const invalid = (object: AreasObject): { areas: RangeObject[] } | null => {
    const areas = invalidCells(book, sheetOf(object), object.areas);
    return areas.length > 0 ? { areas: areas.map((area) => new RangeObject(sheetOf(object), area)) } : null;
  };

  return {
    DataValidation: {
      props: {
        Type: {
          get: (object: AreasObject) => {
            const validation = common(object);
            return validation === undefined ? 'Inconsistent' : validationTypeName(validation);
          },
        },
        Rule: {
          get: (object: AreasObject) => {
            const validation = common(object);
            return validation ? fromValidationRule(validation.rule) : validation === null ? {} : null;
          },
          set: (object: AreasObject, value: unknown) =>
            assign(object, { ...ANYTHING, ...common(object), rule: toValidationRule(book, value) }),
        },
        IgnoreBlanks: part(
          'ignoreBlanks',
          (value) => value,
          (value: boolean) => value,
        ),
        Prompt: part(
          'prompt',
          ({ show, title, message }) => ({ showPrompt: show, title, message }),
          ({ showPrompt, title, message }: { showPrompt?: boolean; title?: string; message?: string }) => ({
            show: showPrompt ?? true,
            title: title ?? '',
            message: message ?? '',
          }),
        ),
        ErrorAlert: part(
          'error',
          ({ show, style, title, message }) => ({ showAlert: show, style: STYLES[style], title, message }),
          (alert: { showAlert?: boolean; style?: string; title?: string; message?: string }) => ({
            show: alert.showAlert ?? true,
            style: styleOf(alert.style),
            title: alert.title ?? '',
            message: alert.message ?? '',
          }),
        ),
        Valid: {
          isCalculated: true,
          get: (object: AreasObject) => {
            const cells = object.areas.reduce((sum, area) => sum + area.cellCount, 0);
            const wrong = (invalid(object)?.areas ?? []).reduce((sum, area) => sum + area.cellCount, 0);
            return wrong === 0 ? true : wrong === cells ? false : null;
          },
        },
      },
      methods: {
        Clear: { call: (object: AreasObject) => assign(object, null) },
        GetInvalidCells: {
          returns: 'RangeAreas',
          isCalculated: true,
          call: (object: AreasObject) => found(invalid(object), 'All cells are valid.'),
        },
        GetInvalidCellsOrNullObject: { returns: 'RangeAreas', isCalculated: true, call: invalid },
      },
    },
  };
}

const ANYTHING: Omit<DataValidation, 'areas'> = {
  rule: { kind: 'custom', formula: '=TRUE' },
  ignoreBlanks: true,
  prompt: { show: true, title: '', message: '' },
  error: { show: true, style: 'stop', title: '', message: '' },
};

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function styleOf(name: string | undefined): DataValidation['error']['style'] {
  const entry = Object.entries(STYLES).find(([, value]) => value === name);
  return (entry?.[0] as DataValidation['error']['style'] | undefined) ?? 'stop';
}
