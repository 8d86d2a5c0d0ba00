import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AIJRI_MOST, GREEN_FROM, YELLOW_FROM } from '../../scoring/method';
import { zone, type Zone } from '../../scoring/zone';
import { usePane } from '../Pane';
import { paneColours } from '../theme/paneColours';
import { texts } from '../texts';

/** The scale from 0 to 100 with its three zones, and the role's mark where there is a figure. */
export function ZoneBand({ aijri }: { aijri: number | null }) {
  const styles = useStyles();
  const { figures } = usePane();
  const own = aijri === null ? null : zone(aijri);
  return (
    <div
      role="img"
      aria-label={aijri === null ? texts.score.emptyBand : texts.score.band(figures.index(aijri))}
      className={styles.scale}
    >
      <div className={styles.band}>
        {BANDS.map(({ name, from, to }) => (
          <span
            key={name}
            className={mergeClasses(styles.zone, styles[name], name === own && styles[`${name}Own`])}
            style={{ left: `${from}%`, width: `calc(${to - from}% - ${to === AIJRI_MOST ? 0 : GAP}px)` }}
          />
        ))}
        {aijri !== null && <span className={styles.mark} style={{ left: `${aijri}%` }} />}
      </div>
      <div className={styles.ticks}>
        {[0, YELLOW_FROM, GREEN_FROM, AIJRI_MOST].map((tick) => (
          <span key={tick} className={styles.tick} style={{ left: `${tick}%`, translate: `${-tick}% 0` }}>
            {tick}
          </span>
        ))}
      </div>
    </div>
  );
}

const GAP = 2;

const BANDS: readonly { name: Zone; from: number; to: number }[] = [
  { name: 'Red', from: 0, to: YELLOW_FROM },
  { name: 'Yellow', from: YELLOW_FROM, to: GREEN_FROM },
  { name: 'Green', from: GREEN_FROM, to: AIJRI_MOST },
];

const useStyles = makeStyles({
  scale: { marginTop: '6px' },
  band: { position: 'relative', height: '10px' },
  zone: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    boxSizing: 'border-box',
    border: `1px solid ${paneColours.areaEdge}`,
    borderRadius: '2px',
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', border: '1px solid CanvasText' },
  },
  Red: { backgroundColor: paneColours.redTint },
  Yellow: { backgroundColor: paneColours.yellowTint },
  Green: { backgroundColor: paneColours.greenTint },
  RedOwn: {
    backgroundColor: paneColours.redFill,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  YellowOwn: {
    backgroundColor: paneColours.yellowFill,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  GreenOwn: {
    backgroundColor: paneColours.greenFill,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  mark: {
    position: 'absolute',
    top: '-4px',
    bottom: '-4px',
    width: '3px',
    marginLeft: '-1.5px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
    // A rim of the page's colour sets the mark off from whatever it stands on.
    boxShadow: `0 0 0 2px ${tokens.colorNeutralBackground1}`,
    transitionProperty: 'left',
    transitionDuration: tokens.durationSlow,
    transitionTimingFunction: tokens.curveEasyEase,
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', boxShadow: '0 0 0 2px Canvas' },
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  ticks: { position: 'relative', height: '14px', marginTop: '5px' },
  tick: {
    position: 'absolute',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});
