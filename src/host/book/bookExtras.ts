import type { Book } from './Book';
import type { BookContext } from './BookContext';
import type { ObjectsMutation } from './objectsMutation';

/** What a workbook carries beside its cells: charts, custom XML, settings, properties. */
export function bookExtras(context: BookContext, objects: ObjectsMutation) {
  const { objects: kept } = context;
  return {
    charts: (sheetId) => {
      context.sheet(sheetId);
      return structuredClone(kept.sheets.get(sheetId)?.charts ?? []);
    },
    setCharts: (sheetId, charts) => objects.set(sheetId, { charts }),
    customXmlParts: () => structuredClone(kept.customXmlParts),
    setCustomXmlParts: (parts) => {
      kept.customXmlParts = structuredClone(parts);
    },
    settings: () => ({ ...kept.settings }),
    setSettings: (settings) => {
      kept.settings = { ...settings };
    },
    properties: () => structuredClone(kept.properties),
    setProperties: (change) => {
      Object.assign(kept.properties, structuredClone(change));
    },
  } satisfies Partial<Book>;
}
