import type { TypeMap } from '../protocol/TypeMap';
import { RichApiError } from '../protocol/TypeMap';
import { invalidArgument, SHEET_COLUMNS, SHEET_ROWS } from './address';
import type { ModelContext } from './ModelContext';
import { RangeObject, rangeArgument } from './RangeObject';
import type { SheetObject } from './worksheetTypes';
import { found } from './worksheetTypes';
import { EventType, WORKBOOK } from './WorkbookEvents';

/** What stays allowed on a protected sheet, by Office.js' names; all but selecting is forbidden by default. */
const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

/** Protection and frozen panes of a worksheet. */
export function worksheetPartTypes(context: ModelContext): TypeMap {
  const { book, events, passwords } = context;
  const raiseProtection = (sheetId: string, isProtected: boolean): void =>
    events.raise(EventType.worksheetProtectionChanged, [sheetId, WORKBOOK], {
      worksheetId: sheetId,
      isProtected,
      source: 'Local',
    });
  const frozen = ({ sheetId }: SheetObject): RangeObject | null => {
    const { rows, columns } = book.frozen(sheetId);
    if (rows === 0 && columns === 0) return null;
    return new RangeObject(sheetId, {
      row: 0,
      column: 0,
      rows: rows || SHEET_ROWS,
      columns: columns || SHEET_COLUMNS,
    });
  };

  return {
    WorksheetProtection: {
      props: {
        Protected: { get: ({ sheetId }: SheetObject) => book.protection(sheetId) !== null },
        Options: {
          get: ({ sheetId }: SheetObject) => {
            const protection = book.protection(sheetId);
            if (!protection) return null;
            const { options } = protection;
            return {
              ...Object.fromEntries(OPTIONS.map((name) => [name, options[name] ?? false])),
              selectionMode:
                options['selectLockedCells'] === false
                  ? options['selectUnlockedCells'] === false
                    ? 'None'
                    : 'Unlocked'
                  : 'Normal',
            };
          },
        },
      },
      methods: { Protect: { call: protect }, Unprotect: { call: unprotect } },
    },
    WorksheetFreezePanes: {
      methods: {
        FreezeRows: {
          call: ({ sheetId }: SheetObject, count: number | null) => book.freeze(sheetId, counted(count), 0),
        },
        FreezeColumns: {
          call: ({ sheetId }: SheetObject, count: number | null) => book.freeze(sheetId, 0, counted(count)),
        },
        FreezeAt: {
          call: ({ sheetId }: SheetObject, target: unknown) => {
            const range = rangeArgument(book, target, sheetId);
            book.freeze(
              sheetId,
              range.rows === SHEET_ROWS ? 0 : range.row + range.rows,
              range.columns === SHEET_COLUMNS ? 0 : range.column + range.columns,
            );
          },
        },
        Unfreeze: { call: ({ sheetId }: SheetObject) => book.freeze(sheetId, 0, 0) },
        GetLocation: {
          returns: 'Range',
          call: (sheet: SheetObject) => found(frozen(sheet), 'Nothing is frozen.'),
        },
        GetLocationOrNullObject: { returns: 'Range', call: frozen },
      },
    },
  };

  function protect(
    { sheetId }: SheetObject,
    options: Record<string, unknown> | null,
    password?: string | null,
  ): void {
    if (book.protection(sheetId)) {
      throw new RichApiError('InvalidOperation', `"${book.sheet(sheetId).name}" is already protected.`, 409);
    }
    const mode = options?.['selectionMode'] ?? 'Normal';
    book.setProtection(sheetId, {
      password: Boolean(password),
      options: {
        ...Object.fromEntries(OPTIONS.map((name) => [name, options?.[name] === true])),
        selectLockedCells: mode === 'Normal',
        selectUnlockedCells: mode !== 'None',
      },
    });
    if (password) passwords.set(sheetId, password);
    raiseProtection(sheetId, true);
  }

  function unprotect({ sheetId }: SheetObject, password?: string | null): void {
    const protection = book.protection(sheetId);
    if (!protection) return;
    // The password of a sheet that came protected with the file is not known, only that there is one.
    if (protection.password && (passwords.get(sheetId) ?? null) !== (password || null)) {
      throw new RichApiError(
        'AccessDenied',
        `The password for "${book.sheet(sheetId).name}" is not right.`,
        403,
      );
    }
    if (protection.password && !passwords.has(sheetId)) {
      throw new RichApiError(
        'AccessDenied',
        'The embedded host cannot check the password this sheet came with.',
        403,
      );
    }
    book.setProtection(sheetId, null);
    passwords.delete(sheetId);
    raiseProtection(sheetId, false);
  }
}

function counted(count: number | null): number {
  const number = count ?? 1;
  if (!Number.isInteger(number) || number < 1)
    throw invalidArgument(`${number} is not a number of rows or columns.`);
  return number;
}
