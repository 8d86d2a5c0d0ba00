import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Figures } from '../../assessment/figures';
import { usePane } from '../Pane';
import { Section } from '../Section';
import { paneColours } from '../theme/paneColours';
import { texts } from '../texts';
import { TimeSplitLegend } from './TimeSplitLegend';
import type { TimeSegment, TimeView } from './timeView';

/** The working time as one bar: width is time, shade is score; a segment leads to its task. */
export function TimeBar({ view, exposure }: { view: TimeView; exposure: number | null }) {
  const styles = useStyles();
  const { workbook, activity, figures } = usePane();
  const [named, setNamed] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  if (view.segments.length === 0)
    return (
      <Section heading={texts.time.heading}>
        <div className={styles.quiet}>{texts.time.none}</div>
      </Section>
    );

  // Rows may have gone since the last key was pressed.
  const tabStop = Math.min(stop, view.segments.length - 1);
  const moveTo = (index: number): void => {
    setStop(index);
    const button = bar.current?.children[index];
    if (button instanceof HTMLElement) button.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetOfKey(event.key, tabStop, view.segments.length - 1);
    if (target === null) return;
    event.preventDefault();
    moveTo(target);
  };
  const facts = ({ timeShare, score, involvement }: TimeSegment): string[] => [
    texts.time.share(figures.share(timeShare)),
    score === null ? texts.time.unrated : texts.time.score(figures.rating(score)),
    ...(involvement === null ? [] : [texts.time.involvement[involvement]]),
  ];
  const shown = named === null ? undefined : view.segments[named];

  return (
    <Section heading={texts.time.heading}>
      <div
        ref={bar}
        role="toolbar"
        aria-label={texts.time.bar}
        className={styles.bar}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setNamed(null)}
      >
        {view.segments.map((segment, index) => {
          const { address } = segment;
          return (
            <button
              key={index}
              type="button"
              className={mergeClasses(styles.segment, styles[`shade${segment.shade}`])}
              style={{ flexGrow: segment.timeShare }}
              tabIndex={index === tabStop ? 0 : -1}
              aria-label={`${segment.task}: ${facts(segment).join(', ')}`}
              onMouseEnter={() => setNamed(index)}
              onFocus={() => {
                setNamed(index);
                setStop(index);
              }}
              onBlur={() => setNamed(null)}
              onClick={() => address !== null && void activity.attempt(() => workbook.selectAddress(address))}
            >
              {scoreWithin(segment, figures)}
            </button>
          );
        })}
      </div>
      <TimeSplitLegend view={view} />
      <div className={styles.detail} aria-hidden={shown !== undefined}>
        {shown ? (
          <>
            <div className={styles.task}>{shown.task}</div>
            <div className={styles.quiet}>{facts(shown).join(' · ')}</div>
          </>
        ) : (
          exposure !== null && (
            <div className={styles.quiet}>{texts.time.exposure(figures.share(exposure))}</div>
          )
        )}
      </div>
    </Section>
  );
}

/** The score, where the segment is wide enough for it at 320 px. */
function scoreWithin({ score, timeShare }: TimeSegment, figures: Figures): string {
  const words = score === null ? '' : figures.rating(score);
  return words.length * SHARE_OF_A_CHARACTER <= timeShare ? words : '';
}

/** Of the bar's width: 8 px of 288. */
const SHARE_OF_A_CHARACTER = 0.028;

/** The segment a key leads to; null when the key means nothing here. */
function targetOfKey(key: string, current: number, last: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(current + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

const useStyles = makeStyles({
  bar: { display: 'flex', columnGap: '2px', height: '32px', marginTop: '6px' },
  segment: {
    flexBasis: 0,
    minWidth: '6px',
    margin: 0,
    padding: 0,
    overflow: 'hidden',
    boxSizing: 'border-box',
    border: `1px solid ${paneColours.areaEdge}`,
    borderRadius: '3px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { boxShadow: `inset 0 -3px 0 ${tokens.colorNeutralForeground1}` },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      zIndex: 1,
    },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  shade0: {
    backgroundColor: 'transparent',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
  },
  shade1: { backgroundColor: paneColours.score1Fill, color: paneColours.score1Text },
  shade2: { backgroundColor: paneColours.score2Fill, color: paneColours.score2Text },
  shade3: { backgroundColor: paneColours.score3Fill, color: paneColours.score3Text },
  shade4: { backgroundColor: paneColours.score4Fill, color: paneColours.score4Text },
  shade5: { backgroundColor: paneColours.score5Fill, color: paneColours.score5Text },
  // Two lines are kept for what is named, so that naming a task moves nothing.
  detail: { minHeight: '36px', marginTop: '8px' },
  task: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});
