import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Notice } from './HostState';

export interface NoticesProps {
  notices: readonly Notice[];
  progress: string | null;
  onDismiss: (topic: Notice['topic']) => void;
}

/** What went wrong or was done, and what is still being done, above the grid. */
export function Notices({ notices, progress, onDismiss }: NoticesProps) {
  const styles = useStyles();
  return (
    <div className={styles.notices} aria-live="polite">
      {notices.map((notice) => (
        <MessageBar
          key={notice.topic}
          intent={notice.intent}
          layout="multiline"
          data-testid={`notice-${notice.intent}`}
        >
          <MessageBarBody>
            <MessageBarTitle>{notice.title}</MessageBarTitle>
            {notice.text}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                size="small"
                appearance="transparent"
                aria-label="Dismiss"
                icon={<DismissRegular />}
                onClick={() => onDismiss(notice.topic)}
              />
            }
          />
        </MessageBar>
      ))}
      {progress !== null && <Progress key={progress} text={progress} />}
    </div>
  );
}

/** Shown only when the work takes long enough to be noticed. */
function Progress({ text }: { text: string }) {
  const styles = useStyles();
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), NOTICEABLE);
    return () => clearTimeout(timer);
  }, []);
  if (!isDue) return null;
  return (
    <div className={styles.progress} role="status">
      <span>{text}</span>
      <ProgressBar aria-label={text} />
    </div>
  );
}

const NOTICEABLE = 1000; // milliseconds

const useStyles = makeStyles({
  notices: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  progress: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
