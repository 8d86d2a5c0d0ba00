import { barrierScale, evidenceScale, principleScale } from '../ratingScale';
import { comparableName } from '../tableForms';
import { tableRows } from '../tableRows';
import type { Check } from './Check';
import { checkMessages } from './checkMessages';

/** Rows that the method has and a table has not; one under another name is found in parsing. */
export const missingDimensions: Check = ({ tables }) =>
  [evidenceScale, barrierScale, principleScale].flatMap((scale) => {
    const table = tables[scale.table];
    if (table === undefined || scale.names === null) return [];
    const given = tableRows(scale, table)
      .filter((row) => !row.isBlank)
      .map(({ name }) => comparableName(name));
    if (given.includes('') || given.length >= scale.names.length) return [];
    return scale.names
      .filter((name) => !given.includes(comparableName(name)))
      .map((name) => ({
        severity: 'missing',
        place: { table: scale.table },
        message: checkMessages.missingDimension(scale.table, name),
      }));
  });
