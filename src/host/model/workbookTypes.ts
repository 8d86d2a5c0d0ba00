import type { Typed, TypeMap } from '../protocol/TypeMap';
import type { ModelContext } from './ModelContext';
import { RangeObject, resolveRange } from './RangeObject';

/** Application, Workbook and what hangs on them directly. The workbook object itself is the context. */
export function workbookTypes(context: ModelContext): TypeMap {
  const { book, application, events } = context;
  const selected = (): RangeObject => new RangeObject(book.selection().sheetId, book.selection());
  const to = (type: string) => (): Typed => ({ type, obj: context });
  return {
    Workbook: {
      props: {
        Name: { get: () => book.name },
        ReadOnly: { get: () => false },
        IsDirty: { get: () => true, set: () => undefined },
        AutoSave: { get: () => false },
        PreviouslySaved: { get: () => false },
        CalculationEngineVersion: { get: () => ENGINE_VERSION },
        UsePrecisionAsDisplayed: { get: () => false },
        ChartDataPointTrack: { get: () => true },
      },
      navs: {
        Application: to('Application'),
        Worksheets: to('WorksheetCollection'),
        Tables: () => ({ type: 'TableCollection', obj: { sheetId: null } }),
        Names: () => ({ type: 'NamedItemCollection', obj: { sheetId: null } }),
        Settings: to('SettingCollection'),
        CustomXmlParts: to('CustomXmlPartCollection'),
        Properties: to('DocumentProperties'),
        Protection: to('WorkbookProtection'),
        _Runtime: to('Runtime'),
      },
      methods: {
        GetSelectedRange: { returns: 'Range', call: selected },
        GetSelectedRanges: { returns: 'RangeAreas', call: () => ({ areas: [selected()] }) },
        GetActiveCell: { returns: 'Range', call: () => selected().with({ rows: 1, columns: 1 }) },
        GetActiveChartOrNullObject: { returns: 'Chart', call: () => null },
        GetIsActiveCollabSession: { call: () => false },
        // Whoever embeds the host decides where a workbook is saved to; for the add-in it is done.
        Save: { call: () => undefined },
        _GetRangeForEventByReferenceId: {
          returns: 'Range',
          call: (_: unknown, id: string) => eventRange(id),
        },
        _GetRangeOrNullObjectForEventByReferenceId: {
          returns: 'Range',
          call: (_: unknown, id: string) => eventRange(id),
        },
      },
    },
    Application: {
      props: {
        CalculationMode: {
          get: () => application.calculationMode,
          set: (_: unknown, mode: typeof application.calculationMode) => {
            application.calculationMode = mode;
          },
        },
        CalculationState: { get: () => (book.isCalculating() ? 'Pending' : 'Done') },
        CalculationEngineVersion: { get: () => ENGINE_VERSION },
        DecimalSeparator: { get: () => '.' },
        ThousandsSeparator: { get: () => ',' },
        UseSystemSeparators: { get: () => true },
      },
      navs: { CultureInfo: to('CultureInfo') },
      methods: {
        // Formulas of this host are always calculated: only the full kinds recalculate what is up to date.
        Calculate: {
          call: (_: unknown, kind: string) => (kind === 'Recalculate' ? undefined : book.recalculate()),
        },
        SuspendApiCalculationUntilNextSync: { call: () => undefined },
        SuspendScreenUpdatingUntilNextSync: { call: () => undefined },
      },
    },
    CultureInfo: {
      props: { Name: { get: () => 'en-US' } },
      navs: { NumberFormat: to('NumberFormatInfo'), DatetimeFormat: to('DatetimeFormatInfo') },
    },
    NumberFormatInfo: {
      props: {
        NumberDecimalSeparator: { get: () => '.' },
        NumberGroupSeparator: { get: () => ',' },
        CurrencySymbol: { get: () => '$' },
      },
    },
    DatetimeFormatInfo: {
      props: {
        DateSeparator: { get: () => '/' },
        TimeSeparator: { get: () => ':' },
        ShortDatePattern: { get: () => 'M/d/yyyy' },
        LongDatePattern: { get: () => 'dddd, MMMM d, yyyy' },
        LongTimePattern: { get: () => 'h:mm:ss tt' },
        ShortTimePattern: { get: () => 'h:mm tt' },
      },
    },
    Runtime: {
      props: {
        EnableEvents: {
          get: () => events.isEnabled,
          set: (_: unknown, isEnabled: boolean) => {
            events.isEnabled = isEnabled;
          },
        },
      },
    },
    WorkbookProtection: { props: { Protected: { get: () => false } } },
  };

  /** Events name the changed range by its address. */
  function eventRange(address: string): RangeObject {
    return resolveRange(book, address, book.activeSheetId());
  }
}

const ENGINE_VERSION = 191029;
