/**
 * The values that the add-in wrote into the workbook, by table name, then by what the row is about:
 * the measure in Result, the task in Tasks. A cell that still holds its value here is ours to change;
 * every other one is not.
 */
export type WrittenValues = Readonly<Record<string, Readonly<Record<string, WrittenValue>>>>;
export type WrittenValue = number | string;

/** The workbook's setting that keeps them. */
export const WRITTEN_VALUES_SETTING = 'AIJRI.written';

/** Queues the reading of the setting. */
export function loadWrittenValues(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(WRITTEN_VALUES_SETTING);
  setting.load({ value: true });
  return setting;
}

/** The values once the batch was synchronised. */
export function writtenValuesOf(setting: Excel.Setting): WrittenValues {
  return parseWrittenValues(setting.isNullObject ? null : setting.value);
}

/**
 * Queues the writing of the setting; without any values there is none.
 *
 * @param exists whether the setting is there now
 */
export function queueWrittenValues(
  context: Excel.RequestContext,
  values: WrittenValues,
  exists: boolean,
): void {
  const { settings } = context.workbook;
  if (Object.keys(values).length > 0) settings.add(WRITTEN_VALUES_SETTING, values);
  else if (exists) settings.getItem(WRITTEN_VALUES_SETTING).delete();
}

/** Reads the setting; what is not understood counts as not written by us. */
export function parseWrittenValues(setting: unknown): WrittenValues {
  return Object.fromEntries(
    entriesOf(setting).map(([table, values]) => [
      table,
      Object.fromEntries(
        entriesOf(values).filter((entry): entry is [string, WrittenValue] => isValue(entry[1])),
      ),
    ]),
  );
}

/**
 * The values after a role was written: its tables' values are replaced, tables that are gone left out.
 *
 * @param now values by name of the role's tables
 * @param roleTables names of the role's tables
 * @param allTables names of all tables of the workbook
 */
export function updatedWrittenValues(
  before: WrittenValues,
  now: WrittenValues,
  roleTables: readonly string[],
  allTables: readonly string[],
): WrittenValues {
  const others = Object.entries(before).filter(
    ([table]) => allTables.includes(table) && !roleTables.includes(table),
  );
  return { ...Object.fromEntries(others), ...now };
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function isValue(value: unknown): value is WrittenValue {
  return typeof value === 'number' || typeof value === 'string';
}
