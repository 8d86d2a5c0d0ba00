import { SaxesParser } from 'saxes';
import { parseCell } from './address';
import { FileError } from './FileError';

/** A cell's element in the text of a sheet: offsets into that text. */
export interface ScannedCell {
  row: number;
  column: number;
  attributes: Record<string, string>;
  start: number;
  /** Where the opening tag ends; equal to end when the element is empty. */
  contentStart: number;
  end: number;
  formula: { attributes: Record<string, string>; start: number; end: number } | null;
}

export interface ScannedRow {
  row: number;
  attributes: Record<string, string>;
  start: number;
  /** Where the opening tag ends; equal to end when the element is empty. */
  contentStart: number;
  end: number;
  cells: ScannedCell[];
}

/**
 * Goes through the rows of a sheet's text (what stands inside sheetData) in their order.
 *
 * @param prefix of the elements with its colon, usually ""
 */
export function scanRows(data: string, prefix: string, part: string, visit: (row: ScannedRow) => void): void {
  const wrapper = '<d>';
  const offset = wrapper.length;
  let row: ScannedRow | null = null;
  let cell: ScannedCell | null = null;
  let lastRow = -1;
  const parser = new SaxesParser({ xmlns: false, position: true } as const);
  let tagStart = 0;
  parser.on('error', () => {
    throw new FileError('damaged', `The file is damaged: its part ${part} is not readable XML.`);
  });
  // opentagstart comes when the name has been read: one character past it.
  parser.on('opentagstart', ({ name }) => {
    tagStart = parser.position - offset - name.length - 2;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const contentStart = parser.position - offset;
    if (name === `${prefix}row`) {
      const number = attributes.r ? Number(attributes.r) - 1 : lastRow + 1;
      lastRow = number;
      row = { row: number, attributes, start: tagStart, contentStart, end: contentStart, cells: [] };
    } else if (row && name === `${prefix}c`) {
      const previous = row.cells[row.cells.length - 1];
      const at = attributes.r
        ? parseCell(attributes.r)
        : { row: row.row, column: (previous?.column ?? -1) + 1 };
      if (!at) throw new FileError('damaged', `The file is damaged: ${part} has a cell "${attributes.r}".`);
      cell = { ...at, attributes, start: tagStart, contentStart, end: contentStart, formula: null };
      row.cells.push(cell);
    } else if (cell && name === `${prefix}f`) {
      cell.formula = { attributes, start: tagStart, end: contentStart };
    }
  });
  parser.on('closetag', ({ name }) => {
    const end = parser.position - offset;
    if (cell?.formula && name === `${prefix}f`) cell.formula.end = end;
    else if (cell && name === `${prefix}c`) {
      cell.end = end;
      cell = null;
    } else if (row && name === `${prefix}row`) {
      row.end = end;
      visit(row);
      row = null;
    }
  });
  parser.write(`${wrapper}${data}</d>`).close();
}
