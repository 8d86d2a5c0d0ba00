import type { Manifest, RibbonTab } from '../addin/Manifest';

/**
 * The tabs an add-in adds to the ribbon. Groups it puts on Excel's own tabs get a tab with the add-in's
 * name, since those tabs are not there; an add-in without commands gets one button that opens its pane.
 */
export function ribbonTabs(manifest: Manifest): RibbonTab[] {
  const own = manifest.tabs.filter((tab) => !tab.isBuiltIn);
  const groups = manifest.tabs.filter((tab) => tab.isBuiltIn).flatMap((tab) => tab.groups);
  if (groups.length) {
    return [...own, { id: `${manifest.id}-groups`, label: manifest.displayName, isBuiltIn: false, groups }];
  }
  return own.length ? own : [paneTab(manifest)];
}

function paneTab(manifest: Manifest): RibbonTab {
  const label = manifest.displayName;
  return {
    id: `${manifest.id}-pane`,
    label,
    isBuiltIn: false,
    groups: [
      {
        id: `${manifest.id}-pane-group`,
        label,
        controls: [
          {
            kind: 'button',
            id: `${manifest.id}-pane-button`,
            label: 'Show pane',
            supertip: { title: label, description: manifest.description },
            icons: manifest.iconUrl ? { 32: manifest.iconUrl } : {},
            isEnabled: true,
            action: { kind: 'showTaskpane', taskpaneId: manifest.id, url: manifest.sourceUrl, title: null },
          },
        ],
      },
    ],
  };
}
