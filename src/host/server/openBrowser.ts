import { spawn } from 'node:child_process';

/** Opens the address in the person's browser, where there is a display; else does nothing. */
export function openBrowser(address: string): void {
  const opener = openerOf(process.platform);
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  // No opener on this machine: the address stands in the terminal.
  child.on('error', () => undefined);
  child.unref();
}

function openerOf(platform: NodeJS.Platform): [string, ...string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}
