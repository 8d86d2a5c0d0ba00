import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Zone } from '../../scoring/zone';
import { paneColours } from '../theme/paneColours';

/** A zone's own shape in its colour: circle, diamond, square. The shape stays where colour does not. */
export function ZoneMark({ zone }: { zone: Zone }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.mark, styles[zone])} viewBox="0 0 12 12" aria-hidden>
      {shapes[zone]}
    </svg>
  );
}

const shapes: Record<Zone, React.JSX.Element> = {
  Green: <circle cx="6" cy="6" r="5.2" />,
  Yellow: <path d="M6 0 12 6 6 12 0 6Z" />,
  Red: <rect x="1" y="1" width="10" height="10" rx="1" />,
};

const useStyles = makeStyles({
  mark: {
    width: '12px',
    height: '12px',
    flexShrink: 0,
    fill: 'currentColor',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  Green: { color: paneColours.greenFill },
  Yellow: { color: paneColours.yellowFill },
  Red: { color: paneColours.redFill },
});
