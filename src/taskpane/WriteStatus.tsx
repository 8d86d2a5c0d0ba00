import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { texts } from './texts';
import { useIsLong } from './useIsLong';
import { useWrite } from './useWrite';

/** What is being written or was written last, in a sentence. */
export function WriteStatus({ hint = '' }: { hint?: string }) {
  const styles = useStyles();
  const { activity } = useWrite();
  const isLong = useIsLong(activity.status === 'busy');
  return (
    <div className={mergeClasses(styles.words, activity.status === 'done' && styles.report)} role="status">
      {activity.status === 'idle' && hint}
      {activity.status === 'busy' && activity.doing}
      {isLong && <ProgressBar aria-label={texts.write.progress} />}
      {activity.status === 'done' && activity.report.sentence}
    </div>
  );
}

const useStyles = makeStyles({
  words: {
    flex: '1 1 0',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  // A report names all it wrote: it gets the whole width, and what stands beside it the line below.
  report: { flexBasis: '100%' },
});
