/** Rows as a sentence names them: "Task 3", "Tasks 2, 3 and 5", "Tasks 1 to 7"; of what has one row, "Growth". */
export function rowNames(table: NamedTable, rows: readonly number[]): string {
  const { one, many } = NAMES[table];
  if (table === 'Growth') return one;
  const [first = 0] = rows;
  const last = rows.at(-1) ?? first;
  if (rows.length === 1) return `${one} ${first}`;
  if (rows.length > 2 && last - first === rows.length - 1) return `${many} ${first} to ${last}`;
  return `${many} ${rows.slice(0, -1).join(', ')} and ${last}`;
}

export type NamedTable = keyof typeof NAMES;

const NAMES = {
  Tasks: { one: 'Task', many: 'Tasks' },
  Evidence: { one: 'Evidence', many: 'Evidence' },
  Barriers: { one: 'Barrier', many: 'Barriers' },
  Principles: { one: 'Principle', many: 'Principles' },
  Growth: { one: 'Growth', many: 'Growth' },
} as const;
