import { makeStyles, tokens } from '@fluentui/react-components';
import type { RatingRange } from '../../scoring/method';

/** Where a rating lies between the ends of its scale, as a dot on a line of ticks; nothing while it is open. */
export function RatingScale({ rating, scale }: { rating: number | null; scale: RatingRange }) {
  const styles = useStyles();
  if (rating === null) return null;
  const x = (value: number) => 4 + ((value - scale.least) / (scale.most - scale.least)) * 36;
  const ticks = Array.from({ length: scale.most - scale.least + 1 }, (_, index) => scale.least + index);
  return (
    <svg className={styles.scale} viewBox="0 0 44 12" aria-hidden>
      <path className={styles.line} d="M4 6H40" />
      {ticks.map((tick) => (
        <path key={tick} className={styles.line} d={`M${x(tick)} ${tick === 0 ? '3.5V8.5' : '4.5V7.5'}`} />
      ))}
      <circle className={styles.dot} cx={x(rating)} cy="6" r="3.5" />
    </svg>
  );
}

const useStyles = makeStyles({
  scale: { width: '44px', height: '12px', display: 'block' },
  line: {
    stroke: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dot: {
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});
