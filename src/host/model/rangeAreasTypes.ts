import type { TypeMap } from '../protocol/TypeMap';
import type { ModelContext } from './ModelContext';
import { clearRange } from './rangeEditing';
import { rangeAddress } from './RangeObject';
import type { RangeObject } from './RangeObject';
import type { AreasObject } from './rangeTypes';

/** RangeAreas: several ranges of one sheet, formatted and cleared as one. */
export function rangeAreasTypes(context: ModelContext): TypeMap {
  const { book } = context;
  const address = ({ areas }: AreasObject): string => areas.map((area) => rangeAddress(book, area)).join(',');
  const part = (type: string) => (object: AreasObject) => ({ type, obj: object });
  return {
    RangeAreas: {
      isReference: true,
      props: {
        Address: { get: address },
        AddressLocal: { get: address },
        AreaCount: { get: ({ areas }: AreasObject) => areas.length },
        CellCount: { get: ({ areas }: AreasObject) => areas.reduce((sum, area) => sum + area.cellCount, 0) },
      },
      navs: {
        Areas: ({ areas }: AreasObject) => ({ type: 'RangeCollection', obj: areas }),
        Worksheet: ({ areas }: AreasObject) => ({
          type: 'Worksheet',
          obj: { sheetId: areas[0]?.sheetId ?? '' },
        }),
        Format: part('RangeFormat'),
        ConditionalFormats: part('ConditionalFormatCollection'),
        DataValidation: part('DataValidation'),
      },
      methods: {
        Clear: {
          call: ({ areas }: AreasObject, what: string | null) =>
            areas.forEach((area: RangeObject) => clearRange(context, area, what)),
        },
      },
    },
  };
}
