import type { Reading } from '../assessment/Reading';

/**
 * What was read, or the first thing that stands in its way as a cell error with its text.
 *
 * @throws CustomFunctions.Error `#VALUE!` for what is wrong, `#N/A` for what is not filled in yet
 */
export function valueOrCellError<Value>(reading: Reading<Value>): Value {
  if (reading.value !== null) return reading.value;
  const error = reading.problems.find((problem) => problem.severity === 'error');
  const missing = reading.problems.find((problem) => problem.severity === 'missing');
  if (error !== undefined) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
  }
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, missing?.message);
}
