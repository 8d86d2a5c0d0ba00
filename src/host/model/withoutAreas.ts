import type { Area } from '../book/BookData';
import { subtractArea } from './address';

/** The rules with these areas taken out; one that is left without an area is gone. */
export function withoutAreas<T extends { areas: Area[] }>(rules: readonly T[], areas: readonly Area[]): T[] {
  return rules.flatMap((rule) => {
    const rest = areas.reduce((parts, area) => parts.flatMap((part) => subtractArea(part, area)), rule.areas);
    return rest.length > 0 ? [{ ...rule, areas: rest }] : [];
  });
}
