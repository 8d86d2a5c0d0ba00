import type { Book } from '../book/Book';
import type { Typed, TypeMap } from '../protocol/TypeMap';
import type { ModelContext } from './ModelContext';
import type { WorkbookEvents } from './WorkbookEvents';
import { workbookTypes } from './workbookTypes';
import { worksheetTypes } from './worksheetTypes';

/** The Excel object model over a book, as the interpreter takes it. */
export function excelModel(book: Book, events: WorkbookEvents): { types: TypeMap; root: Typed } {
  const context: ModelContext = {
    book,
    events,
    application: { calculationMode: 'Automatic' },
    passwords: new Map(),
  };
  const types: TypeMap = {
    ...workbookTypes(context),
    ...worksheetTypes(context),
  };
  return { types, root: { type: 'Workbook', obj: context } };
}
