import { officeTheme } from './officeTheme';
import { Package } from './Package';
import { NS } from './Xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook without sheets, with the formats every workbook has. */
export function emptyPackage(): Package {
  const file = new Package(null);
  file.set(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${NS.contentTypes}">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  file.add(
    'xl/workbook.xml',
    `${HEAD}<workbook xmlns="${NS.main}" xmlns:r="${NS.relationships}"><workbookPr/>` +
      // A calculation id as new as Excel's own: its results are then taken as they are, custom functions too.
      `<bookViews><workbookView/></bookViews><sheets/><calcPr calcId="191029"/></workbook>`,
    `${SPREADSHEET}.sheet.main+xml`,
    '',
    `${NS.relationships}/officeDocument`,
  );
  file.add(
    'xl/styles.xml',
    STYLES,
    `${SPREADSHEET}.styles+xml`,
    'xl/workbook.xml',
    `${NS.relationships}/styles`,
  );
  file.add(
    'xl/theme/theme1.xml',
    officeTheme(),
    'application/vnd.openxmlformats-officedocument.theme+xml',
    'xl/workbook.xml',
    `${NS.relationships}/theme`,
  );
  return file;
}

/** The part of a sheet with nothing on it. */
export const EMPTY_SHEET =
  `${HEAD}<worksheet xmlns="${NS.main}" xmlns:r="${NS.relationships}">` +
  `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
  `<sheetData></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
  `</worksheet>`;

const STYLES =
  `${HEAD}<styleSheet xmlns="${NS.main}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="0"/></styleSheet>`;
