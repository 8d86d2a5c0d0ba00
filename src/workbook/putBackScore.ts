import { toWorkbookError } from './runExcel';
import { takeBackScore } from './takeBackScore';
import { WorkbookError } from './WorkbookError';
import type { ScoreWork } from './writeScore';

/** Takes back what was written before the failure, and says how that went. */
export async function putBackScore(work: ScoreWork, failure: unknown): Promise<never> {
  const cause = toWorkbookError(failure);
  const { failed } = await takeBackScore(work.record);
  throw failed.length === 0
    ? new WorkbookError('WriteFailed', `${cause.message} The workbook is as it was before.`, failure)
    : new WorkbookError(
        'RestoreFailed',
        `${cause.message} It was written in part, and this could not be put back: ${failed.join('; ')}.`,
        failure,
      );
}
