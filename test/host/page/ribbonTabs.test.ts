import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Manifest, parseManifest } from '../../../src/host/addin/Manifest';
import { ribbonTabs } from '../../../src/host/page/ribbonTabs';

const own = parseManifest(readFileSync(path.join(__dirname, '../../../manifest.xml'), 'utf8'));

describe('ribbonTabs', () => {
  it('shows a tab of the add-in’s own as it is', () => {
    expect(ribbonTabs(own)).toEqual(own.tabs);
  });

  it('gathers groups on built-in tabs under the add-in’s name', () => {
    const tabs = own.tabs.map((tab) => ({ ...tab, isBuiltIn: true }));
    const [shown, ...others] = ribbonTabs({ ...own, tabs });
    expect(others).toEqual([]);
    expect(shown).toMatchObject({ label: 'AIJRI for Excel', groups: own.tabs[0]?.groups });
  });

  it('gives an add-in without commands a button that opens its pane', () => {
    const bare: Manifest = { ...own, tabs: [] };
    expect(ribbonTabs(bare)[0]?.groups[0]?.controls[0]).toMatchObject({
      kind: 'button',
      action: { kind: 'showTaskpane', url: own.sourceUrl },
    });
  });
});
