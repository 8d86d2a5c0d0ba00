import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ManifestError, parseManifest } from '../../../src/host/addin/Manifest';

const own = readFileSync(path.join(__dirname, '../../../manifest.xml'), 'utf8');

describe('parseManifest', () => {
  it('reads what the ribbon and the runtime need from the manifest of this add-in', () => {
    const manifest = parseManifest(own);
    expect(manifest.runtime).toEqual({ url: 'https://localhost:3000/taskpane.html', isLongLived: true });
    expect(manifest.customFunctions).toMatchObject({
      metadataUrl: 'https://localhost:3000/functions.json',
      namespace: '',
    });
    const [tab] = manifest.tabs;
    expect(tab).toMatchObject({ label: 'AIJRI', isBuiltIn: false });
    expect(tab?.groups[0]?.controls.map(({ label }) => label)).toEqual([
      'Open pane',
      'New assessment',
      'Score sheet',
    ]);
    expect(tab?.groups[0]?.controls[0]).toMatchObject({
      action: { kind: 'showTaskpane', url: 'https://localhost:3000/taskpane.html' },
    });
    expect(tab?.groups[0]?.controls[2]).toMatchObject({
      isEnabled: true,
      action: { kind: 'executeFunction', functionName: 'scoreSheet' },
    });
  });

  it('reads an add-in that has a pane and no commands', () => {
    const manifest = parseManifest(minimal());
    expect(manifest).toMatchObject({
      displayName: 'Small',
      sourceUrl: 'https://localhost:3001/pane.html',
      runtime: null,
      customFunctions: null,
      tabs: [],
    });
  });

  it('takes the strings of the locale asked for', () => {
    const xml = minimal('<Override Locale="de-DE" Value="Klein" />');
    expect(parseManifest(xml, 'de-DE').displayName).toBe('Klein');
    expect(parseManifest(xml, 'fr-FR').displayName).toBe('Small');
  });

  it('reads menus, groups on built-in tabs and buttons that start disabled', () => {
    const manifest = parseManifest(withCommands());
    expect(manifest.tabs[0]).toMatchObject({ id: 'TabHome', isBuiltIn: true });
    const [menu] = manifest.tabs[0]?.groups[0]?.controls ?? [];
    expect(menu).toMatchObject({
      kind: 'menu',
      label: 'Go',
      items: [{ kind: 'button', isEnabled: false, action: { kind: 'executeFunction', functionName: 'go' } }],
    });
  });

  it.each([
    ['text', 'not xml at all', /not XML/],
    ['XML of something else', '<html/>', /root is <html>, expected <OfficeApp>/],
    ['a mail add-in', minimal().replace('TaskPaneApp', 'MailApp'), /MailApp add-in, expected TaskPaneApp/],
    ['no page', minimal().replace(/<SourceLocation[^>]*>/, ''), /no DefaultSettings\/SourceLocation/],
    [
      'a resid without resource',
      withCommands().replace('String id="Go"', 'String id="Gone"'),
      /resid "Go" is not among/,
    ],
  ])('refuses %s', (_, xml, message) => {
    expect(() => parseManifest(xml)).toThrow(ManifestError);
    expect(() => parseManifest(xml)).toThrow(message);
  });
});

function minimal(override = '', overrides = ''): string {
  return `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>11111111-2222-3333-4444-555555555555</Id>
  <Version>1.2.3</Version>
  <DisplayName DefaultValue="Small">${override}</DisplayName>
  <Hosts><Host Name="Workbook" /></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3001/pane.html" /></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  ${overrides}
</OfficeApp>`;
}

function withCommands(): string {
  return minimal(
    '',
    `<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
      <Hosts><Host xsi:type="Workbook"><DesktopFormFactor>
        <ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G">
          <Label resid="Go" />
          <Control xsi:type="Menu" id="M"><Label resid="Go" /><Items><Item id="I"><Label resid="Go" />
            <Action xsi:type="ExecuteFunction"><FunctionName>go</FunctionName></Action><Enabled>false</Enabled>
          </Item></Items></Control>
        </Group></OfficeTab></ExtensionPoint>
      </DesktopFormFactor></Host></Hosts>
      <Resources><bt:ShortStrings><bt:String id="Go" DefaultValue="Go" /></bt:ShortStrings></Resources>
    </VersionOverrides>`,
  );
}
