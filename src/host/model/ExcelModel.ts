import type { Book } from '../book/Book';
import type { Typed, TypeMap } from '../protocol/TypeMap';
import { chartTypes } from './chartTypes';
import { conditionalFormatTypes } from './conditionalFormatTypes';
import { customXmlTypes } from './customXmlTypes';
import { dataValidationType } from './dataValidationType';
import { documentPropertyTypes } from './documentPropertyTypes';
import type { ModelContext } from './ModelContext';
import { nameTypes } from './nameTypes';
import { pageLayoutTypes } from './pageLayoutTypes';
import { rangeAreasTypes } from './rangeAreasTypes';
import { rangeFormatTypes } from './rangeFormatTypes';
import { rangeSortType } from './rangeSortType';
import { rangeTypes } from './rangeTypes';
import { settingTypes } from './settingTypes';
import { tableFilterTypes } from './tableFilterTypes';
import { tablePartTypes } from './tablePartTypes';
import { tableTypes } from './tableTypes';
import type { WorkbookEvents } from './WorkbookEvents';
import { workbookTypes } from './workbookTypes';
import { worksheetPartTypes } from './worksheetPartTypes';
import { worksheetTypes } from './worksheetTypes';

/** The Excel object model over a book, as the interpreter takes it. */
export function excelModel(book: Book, events: WorkbookEvents): { types: TypeMap; root: Typed } {
  const context: ModelContext = {
    book,
    events,
    application: { calculationMode: 'Automatic' },
    passwords: new Map(),
  };
  const families = [
    workbookTypes,
    worksheetTypes,
    worksheetPartTypes,
    pageLayoutTypes,
    rangeTypes,
    rangeAreasTypes,
    rangeFormatTypes,
    rangeSortType,
    conditionalFormatTypes,
    dataValidationType,
    tableTypes,
    tablePartTypes,
    tableFilterTypes,
    nameTypes,
    chartTypes,
    settingTypes,
    customXmlTypes,
    documentPropertyTypes,
  ];
  const types = Object.assign({}, ...families.map((family) => family(context))) as TypeMap;
  return { types, root: { type: 'Workbook', obj: context } };
}
