import { refusal, useExcel } from '../../officeJs';

const open = useExcel();

const first = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

describe('what the host does not model', () => {
  it.each([
    ['a method', (sheet: Excel.Worksheet) => sheet.getRange('A1').showCard(), 'Range.showCard'],
    ['a navigation', (sheet: Excel.Worksheet) => void sheet.comments.load('items'), 'Worksheet.comments'],
    [
      'a property',
      (sheet: Excel.Worksheet) => void sheet.getRange('A1').load('hyperlink'),
      'Range.hyperlink',
    ],
  ])('fails by name: %s', async (_, act, name) => {
    await expect(refusal((context) => act(first(context)))).resolves.toMatchObject({
      code: 'ApiNotFound',
      message: `${name} is not modelled by the embedded host.`,
    });
  });

  it('fails by requirement set as well, as in an older Excel', async () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '9.9')).toBe(false);
    expect(Office.context.requirements.isSetSupported('NoSuchSet')).toBe(false);
  });
});

describe('a batch told to fail', () => {
  const write = (context: Excel.RequestContext): void => {
    const sheet = first(context);
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    sheet.getRange('A3').values = [[3]];
  };
  const written = () =>
    open.book.values({ sheetId: 'sheet1', row: 0, column: 0, rows: 3, columns: 1 }).flat();

  it('at the nth write keeps the writes before it, once', async () => {
    open.host.failAt(2, 'writes');
    await expect(refusal(write)).resolves.toMatchObject({
      code: 'GeneralException',
      message: 'The host was told to fail at this action.',
    });
    expect(written()).toEqual([1, '', '']);
    await Excel.run(async (context) => write(context));
    expect(written()).toEqual([1, 2, 3]);
  });

  it('at the nth action counts every action, until it is told otherwise', async () => {
    open.host.failAt(1);
    await expect(refusal(write)).resolves.toMatchObject({ code: 'GeneralException' });
    expect(written()).toEqual(['', '', '']);
    open.host.failAt(1);
    open.host.failAt(null);
    await Excel.run(async (context) => write(context));
    expect(written()).toEqual([1, 2, 3]);
  });
});

describe('traffic', () => {
  it('is counted: one round trip a sync, its actions and bytes', async () => {
    const { traffic } = open.host;
    await Excel.run(async (context) => {
      await context.sync();
      traffic.reset();
      const range = first(context).getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['']]);
      expect(traffic.roundTrips).toBe(1);
      expect(traffic.actions).toBeGreaterThanOrEqual(2);
      expect(traffic.requestBytes).toBeGreaterThan(100);
      expect(traffic.responseBytes).toBeGreaterThan(20);
    });
  });

  it('of more than 5 MB is refused, in both directions', async () => {
    const text = 'x'.repeat(30_000);
    const tooMuch = await refusal((context) => {
      // 2,000,000 characters a write: three of them are too much for one request.
      for (const row of [1, 2, 3]) {
        first(context).getRange(`A${row}:BN${row}`).values = [Array.from({ length: 66 }, () => text)];
      }
    });
    expect(tooMuch.code).toBe('RequestPayloadSizeLimitExceeded');
    for (const row of [0, 1, 2]) {
      const area = { sheetId: 'sheet1', row, column: 0, rows: 1, columns: 66 };
      open.book.setCells(area, [Array.from({ length: 66 }, () => text)], 'addin');
    }
    const answer = await refusal((context) => void first(context).getRange('A1:BN3').load('values'));
    expect(answer.code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('a request that is none', () => {
  it.each(['no JSON', '{}', 'null'])('is answered with an error: %s', async (text) => {
    expect(await open.host.processQuery(text)).toMatchObject({
      Error: { Code: 'InvalidRequest' },
      Results: [],
    });
  });
});

describe('references', () => {
  it('are let go at the end of a run', async () => {
    await Excel.run(async (context) => {
      const range = first(context).getRange('A1:B2');
      range.load('address');
      await context.sync();
      // The same range, after the request it was made in.
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(
      (async () => {
        let kept: Excel.Range | undefined;
        await Excel.run(async (context) => {
          kept = first(context).getRange('A1').load('values');
          await context.sync();
        });
        kept?.load('address');
        await kept?.context.sync();
      })(),
    ).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });
});

describe('the runtime of the add-in', () => {
  it('is shown, hidden and started with the document as it asks', async () => {
    await Office.addin.showAsTaskpane();
    expect(open.host.runtime.state.visibility).toBe('Visible');
    await Office.addin.hide();
    expect(open.host.runtime.state.visibility).toBe('Background');
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
  });

  it('takes actions and changes of shortcuts and ribbon', async () => {
    const calls: unknown[] = [];
    Office.actions.associate('COUNT', (event: unknown) => void calls.push(event));
    open.host.invokeAction('count');
    open.host.invokeAction('count', { from: 'shortcut' });
    expect(calls).toEqual([null, { from: 'shortcut' }]);
    await Office.actions.replaceShortcuts({ COUNT: 'Ctrl+Shift+Y' });
    expect(open.host.runtime.state.shortcuts).toEqual({ COUNT: 'Ctrl+Shift+Y' });
    expect(await Office.actions.areShortcutsInUse(['Ctrl+1'])).toEqual([
      { shortcut: 'Ctrl+1', inUse: false },
    ]);
    await Office.ribbon.requestUpdate({
      tabs: [{ id: 'Tab', controls: [{ id: 'Button', enabled: false }] }],
    });
    expect(open.host.runtime.state.ribbonUpdates).toMatchObject([
      { tabs: [{ controls: [{ id: 'Button', enabled: false }] }] },
    ]);
  });
});
