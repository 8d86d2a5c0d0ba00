// Stands in for office.js where only the pane itself is measured: the page is told that it runs in Excel, and
// every question about the workbook is answered at once from window.benchSheet. What the pane asks beyond
// that gets an object that has every member and does nothing.
(() => {
  const { name, tables } = window.benchSheet;

  const nothing = new Proxy(() => nothing, {
    get: (_target, member) => {
      if (member === 'then') return undefined; // or await would wait for ever
      if (member === 'isNullObject') return true;
      if (member === Symbol.toPrimitive) return () => '';
      return nothing;
    },
  });

  const withMembers = (members) =>
    new Proxy(members, { get: (target, member) => (member in target ? target[member] : nothing) });

  const range = (row, column, values, formulas) =>
    withMembers({
      rowIndex: row,
      columnIndex: column,
      rowCount: values.length,
      columnCount: values[0].length,
      values,
      formulas,
    });

  const sheet = withMembers({
    id: 'sheet',
    name,
    isNullObject: false,
    protection: { protected: false },
    tables: withMembers({
      items: tables.map((table) =>
        withMembers({
          id: table.name,
          name: table.name,
          showHeaders: true,
          showTotals: false,
          getRange: () => range(table.row, table.column, table.values, table.formulas),
          columns: withMembers({
            items: table.values[0].map((header) => ({ name: header })),
            getItemAt: (at) => ({
              getDataBodyRange: () => {
                const column = (cells) => cells.slice(1).map((row) => [row[at]]);
                return range(table.row + 1, table.column + at, column(table.values), column(table.formulas));
              },
            }),
          }),
        }),
      ),
    }),
  });

  const context = withMembers({
    workbook: withMembers({
      worksheets: withMembers({ items: [sheet], getActiveWorksheet: () => sheet }),
    }),
    sync: () => Promise.resolve(),
  });

  window.Excel = withMembers({ run: (...args) => Promise.resolve(args.at(-1)(context)) });
  window.Office = withMembers({
    HostType: { Excel: 'Excel' },
    onReady: () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' }),
    context: withMembers({ contentLanguage: 'en-US', displayLanguage: 'en-US', officeTheme: undefined }),
  });
  window.CustomFunctions = { associate: () => undefined, Error: class extends Error {}, ErrorCode: {} };
})();
