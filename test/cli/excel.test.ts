import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { whyNoDesktopExcel } from '../../src/cli/whyNoDesktopExcel';

const hasDesktopExcel = whyNoDesktopExcel(process.platform) === null;

describe('npm run excel', () => {
  it('says where there is no desktop Excel, and what to do instead', () => {
    expect(whyNoDesktopExcel('linux')).toBe(
      'Desktop Excel runs on Windows and macOS only, and this is linux. ' +
        '"npm start" runs the add-in in its own spreadsheet instead.',
    );
  });

  // Where Excel is there, this would open it.
  (hasDesktopExcel ? it.skip : it)('ends with one clear line and exit code 1 there', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['-r', '@swc-node/register', 'src/cli/excel.ts'],
      { cwd: path.join(__dirname, '../..'), encoding: 'utf8' },
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `${whyNoDesktopExcel(process.platform)}\n`,
    });
  });
});
