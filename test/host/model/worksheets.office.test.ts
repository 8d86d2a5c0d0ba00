import { delivered, refusal, useExcel } from '../../officeJs';

const open = useExcel();

describe('worksheets', () => {
  it('are added, named, moved, hidden and deleted', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('Plan');
      added.tabColor = '#ff8800';
      added.position = 0;
      added.showGridlines = false;
      const unnamed = worksheets.add();
      unnamed.visibility = 'Hidden';
      worksheets.load('items/name, items/visibility, items/position, items/tabColor, items/showGridlines');
      await context.sync();
      expect(worksheets.items.map(({ name, visibility, position }) => [name, visibility, position])).toEqual([
        ['Plan', 'Visible', 0],
        ['Sheet1', 'Visible', 1],
        ['Sheet2', 'Hidden', 2],
      ]);
      expect(worksheets.items[0]).toMatchObject({ tabColor: '#FF8800', showGridlines: false });
      added.name = 'Plan B';
      worksheets.getItem('Sheet1').delete();
      const count = worksheets.getCount();
      const visible = worksheets.getCount(true);
      await context.sync();
      expect([count.value, visible.value]).toEqual([2, 1]);
    });
    expect(open.book.sheets().map(({ name }) => name)).toEqual(['Plan B', 'Sheet2']);
  });

  it('are reached by name, id, order and activity', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Second').activate();
      const first = worksheets.getFirst();
      const next = first.getNext();
      const none = next.getNextOrNullObject();
      const active = worksheets.getActiveWorksheet();
      const last = worksheets.getLast();
      const missing = worksheets.getItemOrNullObject('Nope');
      [first, next, active, last].forEach((sheet) => sheet.load('name, id'));
      none.load('name');
      missing.load('name');
      await context.sync();
      expect([first, next, active, last].map(({ name }) => name)).toEqual([
        'Sheet1',
        'Second',
        'Second',
        'Second',
      ]);
      expect([none.isNullObject, missing.isNullObject]).toEqual([true, true]);
      const byId = worksheets.getItem(next.id).load('name');
      await context.sync();
      expect(byId.name).toBe('Second');
    });
  });

  it.each([
    ['a name that is taken', 'Sheet1', 'ItemAlreadyExists'],
    ['a name with forbidden characters', 'a/b', 'InvalidArgument'],
    ['a name of more than 31 characters', 'x'.repeat(32), 'InvalidArgument'],
  ])('refuse %s', async (_, name, code) => {
    await expect(refusal((context) => void context.workbook.worksheets.add(name))).resolves.toMatchObject({
      code,
      location: 'WorksheetCollection.add',
    });
  });

  it('do not let the last visible one go', async () => {
    await expect(
      refusal((context) => context.workbook.worksheets.getItem('Sheet1').delete()),
    ).resolves.toMatchObject({ code: 'InvalidOperation' });
  });

  it('that were deleted are not found any more', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Gone').load('name');
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('tell their used range; an empty sheet’s is A1, or none', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const empty = sheet.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect(empty.address).toBe('Sheet1!A1');
      expect(none.isNullObject).toBe(true);
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('E9').format.fill.color = 'yellow';
      const used = sheet.getUsedRange().load('address');
      const filled = sheet.getUsedRange(true).load('address');
      await context.sync();
      expect(filled.address).toBe('Sheet1!B2:C3');
      expect(used.address).toBe('Sheet1!B2:E9');
    });
  });

  it('freeze rows, columns or both, and tell where', async () => {
    await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem('Sheet1');
      const before = freezePanes.getLocationOrNullObject().load('address');
      freezePanes.freezeRows(2);
      const rows = freezePanes.getLocation().load('address');
      freezePanes.freezeAt('A1:B3');
      const both = freezePanes.getLocation().load('address');
      await context.sync();
      expect(before.isNullObject).toBe(true);
      expect([rows.address, both.address]).toEqual(['Sheet1!1:2', 'Sheet1!A1:B3']);
      freezePanes.unfreeze();
      await context.sync();
    });
    expect(open.book.frozen('sheet1')).toEqual({ rows: 0, columns: 0 });
  });

  it('are protected once, against writing, until the password is right', async () => {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('Sheet1');
      protection.protect({ allowSort: true }, 'secret');
      protection.load('protected, options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    });
    const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');
    const write = await refusal((context) => {
      sheet(context).getRange('A1').values = [[1]];
    });
    expect(write).toMatchObject({ code: 'AccessDenied', location: 'Range.values' });
    expect(await refusal((context) => sheet(context).protection.protect())).toMatchObject({
      code: 'InvalidOperation',
    });
    expect(await refusal((context) => sheet(context).protection.unprotect('wrong'))).toMatchObject({
      code: 'AccessDenied',
    });
    await Excel.run(async (context) => {
      sheet(context).protection.unprotect('secret');
      sheet(context).getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(open.book.values({ sheetId: 'sheet1', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[1]]);
  });

  it('tell who listens that one was added, activated, renamed and deleted', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ type, source }) => void seen.push(`${type} ${source}`));
      worksheets.onActivated.add(async ({ type }) => void seen.push(type));
      worksheets.onNameChanged.add(
        async ({ nameBefore, nameAfter }) => void seen.push(`${nameBefore}>${nameAfter}`),
      );
      worksheets.onDeleted.add(async ({ type }) => void seen.push(type));
      await context.sync();
      const sheet = worksheets.add('New');
      sheet.activate();
      sheet.name = 'Newer';
      await context.sync();
      worksheets.getItem('Sheet1').activate();
      sheet.delete();
      await context.sync();
    });
    await delivered();
    expect(seen).toEqual([
      'WorksheetAdded Local',
      'WorksheetActivated',
      'New>Newer',
      'WorksheetActivated',
      'WorksheetDeleted',
    ]);
  });
});
