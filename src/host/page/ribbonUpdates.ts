import type { HostState } from './HostState';

/** What Office.ribbon.requestUpdate sends. */
interface RibbonUpdate {
  tabs?: RibbonPart[];
}

interface RibbonPart {
  id?: string;
  enabled?: boolean;
  visible?: boolean;
  groups?: RibbonPart[];
  controls?: RibbonPart[];
}

/** The state of controls after the add-in's updates of the ribbon, applied in order; last one wins. */
export function applyRibbonUpdates(updates: readonly unknown[]): HostState['controls'] {
  const controls: Record<string, { isEnabled?: boolean; isVisible?: boolean }> = {};
  const apply = (part: RibbonPart): void => {
    if (part.id !== undefined) {
      controls[part.id] = {
        ...controls[part.id],
        ...(part.enabled !== undefined && { isEnabled: part.enabled }),
        ...(part.visible !== undefined && { isVisible: part.visible }),
      };
    }
    for (const child of [...(part.groups ?? []), ...(part.controls ?? [])]) apply(child);
  };
  for (const update of updates as RibbonUpdate[]) update.tabs?.forEach(apply);
  return controls;
}
