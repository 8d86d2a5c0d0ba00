import type { Univer } from '@univerjs/core';

/** The spreadsheet engine a book runs on; with or without a grid on screen. */
export interface BookEngine {
  univer: Univer;
}
