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
 * @param needsCells whether a row's cells are wanted; rows of which they are not come without
 */
export function scanRows(
  data: string,
  prefix: string,
  part: string,
  needsCells: (row: number) => boolean,
  visit: (row: ScannedRow) => void,
): void {
  const wrapper = '<d>';
  const offset = wrapper.length;
  const rowTag = `${prefix}row`;
  const cellTag = `${prefix}c`;
  const formulaTag = `${prefix}f`;
  let row: ScannedRow | null = null;
  let cell: ScannedCell | null = null;
  let lastRow = -1;
  let isWanted = false;
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
    if (name === rowTag) {
      const number = attributes.r ? Number(attributes.r) - 1 : lastRow + 1;
      lastRow = number;
      isWanted = needsCells(number);
      row = { row: number, attributes, start: tagStart, contentStart, end: contentStart, cells: [] };
    } else if (row && isWanted && name === cellTag) {
      const previous = row.cells[row.cells.length - 1];
      const at = attributes.r
        ? parseCell(attributes.r)
        : { row: row.row, column: (previous?.column ?? -1) + 1 };
      if (!at) throw new FileError('damaged', `The file is damaged: ${part} has a cell "${attributes.r}".`);
      cell = {
        row: at.row,
        column: at.column,
        attributes,
        start: tagStart,
        contentStart,
        end: contentStart,
        formula: null,
      };
      row.cells.push(cell);
    } else if (cell && name === formulaTag) {
      cell.formula = { attributes, start: tagStart, end: contentStart };
    }
  });
  parser.on('closetag', ({ name }) => {
    const end = parser.position - offset;
    if (cell?.formula && name === formulaTag) cell.formula.end = end;
    else if (cell && name === cellTag) {
      cell.end = end;
      cell = null;
    } else if (row && name === rowTag) {
      row.end = end;
      visit(row);
      row = null;
    }
  });
  parser.write(`${wrapper}${data}</d>`).close();
}
