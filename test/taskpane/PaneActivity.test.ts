import { PaneActivity } from '../../src/taskpane/PaneActivity';
import type { WriteReport } from '../../src/workbook/RoleInWorkbook';

const report: WriteReport = {
  sentence: 'Wrote 1 value.',
  changes: [{ address: 'Sheet1!A1', before: '', after: '47.5' }],
  kept: [],
};

describe('PaneActivity', () => {
  it('is busy during a write and offers to take it back afterwards', async () => {
    const activity = new PaneActivity();
    const seen: string[] = [];
    activity.subscribe(() => seen.push(activity.current().activity.status));
    await expect(activity.write('Writing', async () => report)).resolves.toBe(true);
    expect(seen).toEqual(['busy', 'done']);
    expect(activity.current().activity).toEqual({ status: 'done', report, canUndo: true });
  });

  it('offers nothing to take back when no cell was changed', async () => {
    const activity = new PaneActivity();
    await activity.write('Writing', async () => ({ ...report, changes: [] }));
    expect(activity.current().activity).toMatchObject({ canUndo: false });
  });

  it('shows a failed write and throws nothing', async () => {
    const activity = new PaneActivity();
    const failure = new Error('The sheet is protected.');
    await expect(activity.write('Writing', () => Promise.reject(failure))).resolves.toBe(false);
    expect(activity.current()).toMatchObject({ activity: { status: 'idle' }, failure });
  });

  it('carries out one write at a time', async () => {
    const activity = new PaneActivity();
    let finish: (report: WriteReport) => void = () => undefined;
    const first = activity.write('Writing', () => new Promise((resolve) => (finish = resolve)));
    const second = jest.fn(async () => report);
    await expect(activity.write('Writing again', second)).resolves.toBe(false);
    expect(second).not.toHaveBeenCalled();
    finish(report);
    await expect(first).resolves.toBe(true);
  });

  it('keeps a failure until it is dismissed or the next write begins', async () => {
    const activity = new PaneActivity();
    activity.fail('first');
    expect(activity.current().failure).toBe('first');
    activity.dismiss();
    expect(activity.current().failure).toBeNull();
    await activity.attempt(() => Promise.reject(new Error('second')));
    expect(activity.current().failure).toEqual(new Error('second'));
    await activity.write('Writing', async () => report);
    expect(activity.current().failure).toBeNull();
  });
});
