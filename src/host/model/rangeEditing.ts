import type { Area } from '../book/BookData';
import type { MethodModel } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { intersection, invalidArgument, SHEET_COLUMNS, SHEET_ROWS } from './address';
import { applyCellProperties } from './cellProperties';
import type { ModelContext } from './ModelContext';
import { copyRange } from './rangeCopy';
import { type RangeObject, rangeArgument } from './RangeObject';
import type { FindCriteria } from './rangeSearch';
import { replaceAll } from './rangeSearch';
import { removeDuplicates } from './removeDuplicates';
import { usedWithin } from './usedWithin';
import { withoutAreas } from './withoutAreas';

/** Methods of Range that change cells. */
export function rangeEditingMethods(context: ModelContext): Record<string, MethodModel> {
  const { book } = context;
  return {
    Select: {
      call: (range: RangeObject) => {
        if (book.activeSheetId() !== range.sheetId) book.activateSheet(range.sheetId);
        book.select({ ...range });
      },
    },
    Clear: { call: (range: RangeObject, what: string | null) => clearRange(context, range, what) },
    Insert: {
      returns: 'Range',
      call: (range: RangeObject, shift: string) => {
        book.insert(range, direction(range, shift, { Down: 'Down', Right: 'Right' }));
        return range.with({});
      },
    },
    Delete: {
      call: (range: RangeObject, shift: string) =>
        book.delete(range, direction(range, shift, { Down: 'Up', Right: 'Left', Up: 'Up', Left: 'Left' })),
    },
    Merge: { call: (range: RangeObject, across: unknown) => book.merge(range, across === true) },
    Unmerge: { call: (range: RangeObject) => book.unmerge(range) },
    CopyFrom: {
      isCalculated: true,
      call: (
        range: RangeObject,
        source: unknown,
        type: string | null,
        skipBlanks: unknown,
        transpose: unknown,
      ) =>
        copyRange(book, range, rangeArgument(book, source, range.sheetId), {
          type: type ?? 'All',
          skipBlanks: skipBlanks === true,
          transpose: transpose === true,
        }),
    },
    ReplaceAll: {
      isCalculated: true,
      call: (range: RangeObject, text: string, replacement: string, criteria: FindCriteria) => {
        const area = usedWithin(book, range, false);
        return area ? replaceAll(book, { ...range, ...area }, text, replacement, criteria) : 0;
      },
    },
    RemoveDuplicates: {
      returns: 'RemoveDuplicatesResult',
      isCalculated: true,
      call: (range: RangeObject, columns: number[], hasHeader: unknown) =>
        removeDuplicates(book, range, columns, hasHeader === true),
    },
    SetCellProperties: {
      call: (range: RangeObject, properties: unknown) => applyCellProperties(context, range, properties),
    },
    Calculate: { call: () => book.recalculate() },
    SetDirty: { call: () => undefined },
    _ValidateArraySize: {
      call: (range: RangeObject, rows: number, columns: number) => {
        if (rows !== range.rows || columns !== range.columns) {
          throw invalidArgument(
            `An array of ${rows} x ${columns} does not fit ${range.rows} x ${range.columns} cells.`,
          );
        }
      },
    },
  };
}

/** Clears contents, formats (conditional ones too), or everything that stands in the cells. */
export function clearRange({ book }: ModelContext, range: RangeObject, what: string | null): void {
  // Cells with controls are not modelled; resetting any other makes it blank.
  const kind = what === 'ResetContents' ? 'Contents' : (what ?? 'All');
  if (kind === 'Hyperlinks' || kind === 'RemoveHyperlinks') {
    throw new RichApiError(
      'ApiNotFound',
      `Range.clear("${kind}") is not modelled by the embedded host.`,
      404,
    );
  }
  if (kind !== 'All' && kind !== 'Formats' && kind !== 'Contents') {
    throw invalidArgument(`"${kind}" is not All, Formats or Contents.`);
  }
  book.clear(range, kind);
  const { sheetId } = range;
  const formats = kind === 'Contents' ? [] : book.conditionalFormats(sheetId);
  if (touches(formats, range)) book.setConditionalFormats(sheetId, withoutAreas(formats, [range]));
  const validations = kind === 'All' ? book.dataValidations(sheetId) : [];
  if (touches(validations, range)) book.setDataValidations(sheetId, withoutAreas(validations, [range]));
}

function touches(rules: readonly { areas: Area[] }[], range: RangeObject): boolean {
  return rules.some(({ areas }) => areas.some((area) => intersection(area, range)));
}

function direction<T extends string>(range: RangeObject, shift: string, known: Record<string, T>): T {
  // A whole row moves down or up, a whole column right or left, whatever was asked.
  const asked = range.columns === SHEET_COLUMNS ? 'Down' : range.rows === SHEET_ROWS ? 'Right' : shift;
  const found = known[asked];
  if (!found) throw invalidArgument(`"${shift}" is not a direction to shift cells in.`);
  return found;
}
