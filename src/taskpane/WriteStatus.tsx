import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { texts } from './texts';
import { useIsLong } from './useIsLong';
import { useWrite } from './useWrite';

/** What is being written or was written last, in a sentence, with Undo. */
export function WriteStatus({ hint = '' }: { hint?: string }) {
  const styles = useStyles();
  const { activity, undo } = useWrite();
  const isLong = useIsLong(activity.status === 'busy');
  return (
    <div className={styles.words} role="status">
      {activity.status === 'idle' && hint}
      {activity.status === 'busy' && activity.doing}
      {isLong && <ProgressBar aria-label={texts.write.progress} />}
      {activity.status === 'done' && (
        <>
          {activity.report.sentence}{' '}
          {activity.canUndo && (
            <Link as="button" inline className={styles.undo} onClick={undo}>
              {texts.write.undo}
            </Link>
          )}
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  undo: { fontSize: 'inherit', lineHeight: 'inherit' },
});
