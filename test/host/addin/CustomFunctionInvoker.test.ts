import { CustomFunctionInvoker } from '../../../src/host/addin/CustomFunctionInvoker';
import type { HostEntry } from '../../../src/host/protocol/HostEntry';

function invoker() {
  const sent: HostEntry[][] = [];
  const made = new CustomFunctionInvoker((entries) => sent.push(entries));
  const plain = { isStreaming: false, isCancelable: false, allowsErrors: false };
  made.declare([
    { id: 'ADD', ...plain },
    { id: 'KIND', ...plain, allowsErrors: true },
  ]);
  return {
    invoker: made,
    sent,
    messages: () => sent.map((each) => each.map(({ message }) => JSON.parse(message) as unknown)),
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('CustomFunctionInvoker', () => {
  it('sends the calls of one turn in one message, and answers each by its number', async () => {
    const { invoker: calls, messages } = invoker();
    calls.markReady();
    const first = calls.invoke('ADD', [1, 2], 'Sheet1!A1');
    const second = calls.invoke('add', [3, null], 'Sheet1!A2');
    await turn();
    expect(messages()).toEqual([
      [
        [1, 'ADD', [1, 2], 'Sheet1!A1', 0],
        [2, 'ADD', [3, null], 'Sheet1!A2', 0],
      ],
    ]);
    calls.acceptResults([
      [2, true, 'two'],
      [1, true, [[1], [2]]],
    ]);
    expect(await first).toEqual({ status: 'value', value: [[1], [2]] });
    expect(await second).toEqual({ status: 'value', value: 'two' });
    expect(calls.pendingCount).toBe(0);
  });

  it('waits for the add-in, and sends again what a page that went away had not answered', async () => {
    const { invoker: calls, sent } = invoker();
    const answer = calls.invoke('ADD', [], 'Sheet1!A1');
    await turn();
    expect(sent).toEqual([]);
    calls.markReady();
    await turn();
    calls.markGone();
    calls.markReady();
    await turn();
    expect(sent).toHaveLength(2);
    calls.acceptResults([[1, true, 5]]);
    expect(await answer).toEqual({ status: 'value', value: 5 });
  });

  it('answers #N/A for a function that is not declared, without a call', async () => {
    const { invoker: calls, sent } = invoker();
    calls.markReady();
    expect(await calls.invoke('OTHER', [], 'Sheet1!A1')).toMatchObject({ status: 'error', error: '#N/A' });
    expect(sent).toEqual([]);
  });

  it('hands errors over as objects to functions that take them', async () => {
    const { invoker: calls, messages } = invoker();
    calls.markReady();
    void calls.invoke('KIND', [[['#N/A', 1]], '#DIV/0!'], 'Sheet1!A1');
    await turn();
    const error = (code: string) => ({ type: 'CustomFunctionError', code });
    expect(messages()).toEqual([[[1, 'KIND', [[[error('#N/A'), 1]], error('#DIV/0!')], 'Sheet1!A1', 4]]]);
  });

  it.each([
    ['a text for an invalid value', [1, false, 'why', 7], '#VALUE!', 'why'],
    ['a text for not available', [1, false, 'why', 1], '#N/A', 'why'],
    ['no text for a division by zero', [1, false, 'why', 5], '#DIV/0!', ''],
    ['no text for an invalid number', [1, false, 'why', 6], '#NUM!', ''],
    ['no text for a throw', [1, false, 'TypeError', 2], '#VALUE!', ''],
    ['an error returned', [1, true, { type: 'Error', basicValue: '#N/A', errorMessage: 'no' }], '#N/A', 'no'],
    ['an error as an object', { id: 1, failed: true, value: 'why', errorCode: 7 }, '#VALUE!', 'why'],
    ['an empty matrix', [1, true, []], '#VALUE!', ''],
  ])('gives %s', async (_, result, error, message) => {
    const { invoker: calls } = invoker();
    calls.markReady();
    const answer = calls.invoke('ADD', [], 'Sheet1!A1');
    calls.acceptResults([result]);
    expect(await answer).toEqual({ status: 'error', error, message });
  });

  it('shows nothing as 0, and errors within a matrix as errors', async () => {
    const { invoker: calls } = invoker();
    calls.markReady();
    const answer = calls.invoke('ADD', [], 'Sheet1!A1');
    calls.acceptResults([[1, true, [[null, { type: 'Error', basicValue: '#NUM!' }, true]]]]);
    expect(await answer).toEqual({ status: 'value', value: [[0, '#NUM!', true]] });
  });

  it('ignores a result nobody waits for', () => {
    const { invoker: calls } = invoker();
    expect(() => calls.acceptResults([[99, true, 1]])).not.toThrow();
  });
});
