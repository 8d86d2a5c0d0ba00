import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { type RunningServer, startServer } from '../../src/host/server/startServer';
import { type WatchedPage, launchBrowser, openPage } from './browser';

const ROOT = path.join(__dirname, '../..');

let browser: Browser;
let server: RunningServer;
let folder: string;
let watched: WatchedPage;
let page: Page;

jest.setTimeout(60_000);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'other-addin-'));
  writeFileSync(path.join(folder, 'manifest.xml'), MANIFEST);
  writeFileSync(path.join(folder, 'pane.html'), PANE);
  writeFileSync(path.join(folder, 'functions.json'), FUNCTIONS);
  writeFileSync(path.join(folder, 'shortcuts.json'), SHORTCUTS);
  server = await startServer({ port: 0, root: ROOT, manifest: path.join(folder, 'manifest.xml') });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  watched = await openPage(browser);
  page = watched.page;
  await page.goto(server.origin);
  await page.waitForFunction(() => window.workbookHost?.isOpen);
  await page.evaluate(() => window.workbookHost.grid.rendered());
  await pane().getByText('Ready: Excel OfficeOnline').waitFor();
});

afterEach(async () => {
  expect(watched.errors).toEqual([]);
  expect(watched.externalRequests).toEqual([]);
  await watched.close();
});

describe('an add-in that the host has never seen', () => {
  it('shows its ribbon and pane, and hears its buttons', async () => {
    await page.getByRole('complementary', { name: 'Tally' }).waitFor();
    await page.getByRole('button', { name: 'Fill' }).click();
    await pane().getByText('Filled Sheet1!A1:B2').waitFor();
    await expect(cell(1, 1)).resolves.toBe('4');
  });

  it('is told of edits in the grid', async () => {
    await page.evaluate(() => window.workbookHost.grid.focus());
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await pane().getByText('Changed A1 to 77').waitFor();
  });

  it('calculates with its functions, under its namespace', async () => {
    await page.evaluate(async () => {
      const { book } = window.workbookHost;
      const area = { sheetId: book.activeSheetId(), row: 4, column: 0, rows: 1, columns: 1 };
      book.setCells(area, [['=TALLY.DOUBLE(21)']]);
      await book.settled();
    });
    await expect(cell(4, 0)).resolves.toBe('42');
  });

  it('runs its actions by their shortcuts', async () => {
    await page.evaluate(() => window.workbookHost.grid.focus());
    await page.keyboard.press('Control+Alt+k');
    await pane().getByText('Filled Sheet1!A1:B2').waitFor();
  });

  it('switches its own buttons off and on', async () => {
    await pane().getByRole('button', { name: 'Disable' }).click();
    await page.locator('[data-control="Tally.Fill"][aria-disabled="true"]').waitFor();
  });

  it('is told that the pane was closed and opened', async () => {
    await page.getByRole('button', { name: 'Close pane' }).click();
    await page.getByRole('button', { name: 'Show' }).click();
    await pane().getByText('Visibility Hidden').waitFor();
    await pane().getByText('Visibility Taskpane').waitFor();
  });

  it('keeps its settings with the workbook', async () => {
    await pane().getByRole('button', { name: 'Remember' }).click();
    await pane().getByText('Remembered succeeded').waitFor();
    await page.evaluate(async () => {
      const bytes = await window.workbookHost.save();
      await window.workbookHost.open(bytes, 'again.xlsx');
    });
    await pane().getByText('Ready: Excel OfficeOnline').waitFor();
    await pane().getByText('Setting {"count":3}').waitFor();
  });

  it('learns by name what is not modelled, and so does the person', async () => {
    await pane().getByRole('button', { name: 'Too much' }).click();
    await pane()
      .getByText(/Refused: .*not modelled/)
      .waitFor();
    await page.getByRole('button', { name: '1 not modelled' }).click();
    await page
      .getByRole('listitem')
      .getByText(/not modelled by the embedded host/)
      .waitFor();
  });
});

function pane(): Frame {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null);
  if (!frame) throw new Error('There is no pane.');
  return frame;
}

function cell(row: number, column: number): Promise<string | undefined> {
  return page.evaluate(
    ([atRow, atColumn]) => {
      const { book } = window.workbookHost;
      const sheetId = book.activeSheetId();
      return book.text({ sheetId, row: atRow, column: atColumn, rows: 1, columns: 1 })[0]?.[0];
    },
    [row, column] as const,
  );
}

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <Id>5a1f1c9e-1111-4c55-9a30-0d4f6c0b7a11</Id>
  <Version>2.0.0.0</Version>
  <ProviderName>Somebody</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Tally" />
  <Description DefaultValue="Counts." />
  <Hosts><Host Name="Workbook" /></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/pane.html" /></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook">
      <Runtimes><Runtime resid="Page" lifetime="long" /></Runtimes>
      <AllFormFactors><ExtensionPoint xsi:type="CustomFunctions">
        <Script><SourceLocation resid="Page" /></Script>
        <Page><SourceLocation resid="Page" /></Page>
        <Metadata><SourceLocation resid="Metadata" /></Metadata>
        <Namespace resid="Namespace" />
      </ExtensionPoint></AllFormFactors>
      <DesktopFormFactor>
        <FunctionFile resid="Page" />
        <ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="Tally.Group">
          <Label resid="Tally" />
          <Control xsi:type="Button" id="Tally.Show"><Label resid="Show" />
            <Action xsi:type="ShowTaskpane"><TaskpaneId>P</TaskpaneId><SourceLocation resid="Page" /></Action></Control>
          <Control xsi:type="Button" id="Tally.Fill"><Label resid="Fill" />
            <Action xsi:type="ExecuteFunction"><FunctionName>fill</FunctionName></Action></Control>
        </Group></OfficeTab></ExtensionPoint>
      </DesktopFormFactor>
    </Host></Hosts>
    <Resources>
      <bt:Urls>
        <bt:Url id="Page" DefaultValue="https://localhost:3000/pane.html" />
        <bt:Url id="Metadata" DefaultValue="https://localhost:3000/functions.json" />
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Tally" DefaultValue="Tally" />
        <bt:String id="Show" DefaultValue="Show" />
        <bt:String id="Fill" DefaultValue="Fill" />
        <bt:String id="Namespace" DefaultValue="TALLY" />
      </bt:ShortStrings>
    </Resources>
  </VersionOverrides>
  <ExtendedOverrides Url="https://localhost:3000/shortcuts.json" />
</OfficeApp>`;

const SHORTCUTS = JSON.stringify({
  actions: [{ id: 'fill', type: 'ExecuteFunction', name: 'Fill' }],
  shortcuts: [{ action: 'fill', key: { default: 'Ctrl+Alt+K' } }],
});

const FUNCTIONS = JSON.stringify({
  functions: [
    {
      id: 'DOUBLE',
      name: 'DOUBLE',
      description: 'Twice a number.',
      parameters: [{ name: 'number', description: 'Any number.', type: 'number' }],
      result: { type: 'number' },
    },
  ],
});

const PANE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tally</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>
<body>
<button id="disable">Disable</button><button id="remember">Remember</button><button id="too-much">Too much</button>
<ul id="log"></ul>
<script>
  const say = (text) => { const item = document.createElement('li'); item.textContent = text; log.append(item); };
  CustomFunctions.associate('DOUBLE', (number) => number * 2);
  Office.actions.associate('fill', async (event) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [[1, 2], [3, 4]];
      range.format.fill.color = 'yellow';
      range.load('address');
      await context.sync();
      say('Filled ' + range.address);
    });
    if (event) event.completed();
  });
  Office.onReady(async (info) => {
    await Office.addin.onVisibilityModeChanged((change) => say('Visibility ' + change.visibilityMode));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        say('Changed ' + event.address + ' to ' + (event.details ? event.details.valueAfter : '?'));
      });
      await context.sync();
    });
    say('Setting ' + JSON.stringify(Office.context.document.settings.get('state')));
    say('Ready: ' + info.host + ' ' + info.platform);
  });
  document.getElementById('disable').onclick = () => Office.ribbon.requestUpdate({
    tabs: [{ id: 'TabHome', controls: [{ id: 'Tally.Fill', enabled: false }] }],
  });
  document.getElementById('remember').onclick = () => {
    Office.context.document.settings.set('state', { count: 3 });
    Office.context.document.settings.saveAsync((result) => say('Remembered ' + result.status));
  };
  document.getElementById('too-much').onclick = () => Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox('no');
    await context.sync();
  }).catch((error) => say('Refused: ' + error.message));
</script></body></html>`;
