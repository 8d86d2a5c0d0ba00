import type { Book } from '../book/Book';
import type { WorkbookEvents } from './WorkbookEvents';

/** What the types of the object model share. */
export interface ModelContext {
  book: Book;
  events: WorkbookEvents;
  /** State of the application that is no part of a workbook. */
  application: {
    calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  };
  /** Passwords given to protect() since the workbook was opened, by sheet id. */
  passwords: Map<string, string>;
}
