import type {
  BookData,
  ChartData,
  ConditionalFormat,
  CustomXmlPart,
  DataValidation,
  DocumentProperties,
  SheetData,
  StructuralEdit,
  TableData,
} from './BookData';

/** What stands beside the cells and the engine has no (or not the whole) place for. */
export interface BookObjects {
  sheets: Map<string, SheetObjects>;
  properties: DocumentProperties;
  customXmlParts: CustomXmlPart[];
  settings: Record<string, string>;
  date1904: boolean;
  structuralEdits: StructuralEdit[];
}

export interface SheetObjects {
  tables: TableData[];
  conditionalFormats: ConditionalFormat[];
  dataValidations: DataValidation[];
  charts: ChartData[];
  protection: SheetData['protection'];
  pageSetup: SheetData['pageSetup'];
  isVeryHidden: boolean;
}

export function bookObjects(data: BookData): BookObjects {
  return {
    sheets: new Map(data.sheets.map((sheet) => [sheet.id, sheetObjects(sheet)])),
    properties: structuredClone(data.properties),
    customXmlParts: structuredClone(data.customXmlParts),
    settings: { ...data.settings },
    date1904: data.date1904,
    structuralEdits: [],
  };
}

export function sheetObjects(sheet: SheetData): SheetObjects {
  return structuredClone({
    tables: sheet.tables,
    conditionalFormats: sheet.conditionalFormats,
    dataValidations: sheet.dataValidations,
    charts: sheet.charts,
    protection: sheet.protection,
    pageSetup: sheet.pageSetup,
    isVeryHidden: sheet.visibility === 'veryHidden',
  });
}
