import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const MAC_EXCEL = '/Applications/Microsoft Excel.app';
const WINDOWS_EXCEL = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe';
const INSTEAD = '"npm start" runs the add-in in its own spreadsheet instead.';

/** One sentence on why the add-in cannot be opened in desktop Excel on this machine; null where it can. */
export function whyNoDesktopExcel(platform: NodeJS.Platform): string | null {
  switch (platform) {
    case 'win32':
      return isRegistered(WINDOWS_EXCEL) ? null : `Excel is not installed on this machine. ${INSTEAD}`;
    case 'darwin':
      return existsSync(MAC_EXCEL) ? null : `Excel is not installed in ${MAC_EXCEL}. ${INSTEAD}`;
    default:
      return `Desktop Excel runs on Windows and macOS only, and this is ${platform}. ${INSTEAD}`;
  }
}

function isRegistered(key: string): boolean {
  try {
    execFileSync('reg', ['query', key], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // reg says so by its exit code
  }
}
