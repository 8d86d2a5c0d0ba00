import type { InvokeCustomFunction } from '../../src/host/book/Book';
import { emptyBookData } from '../../src/host/book/emptyBookData';
import { type AddinCode, HeadlessExcel } from '../../src/host/node/HeadlessExcel';

// As when a large workbook is calculated. The client library pauses for 200 ms after each message of results, whatever
// the host does; with several turns of calls under way that costs no time, and what is measured is the work.
const CALLS_A_TURN = 50_000;
const TURNS_UNDER_WAY = 3;
const SECONDS = 3;
const WORKED_EXAMPLE = [
  [[0.2], [0.25], [0.15], [0.1], [0.15], [0.1], [0.05]],
  [[4], [2], [2], [4], [3], [1], [1]],
  [[1], [1], [1], [0], [1]],
  [[0], [1], [0], [1], [0]],
  [[1]],
];
const PUBLISHED = 47.5;

/** Calls of AIJRI answered in a second: host, wire, the real office.js, the function, and back. */
export async function functionCalls(addin: AddinCode): Promise<number> {
  const excel = await HeadlessExcel.open(emptyBookData(), { addin });
  try {
    const invoke = invokerOf(excel, addin);
    await callMany(invoke); // warms up
    const start = performance.now();
    let calls = 0;
    const callOn = async (): Promise<void> => {
      while (performance.now() - start < SECONDS * 1000) {
        await callMany(invoke);
        calls += CALLS_A_TURN;
      }
    };
    await Promise.all(Array.from({ length: TURNS_UNDER_WAY }, callOn));
    return (calls * 1000) / (performance.now() - start);
  } finally {
    excel.dispose();
  }
}

async function callMany(invoke: InvokeCustomFunction): Promise<void> {
  const answers = await Promise.all(
    Array.from({ length: CALLS_A_TURN }, (_, at) => invoke('AIJRI', WORKED_EXAMPLE, `Sheet1!A${at + 1}`)),
  );
  const wrong = answers.find((answer) => answer.status !== 'value' || answer.value !== PUBLISHED);
  if (wrong) throw new Error(`AIJRI answered ${JSON.stringify(wrong)}, expected ${PUBLISHED}.`);
}

/** The function by which the host lets the workbook call the add-in. */
function invokerOf(excel: HeadlessExcel, addin: AddinCode): InvokeCustomFunction {
  let found: InvokeCustomFunction | null = null;
  excel.book.setCustomFunctions = (_functions, invoke) => {
    found = invoke;
  };
  excel.host.setCustomFunctionMetadata(addin.functionsJson);
  if (!found) throw new Error('The host gave the workbook no way to call functions.');
  return found;
}
