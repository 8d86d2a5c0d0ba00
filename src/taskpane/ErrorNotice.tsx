import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { WorkbookError } from '../workbook/WorkbookError';
import { SeverityMark } from './SeverityMark';
import { texts } from './texts';

/** A failure in words, with what someone who is asked for help needs to see. */
export function ErrorNotice({ error, onDismiss }: { error: unknown; onDismiss?: () => void }) {
  const styles = useStyles();
  const [isCopied, setIsCopied] = useState(false);
  const isForeseen = error instanceof WorkbookError && error.code !== 'Unexpected';
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(errorDetails(error));
    } catch {
      // Hosts may deny an embedded page the clipboard; copying a selection needs no permission.
      copyBySelection(errorDetails(error));
    }
    setIsCopied(true);
  };
  return (
    <div role="alert" className={styles.notice}>
      <SeverityMark severity="error" />
      <div className={styles.body}>
        {!isForeseen && <div className={styles.heading}>{texts.error.heading}</div>}
        <div>{errorMessage(error)}</div>
        <div className={styles.actions}>
          <Button size="small" onClick={() => void copy()}>
            {isCopied ? texts.error.copied : texts.error.copy}
          </Button>
          {onDismiss && (
            <Button size="small" appearance="subtle" onClick={onDismiss}>
              {texts.error.dismiss}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function errorMessage(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}

/** Message, stack and causes, the outermost first. */
function errorDetails(error: unknown): string {
  const parts: string[] = [];
  for (let cause: unknown = error; cause !== undefined && cause !== null;) {
    if (!(cause instanceof Error)) {
      parts.push(JSON.stringify(cause) ?? String(cause));
      break;
    }
    // Office.js keeps request and location of a failure here.
    const debugInfo = 'debugInfo' in cause ? `\n${JSON.stringify(cause.debugInfo, null, 2)}` : '';
    parts.push(`${cause.stack ?? String(cause)}${debugInfo}`);
    cause = cause.cause;
  }
  return [...parts, navigator.userAgent].join('\n\n');
}

function copyBySelection(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '8px',
    margin: '10px 16px 0',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  body: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', columnGap: '4px', marginTop: '6px' },
});
