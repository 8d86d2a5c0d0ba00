import type { BookData, CellData, SheetData } from '../../../src/host/book/BookData';
import { readWorkbook } from '../../../src/host/file/readWorkbook';
import { writeWorkbook, type WriteRequest } from '../../../src/host/file/writeWorkbook';
import { bookWith, sheetWith } from './fixtures/bookWith';
import { richWorkbook } from './fixtures/richWorkbook';
import { differingParts, partsOf } from './fixtures/zipOf';

const functionNames = ['AIJRI.ZONE', 'AIJRI.LABEL'];
const SHEET1 = 'xl/worksheets/sheet1.xml';

async function savedNew(current: BookData): Promise<BookData> {
  const bytes = await writeWorkbook({ original: null, opened: current, current, edits: [], functionNames });
  return readWorkbook(bytes, { functionNames });
}

/** Opens the rich workbook, changes its data, saves and opens again. */
async function changed(
  change: (data: BookData) => void,
  more: Partial<WriteRequest> = {},
  original: Uint8Array = richWorkbook(),
) {
  const opened = await readWorkbook(original, { functionNames });
  const current = structuredClone(opened);
  change(current);
  const bytes = await writeWorkbook({ original, opened, current, edits: [], functionNames, ...more });
  const again = await readWorkbook(bytes, { functionNames });
  return {
    original,
    opened,
    current,
    bytes,
    again,
    parts: partsOf(bytes),
    differing: differingParts(original, bytes),
  };
}

function first(data: BookData): SheetData {
  return data.sheets[0] as SheetData;
}

describe('writeWorkbook, a new workbook', () => {
  it('keeps values of every kind', async () => {
    const cells: Record<number, CellData> = {
      0: { value: 'text' },
      1: { value: 1.5 },
      2: { value: true },
      3: { value: '#N/A', isError: true },
      4: { value: ' two  spaces\nand a line ' },
      5: { value: 3, formula: '=1+2' },
      6: { value: '=1+1', isText: true },
    };
    const read = await savedNew(bookWith({ 0: cells }));
    const withoutStyle = Object.fromEntries(
      Object.entries(first(read).cells[0] ?? {}).map(([column, { style: _, ...cell }]) => [column, cell]),
    );
    expect(withoutStyle).toEqual(cells);
  });

  it('stores custom functions as Excel does', async () => {
    const cells = { 0: { 0: { value: 'Green', formula: '=AIJRI.LABEL(A1:A2,IFS(1,2))' } } };
    const data = bookWith(cells);
    const bytes = await writeWorkbook({
      original: null,
      opened: data,
      current: data,
      edits: [],
      functionNames,
    });
    expect(partsOf(bytes)[SHEET1]).toContain('<f>_xldudf_AIJRI_LABEL(A1:A2,_xlfn.IFS(1,2))</f>');
  });

  it('keeps sheets, names, styles, tables, rules, views and properties', async () => {
    const data = bookWith(
      {
        0: { 0: { value: 'Task' }, 1: { value: 'Score' } },
        1: { 0: { value: 'Mail', style: 1 }, 1: { value: 4 } },
      },
      {
        tabColor: '#112233',
        merges: [{ row: 4, column: 0, rows: 1, columns: 2 }],
        columns: { 1: { width: 20 } },
        rows: { 5: { height: 40 } },
        frozen: { rows: 1, columns: 0 },
        showGridlines: false,
        selection: { row: 1, column: 1, rows: 1, columns: 1 },
        tables: [
          {
            id: 'made',
            name: 'Tasks',
            area: { row: 0, column: 0, rows: 2, columns: 2 },
            columns: [{ name: 'Task' }, { name: 'Score', calculatedFormula: '=1+3' }],
            hasHeader: true,
            hasTotals: false,
            hasFilterButton: true,
            style: 'TableStyleLight1',
            bandedRows: true,
            bandedColumns: false,
            firstColumn: false,
            lastColumn: false,
            filters: { 0: ['Mail'] },
          },
        ],
        conditionalFormats: [
          {
            id: 'made',
            areas: [{ row: 1, column: 1, rows: 5, columns: 1 }],
            rule: {
              kind: 'cellValue',
              operator: 'between',
              formula1: '=1',
              formula2: '=5',
              format: { fill: '#AABBCC' },
            },
            stopIfTrue: true,
          },
        ],
        dataValidations: [
          {
            areas: [{ row: 1, column: 1, rows: 5, columns: 1 }],
            rule: { kind: 'list', source: 'a,"b"', inCellDropDown: false },
            ignoreBlanks: true,
            prompt: { show: true, title: 'T', message: 'M' },
            error: { show: true, style: 'warning', title: '', message: 'no' },
          },
        ],
        protection: {
          password: false,
          options: { allowSort: true, allowEditObjects: true, allowEditScenarios: true },
        },
      },
    );
    data.styles.push({
      font: { name: 'Arial', bold: true, size: 9 },
      fill: '#FFEE00',
      numberFormat: '0.0 "t"',
      wrap: true,
    });
    data.sheets.push(sheetWith({}, { id: 'new-2', name: "It's", visibility: 'hidden' }));
    data.names.push({
      name: 'Here',
      formula: '=Sheet1!$A$1',
      comment: 'c',
      visible: false,
      sheetId: 'new-2',
    });
    data.properties = {
      ...data.properties,
      title: 'T',
      company: 'C',
      custom: { n: 1, f: 1.5, t: 'x', b: false },
    };
    data.customXmlParts.push({ id: '{ABCDEFAB-0000-4000-8000-000000000000}', xml: '<a>&amp;</a>' });
    data.settings = { key: '"<value>"' };
    const read = await savedNew(data);
    const sheet = first(read);
    expect(sheet).toMatchObject({
      ...first(data),
      id: expect.any(String),
      cells: expect.any(Object),
      tables: [{ ...first(data).tables[0], id: expect.any(String) }],
      conditionalFormats: [{ ...first(data).conditionalFormats[0], id: expect.any(String) }],
      protection: { password: false, options: { allowSort: true, allowFormatCells: false } },
    });
    expect(read.styles[sheet.cells[1]?.[0]?.style ?? 0]).toMatchObject(data.styles[1] ?? {});
    expect(read.sheets[1]).toMatchObject({ name: "It's", visibility: 'hidden' });
    expect(read.names).toEqual([{ ...data.names[0], sheetId: read.sheets[1]?.id }]);
    expect(read.properties).toEqual(data.properties);
    expect(read.customXmlParts).toEqual(data.customXmlParts);
    expect(read.settings).toEqual(data.settings);
  });
});

describe('writeWorkbook, an opened workbook', () => {
  it('gives the very bytes back when nothing changed', async () => {
    const { original, bytes } = await changed(() => {});
    expect(bytes).toBe(original);
  });

  it('changes one part for one cell, and in it that cell only', async () => {
    const { differing, parts, original, again, current } = await changed((data) => {
      first(data).cells[2] = { ...first(data).cells[2], 1: { value: 6 } };
    });
    expect(differing).toEqual([SHEET1]);
    expect(parts[SHEET1]).toBe(
      partsOf(original)[SHEET1]?.replace('<c r="B3"><v>4</v></c>', '<c r="B3"><v>6</v></c>'),
    );
    expect(again).toEqual(current);
  });

  it('keeps the formula as it is stored when only its result is new', async () => {
    const { parts, differing } = await changed((data) => {
      const cells = first(data).cells;
      cells[2] = { ...cells[2], 3: { value: 8.5, formula: '=C3/B3' } };
      cells[7] = { ...cells[7], 2: { value: 'Green', formula: '=AIJRI.ZONE(47.5)' } };
    });
    expect(differing).toEqual([SHEET1]);
    expect(parts[SHEET1]).toContain('<c r="D3"><f t="shared" si="0"/><v>8.5</v></c>');
    expect(parts[SHEET1]).toContain('<c r="C8" t="str"><f>_xldudf_AIJRI_ZONE(47.5)</f><v>Green</v></c>');
  });

  it('writes a shared formula out when its first cell changes', async () => {
    const { again, current, parts } = await changed((data) => {
      first(data).cells[1] = { ...first(data).cells[1], 3: { value: 1, formula: '=1' } };
    });
    expect(first(again).cells).toEqual(first(current).cells);
    expect(parts[SHEET1]).not.toContain('t="shared"');
    expect(parts['xl/calcChain.xml']).toBeUndefined();
  });

  it('keeps what is not modelled of a format that changes', async () => {
    const { parts, again } = await changed((data) => {
      data.styles.push({ ...data.styles[1], fill: '#00FF00' });
      first(data).cells[0] = {
        ...first(data).cells[0],
        0: { value: 'Berth', style: data.styles.length - 1 },
      };
    });
    expect(parts[SHEET1]).toContain('<c r="A1" s="5" t="s"><v>0</v></c>');
    expect(parts['xl/styles.xml']).toMatch(/<xf [^>]*fillId="4"[^>]*>\s*<alignment [^>]*textRotation="45"/);
    expect(again.styles[5]?.fill).toBe('#00FF00');
  });

  it('writes formulas of dynamic arrays as such', async () => {
    const { parts, again } = await changed((data) => {
      first(data).cells[20] = {
        0: { value: 1, formula: '=SEQUENCE(2)', spill: { row: 20, column: 0, rows: 2, columns: 1 } },
      };
      first(data).cells[21] = { 0: { value: 2 } };
    });
    expect(parts[SHEET1]).toContain(
      '<c r="A21" cm="1"><f t="array" ref="A21:A22">_xlfn.SEQUENCE(2)</f><v>1</v></c>',
    );
    expect(first(again).cells[20]?.[0]?.isLegacyArray).toBeUndefined();
  });

  it('moves what it does not model along with inserted rows', async () => {
    const { parts, again } = await changed(
      (data) => {
        const sheet = first(data);
        sheet.cells = Object.fromEntries(
          Object.entries(sheet.cells).map(([row, cells]) => [
            Number(row) >= 1 ? Number(row) + 2 : Number(row),
            cells,
          ]),
        );
        sheet.rows = { 5: { height: 30 }, 8: { hidden: true } };
        sheet.cells[3] = { ...sheet.cells[3], 3: { value: 5, formula: '=C4/B4' } };
        sheet.cells[4] = { ...sheet.cells[4], 3: { value: 7.5, formula: '=C5/B5' } };
        sheet.cells[5] = { ...sheet.cells[5], 3: { value: 4, formula: '=C6/B6' } };
      },
      { edits: [{ kind: 'insertRows', sheetId: 'sheet-4', row: 1, rows: 2 }] },
    );
    expect(first(again).cells[3]?.[3]).toEqual({ value: 5, formula: '=C4/B4' });
    expect(first(again).cells[5]?.[0]).toEqual({ value: 'rich text' });
    expect(parts[SHEET1]).toContain('<c r="A6" t="s"><v>5</v></c>');
    expect(parts[SHEET1]).toContain('<c r="A10" t="str" cm="1"><f t="array" ref="A10:A12">');
    expect(parts[SHEET1]).toContain('<f t="array" ref="B10">');
    expect(parts['xl/comments1.xml']).toContain('ref="B5"');
    expect(parts['xl/threadedComments/threadedComment1.xml']).toContain('ref="B5"');
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>4</x:Row>');
    expect(parts['xl/drawings/drawing1.xml']).toContain('<xdr:row>11</xdr:row>');
    expect(parts['xl/charts/chart1.xml']).toContain('<c:f>Quays!$C$4:$C$6</c:f>');
    expect(parts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('ref="A1:C6"');
    expect(parts['xl/workbook.xml']).toContain('>Quays!$A$1:$D$7<');
    expect(parts[SHEET1]).toContain('<hyperlink ref="A5"');
    expect(parts[SHEET1]).toContain('<xm:f>Quays!B4:B6</xm:f><xm:sqref>H4</xm:sqref>');
    expect(parts[SHEET1]).toContain('<ignoredError sqref="F10"');
  });

  it('leaves no empty list behind when the rows of a link, a comment and a sparkline are deleted', async () => {
    const { parts } = await changed(
      (data) => {
        const sheet = first(data);
        sheet.cells = Object.fromEntries(
          Object.entries(sheet.cells)
            .filter(([row]) => Number(row) < 1 || Number(row) > 2)
            .map(([row, cells]) => [Number(row) > 2 ? Number(row) - 2 : Number(row), cells]),
        );
      },
      { edits: [{ kind: 'deleteRows', sheetId: 'sheet-4', row: 1, rows: 2 }] },
    );
    expect(parts[SHEET1]).not.toContain('hyperlink');
    expect(parts[SHEET1]).not.toContain('sparkline');
    expect(parts[SHEET1]).toContain('x14:dataValidation');
    expect(parts['xl/comments1.xml']).not.toContain('<comment ');
    expect(parts['xl/drawings/vmlDrawing1.vml']).not.toContain('x:ClientData');
    expect(parts['xl/charts/chart1.xml']).toContain('Quays!$C$2:$C$2');
  });

  it('follows a renamed sheet in charts, pivot tables and print areas', async () => {
    const { parts, again } = await changed((data) => {
      first(data).name = "Ada's quays";
      data.names = data.names.map((name) => ({
        ...name,
        formula: name.formula.replace('Quays!', "'Ada''s quays'!"),
      }));
    });
    expect(parts['xl/charts/chart1.xml']).toContain("<c:f>'Ada''s quays'!$C$2:$C$4</c:f>");
    expect(parts['xl/pivotCache/pivotCacheDefinition1.xml']).toContain('sheet="Ada\'s quays"');
    expect(parts['xl/workbook.xml']).toContain(">'Ada''s quays'!$A$1:$D$5<");
    expect(again.names[0]?.formula).toBe("='Ada''s quays'!$C$2");
  });

  it('deletes a sheet with what belongs to it, and nothing else', async () => {
    const { parts, again } = await changed((data) => {
      data.sheets = data.sheets.filter((sheet) => sheet.name !== 'Second sheet');
      data.names = data.names.filter((name) => name.sheetId === null);
    });
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(['Quays']);
    expect(parts['xl/worksheets/sheet2.xml']).toBeUndefined();
    expect(parts['xl/pivotTables/pivotTable1.xml']).toBeUndefined();
    expect(parts['xl/charts/chart1.xml']).toBeDefined();
    expect(parts['customXml/item1.xml']).toBeDefined();
  });

  it('moves sheets and keeps the scope of names', async () => {
    const { again } = await changed((data) => {
      data.sheets.reverse();
      data.activeSheet = 1;
    });
    expect(again.sheets.map((sheet) => sheet.name)).toEqual(['Second sheet', 'Quays']);
    expect(again.activeSheet).toBe(1);
    expect(again.names.find((name) => name.name === 'Quiet')?.sheetId).toBe('sheet-7');
  });

  it('keeps rules it does not model when others change', async () => {
    const { parts, again, current } = await changed((data) => {
      const sheet = first(data);
      sheet.conditionalFormats = sheet.conditionalFormats.filter(
        (format) => format.rule.kind !== 'cellValue',
      );
    });
    expect(first(again).conditionalFormats.map((format) => format.rule)).toEqual(
      first(current).conditionalFormats.map((format) => format.rule),
    );
    expect(parts[SHEET1]).toContain('<iconSet>');
    expect(parts[SHEET1]).toContain('<x14:dataBar minLength="0"');
  });

  it('deletes a data bar with its newer half', async () => {
    const { parts } = await changed((data) => {
      const sheet = first(data);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.rule.kind !== 'dataBar');
    });
    expect(parts[SHEET1]).not.toContain('x14:cfRule');
    expect(parts[SHEET1]).toContain('x14:sparkline');
  });

  it('writes a table that grew, was renamed and got a filter', async () => {
    const { parts, again, current, differing } = await changed((data) => {
      const [table] = first(data).tables;
      if (!table) throw new Error('no table');
      table.name = 'Quais';
      table.area.rows = 6;
      table.filters = { 0: ['North'] };
      table.columns[1] = { name: 'Vessels', totalsFormula: '=SUBTOTAL(101,[Vessels])' };
    });
    expect(first(again).tables).toEqual(first(current).tables);
    expect(differing).toEqual(['xl/tables/table1.xml']);
    expect(parts['xl/tables/table1.xml']).toContain('totalsRowFunction="average"');
    expect(parts['xl/tables/table1.xml']).toContain('dataDxfId="0"');
  });

  it('adds a chart beside the one in the file, and keeps that one', async () => {
    const chart = {
      id: 'made',
      name: 'Ships',
      type: 'LineMarkers',
      title: 'Ships & loads',
      series: [{ name: 'Quays!$B$1', values: 'Quays!$B$2:$B$4', categories: 'Quays!$A$2:$A$4' }],
      position: { left: 100, top: 50, width: 300, height: 200 },
      fromFile: false,
    };
    const { again, current, differing } = await changed((data) => first(data).charts.push(chart));
    expect(first(again).charts).toEqual([
      first(current).charts[0],
      { ...chart, id: 'xl/charts/chart2.xml', fromFile: true },
    ]);
    expect(differing).toEqual([
      '[Content_Types].xml',
      'xl/charts/chart2.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
    ]);
  });

  it('changes title and place of a chart in the file and leaves the rest of it', async () => {
    const { again, current, parts } = await changed((data) => {
      Object.assign(first(data).charts[0] ?? {}, {
        title: 'Tons',
        position: { left: 96, top: 30, width: 96, height: 45 },
      });
    });
    expect(first(again).charts).toEqual(first(current).charts);
    expect(parts['xl/charts/chart1.xml']).toContain('<c:overlay val="0"/>');
  });

  it('deletes a chart', async () => {
    const { again, parts } = await changed((data) => {
      first(data).charts = [];
    });
    expect(first(again).charts).toEqual([]);
    expect(parts['xl/charts/chart1.xml']).toBeUndefined();
    expect(parts['xl/drawings/drawing1.xml']).not.toContain('graphicFrame');
  });

  it.each([
    'ColumnClustered',
    'ColumnStacked',
    'BarStacked100',
    'Line',
    'LineMarkersStacked',
    'Pie',
    'Doughnut',
    'Area',
    'AreaStacked',
    'XYScatter',
    'Radar',
    'RadarFilled',
  ])('makes a chart of type %s in a new workbook', async (type) => {
    const chart = {
      id: 'made',
      name: 'C',
      type,
      title: '',
      fromFile: true,
      series: [{ name: 'S', values: 'Sheet1!$A$1:$A$3', categories: '' }],
      position: { left: 0, top: 0, width: 300, height: 200 },
    };
    const read = await savedNew(bookWith({ 0: { 0: { value: 1 } } }, { charts: [chart] }));
    expect(first(read).charts).toEqual([{ ...chart, id: 'xl/charts/chart1.xml' }]);
  });

  it('touches only the parts of settings, custom XML and properties that changed', async () => {
    const { differing, again, current } = await changed((data) => {
      data.settings = { seen: '"no"', more: '{"a":1}' };
      data.customXmlParts = [
        { id: '{33333333-3333-4333-8333-333333333333}', xml: '<notes xmlns="urn:harbour"/>' },
      ];
      data.properties.title = 'Quay';
      data.properties.custom = { ...data.properties.custom, Reviewed: false };
    });
    expect(differing).toEqual([
      'customXml/item1.xml',
      'docProps/core.xml',
      'docProps/custom.xml',
      'xl/webextensions/webextension1.xml',
    ]);
    expect(again).toEqual(current);
    expect(partsOf((await changed(() => {})).bytes)['docProps/custom.xml']).toContain('vt:filetime');
  });

  it("keeps another add-in's settings beside its own", async () => {
    const addIn = { id: '5d1e9b2c-0000-4000-8000-000000000001', version: '1.0.0.0' };
    const original = richWorkbook();
    const opened = await readWorkbook(original, { addIn });
    expect(opened.settings).toEqual({});
    const bytes = await writeWorkbook({
      original,
      opened,
      current: { ...opened, settings: { mine: '1' } },
      edits: [],
      addIn,
    });
    expect((await readWorkbook(bytes, { addIn })).settings).toEqual({ mine: '1' });
    expect((await readWorkbook(bytes)).settings).toEqual({ seen: '"yes"' });
  });
});
