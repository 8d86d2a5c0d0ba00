import { makeStyles, tokens } from '@fluentui/react-components';
import type { Involvement } from '../../assessment/Assessment';
import { usePane } from '../Pane';
import { texts } from '../texts';
import type { TimeView } from './timeView';

/** What AI does to the time: a bracket under each group of segments, and its share in words. */
export function TimeSplitLegend({ view }: { view: TimeView }) {
  const styles = useStyles();
  const { figures } = usePane();
  const shares: readonly [Involvement, number][] = [
    ['DISPLACEMENT', view.split.displacement],
    ['AUGMENTATION', view.split.augmentation],
    ['NOT INVOLVED', view.split.notInvolved],
  ];
  return (
    <>
      <div className={styles.brackets} aria-hidden>
        {groups(view).map(({ involvement, timeShare, segments }) => (
          <span
            key={involvement}
            className={involvement === null ? undefined : styles.bracket}
            // Segments are parted by 2 px: a group is as much wider as it has gaps.
            style={{ flexGrow: timeShare, flexBasis: (segments - 1) * 2 }}
          />
        ))}
      </div>
      <dl className={styles.shares}>
        {shares.map(([involvement, share]) => (
          <div key={involvement} className={styles.share}>
            <dt className={styles.name}>{texts.time.involvement[involvement]}</dt>
            <dd className={styles.figure}>{figures.share(share)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface Group {
  readonly involvement: Involvement | null;
  timeShare: number;
  segments: number;
}

function groups({ segments }: TimeView): Group[] {
  const found: Group[] = [];
  for (const { involvement, timeShare } of segments) {
    const last = found.at(-1);
    if (last && last.involvement === involvement) {
      last.timeShare += timeShare;
      last.segments += 1;
    } else found.push({ involvement, timeShare, segments: 1 });
  }
  return found;
}

const useStyles = makeStyles({
  brackets: { display: 'flex', columnGap: '2px', height: '4px', marginTop: '3px' },
  bracket: {
    boxSizing: 'border-box',
    // Its end ticks are what makes it a bracket.
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    borderTopWidth: 0,
  },
  shares: { display: 'flex', justifyContent: 'space-between', columnGap: '8px', margin: '4px 0 0' },
  // Read as name and figure, seen as figure and name.
  share: { display: 'flex', flexDirection: 'column-reverse' },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
