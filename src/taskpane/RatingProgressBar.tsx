import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { RatingProgress } from './score/scoreView';
import { texts } from './texts';

/** How far the analyst has come, in words and as a bar. */
export function RatingProgressBar({ progress }: { progress: RatingProgress }) {
  const styles = useStyles();
  const words = texts.problems.rated(progress.given, progress.all);
  return (
    <div className={styles.progress}>
      <ProgressBar
        aria-label={words}
        value={progress.all === 0 ? 0 : progress.given / progress.all}
        thickness="medium"
      />
      <span className={styles.words}>{words}</span>
    </div>
  );
}

const useStyles = makeStyles({
  progress: { display: 'flex', alignItems: 'center', columnGap: '10px', marginTop: '6px' },
  words: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});
