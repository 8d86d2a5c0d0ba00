import { refusal, useExcel } from '../../officeJs';

const open = useExcel();

describe('names', () => {
  it('stand for ranges, constants and formulas, in the workbook or on a sheet', async () => {
    await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const sheet = worksheets.getItem('Sheet1');
      const range = names.add('Inputs', sheet.getRange('B2:B4'), 'what goes in');
      const rate = names.addFormulaLocal('Rate', '=0.25');
      sheet.names.add('Local', '=Sheet1!$A$1');
      [range, rate].forEach((name) => name.load());
      const local = sheet.names.getItem('Local').load('scope, value');
      const behind = range.getRange().load('address');
      const none = rate.getRangeOrNullObject().load('address');
      const cell = sheet.getRange('A1');
      cell.formulas = [['=Rate*4']];
      cell.load('values');
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        name: 'Inputs',
        type: 'Range',
        value: 'Sheet1!B2:B4',
        formula: '=Sheet1!$B$2:$B$4',
        comment: 'what goes in',
        scope: 'Workbook',
        visible: true,
      });
      expect(rate.toJSON()).toMatchObject({ type: 'Double', value: 0.25 });
      expect([local.scope, local.value]).toEqual(['Worksheet', 'Sheet1!A1']);
      expect([behind.address, none.isNullObject]).toEqual(['Sheet1!B2:B4', true]);
      expect(cell.values).toEqual([[1]]);
      range.formula = '=Sheet1!$C$1';
      range.visible = false;
      rate.delete();
      const gone = names.getItemOrNullObject('Rate').load('name');
      range.load('value, visible');
      await context.sync();
      expect([range.value, range.visible, gone.isNullObject]).toEqual(['Sheet1!C1', false, true]);
    });
  });

  it.each([
    ['that are cell references', 'A1', 'InvalidArgument'],
    ['with a space', 'my name', 'InvalidArgument'],
    ['that exist', 'Taken', 'ItemAlreadyExists'],
  ])('%s are refused', async (_, name, code) => {
    open.book.setName({ name: 'Taken', formula: '=1', comment: '', visible: true, sheetId: null });
    await expect(refusal((context) => void context.workbook.names.add(name, '=1'))).resolves.toMatchObject({
      code,
      location: 'NamedItemCollection.add',
    });
  });
});

describe('what an add-in keeps in a workbook', () => {
  it('settings, shared with Office.context.document.settings', async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('theme', { dark: true });
      settings.add('theme', { dark: false });
      const theme = settings.getItem('theme').load('value, key');
      const none = settings.getItemOrNullObject('other').load('key');
      await context.sync();
      expect(theme.value).toEqual({ dark: false });
      expect(none.isNullObject).toBe(true);
    });
    const { settings } = Office.context.document;
    expect(settings.get('theme')).toEqual({ dark: false });
    settings.set('pane', 3);
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    expect(open.book.settings()).toEqual({ theme: '{"dark":false}', pane: '3' });
    await Excel.run(async (context) => {
      context.workbook.settings.getItem('theme').delete();
      const count = context.workbook.settings.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it('custom XML parts', async () => {
    await Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<a xmlns="urn:one"><b/></a>').load('id, namespaceUri');
      parts.add('<c xmlns="urn:two"/>');
      const scoped = parts.getByNamespace('urn:one');
      const only = scoped.getOnlyItem();
      const xml = only.getXml();
      const none = parts.getByNamespace('urn:three').getOnlyItemOrNullObject().load('id');
      const count = parts.getCount();
      await context.sync();
      expect(part.namespaceUri).toBe('urn:one');
      expect(xml.value).toBe('<a xmlns="urn:one"><b/></a>');
      expect([count.value, none.isNullObject]).toEqual([2, true]);
      const same = parts.getItem(part.id);
      same.setXml('<a xmlns="urn:one">changed</a>');
      const changed = same.getXml();
      await context.sync();
      expect(changed.value).toContain('changed');
      same.delete();
      await context.sync();
    });
    expect(open.book.customXmlParts()).toHaveLength(1);
    await expect(
      refusal((context) => void context.workbook.customXmlParts.add('<a><b></a>')),
    ).resolves.toMatchObject({ code: 'InvalidArgument', location: 'CustomXmlPartCollection.add' });
  });

  it('document properties, its own among them', async () => {
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'Plan';
      properties.keywords = 'a, b';
      properties.custom.add('Reviewed', true);
      properties.custom.add('reviewed', false);
      properties.custom.add('Count', 3);
      properties.load('title, keywords, author');
      properties.custom.load('items/key, items/value, items/type');
      await context.sync();
      expect([properties.title, properties.keywords, properties.author]).toEqual(['Plan', 'a, b', '']);
      expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
        ['Reviewed', false, 'Boolean'],
        ['Count', 3, 'Number'],
      ]);
      properties.custom.getItem('Count').delete();
      const count = properties.custom.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });
});

describe('charts', () => {
  it('are kept as data: series from a range, title, place and size', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C4').values = [
        ['', 'North', 'South'],
        ['Q1', 1, 2],
        ['Q2', 3, 4],
        ['Q3', 5, 6],
      ];
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Auto');
      chart.title.text = 'Sales';
      chart.name = 'SalesChart';
      chart.setPosition('E2', 'H10');
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.title.text = 'Units';
      chart.dataLabels.showValue = true;
      const series = chart.series.load('items/name, count');
      chart.load('name, chartType, left, top, width, height, title/text, legend/position');
      sheet.charts.load('count');
      const place = sheet.getRange('E2:H10').load('left, top, width, height');
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(['North', 'South']);
      expect(chart.toJSON()).toMatchObject({ name: 'SalesChart', chartType: 'ColumnClustered' });
      expect([chart.title.text, chart.legend.position, sheet.charts.count]).toEqual(['Sales', 'Bottom', 1]);
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([
        place.left,
        place.top,
        place.width,
        place.height,
      ]);
      series.getItemAt(1).delete();
      chart.height = 300;
      await context.sync();
    });
    expect(open.book.charts('sheet1')).toMatchObject([
      {
        title: 'Sales',
        series: [{ name: 'Sheet1!$B$1', values: 'Sheet1!$B$2:$B$4', categories: 'Sheet1!$A$2:$A$4' }],
        position: { height: 300 },
        fromFile: false,
      },
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').charts.getItem('SalesChart').delete();
      await context.sync();
    });
    expect(open.book.charts('sheet1')).toEqual([]);
  });
});

describe('the application', () => {
  it('calculates, and takes hints on speed', async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculationMode = 'Manual';
      application.calculate('Full');
      application.load('calculationMode, calculationState');
      context.workbook.load('name');
      await context.sync();
      expect(application.calculationMode).toBe('Manual');
    });
  });
});
