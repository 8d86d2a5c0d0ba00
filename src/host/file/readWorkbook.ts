import type { BookData, DefinedName } from '../book/BookData';
import { readCustomXml } from './customXml';
import { dynamicArrayNumbers } from './dynamicArrays';
import { FileError } from './FileError';
import { openPackage, workbookPart } from './openPackage';
import type { Package } from './Package';
import { readProperties } from './readProperties';
import { readSharedStrings } from './readSharedStrings';
import { readSheet } from './readSheet';
import { readStyles, type FileStyles } from './readStyles';
import { readSettings, type AddInReference } from './settings';
import { sheetIdentity, worksheets, type SheetEntry } from './SheetPart';
import { fromStoredFormula } from './storedFormula';
import { ThemeColors } from './ThemeColors';
import { attribute, child, children, flag, integer, root, type Element } from './Xml';

export interface ReadOptions {
  /** Custom functions known, e.g. "AIJRI.LABEL": files store them under other names. */
  functionNames?: readonly string[];
  /** Whose settings to read; without it those of the first add-in in the file. */
  addIn?: AddInReference | null;
}

/**
 * An .xlsx or .xlsm file as data. Results of formulas are those last calculated; values that a formula
 * spilled into other cells stand there as values.
 *
 * @throws FileError with one sentence that says what is wrong with the file and what to do
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<BookData> {
  return readPackage(openPackage(bytes), options);
}

export function readPackage(file: Package, options: ReadOptions & { allowNoSheets?: boolean }): BookData {
  const part = workbookPart(file) as string;
  const workbook = root(file.read(part));
  const entries = worksheets(file);
  if (entries.length === 0 && !options.allowNoSheets) {
    throw new FileError('notAWorkbook', 'The workbook has no worksheet.');
  }
  const functionNames = options.functionNames ?? [];
  const styles = fileStyles(file);
  const strings = file.related(part, 'sharedStrings')[0]?.target;
  const date1904 = flag(child(workbook, 'workbookPr'), 'date1904');
  const context = {
    colors: styles.colors,
    formats: styles.rules,
    functionNames,
    sharedStrings: strings ? readSharedStrings(file.text(strings), strings) : [],
    date1904,
    quoted: styles.quoted,
    dynamicArrays: dynamicArrayNumbers(file),
  };
  return {
    sheets: entries.map((entry) => readSheet(file, entry, context)),
    activeSheet: activeSheet(workbook, entries),
    names: readNames(workbook, functionNames),
    styles: styles.cells,
    date1904,
    properties: readProperties(file),
    customXmlParts: readCustomXml(file),
    settings: readSettings(file, options.addIn ?? null),
  };
}

/** The formats of a file, and its colours. */
export function fileStyles(file: Package): FileStyles & { colors: ThemeColors } {
  const workbook = workbookPart(file) as string;
  const part = file.related(workbook, 'styles')[0]?.target;
  const styles = part ? root(file.read(part)) : null;
  const colors = ThemeColors.read(file, file.related(workbook, 'theme')[0]?.target ?? null, styles);
  return { ...readStyles(styles, colors), colors };
}

/** Index among worksheets; the file counts chart sheets too. */
function activeSheet(workbook: Element, entries: readonly SheetEntry[]): number {
  const view = children(child(workbook, 'bookViews'), 'workbookView')[0];
  const active = children(child(workbook, 'sheets'), 'sheet')[integer(view, 'activeTab') ?? 0];
  return Math.max(
    0,
    entries.findIndex((entry) => entry.element === active),
  );
}

/** Names that people gave; the format's own (_xlnm.) belong to filters and page setups and stay with these. */
export function readNames(workbook: Element, functionNames: readonly string[]): DefinedName[] {
  const sheets = children(child(workbook, 'sheets'), 'sheet');
  return children(child(workbook, 'definedNames'), 'definedName')
    .filter((each) => !attribute(each, 'name')?.startsWith('_xlnm.'))
    .map((each) => {
      const scope = integer(each, 'localSheetId');
      const sheet = scope === null ? undefined : sheets[scope];
      return {
        name: attribute(each, 'name') ?? '',
        formula: fromStoredFormula(each.textContent ?? '', functionNames),
        comment: attribute(each, 'comment') ?? '',
        visible: !flag(each, 'hidden'),
        sheetId: sheet ? sheetIdentity(sheet) : null,
      };
    });
}
