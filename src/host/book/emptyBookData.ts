import type { BookData, SheetData } from './BookData';
import { PLAIN_PAGES } from './pageSetup';

/** A new workbook as Excel makes one: a single empty sheet, "Sheet1". */
export function emptyBookData(): BookData {
  return {
    sheets: [emptySheetData('sheet1', 'Sheet1')],
    activeSheet: 0,
    names: [],
    styles: [],
    date1904: false,
    properties: {
      title: '',
      subject: '',
      author: '',
      keywords: '',
      comments: '',
      category: '',
      manager: '',
      company: '',
      lastAuthor: '',
      created: '',
      custom: {},
    },
    customXmlParts: [],
    settings: {},
  };
}

/** A sheet with nothing in it. */
export function emptySheetData(id: string, name: string): SheetData {
  return {
    id,
    name,
    visibility: 'visible',
    tabColor: null,
    cells: {},
    merges: [],
    columns: {},
    rows: {},
    frozen: { rows: 0, columns: 0 },
    showGridlines: true,
    selection: null,
    tables: [],
    conditionalFormats: [],
    dataValidations: [],
    charts: [],
    protection: null,
    pageSetup: { ...PLAIN_PAGES, columnBreaks: [] },
  };
}
