import { createRoot } from 'react-dom/client';
import { Shell } from './Shell';
import { WorkbookHost } from './WorkbookHost';
import { pageOptions } from './pageOptions';
import './page.css';

declare global {
  interface Window {
    /** The running host, for tests and for the curious: book, open, save. */
    workbookHost: WorkbookHost;
  }
}

const host = new WorkbookHost(pageOptions(new URL(window.location.href)));
window.workbookHost = host;
createRoot(document.getElementById('root') as HTMLElement).render(<Shell host={host} />);
