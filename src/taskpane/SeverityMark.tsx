import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Problem } from '../assessment/Problem';
import { paneColours } from './theme/paneColours';

/** Octagon, open circle, triangle: an error, something to do, something odd. */
export function SeverityMark({ severity }: { severity: Problem['severity'] }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.mark, styles[severity])} viewBox="0 0 12 12" aria-hidden>
      {shapes[severity]}
    </svg>
  );
}

const shapes: Record<Problem['severity'], React.JSX.Element> = {
  error: <path d="M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7Z" fill="currentColor" />,
  missing: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  warning: <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />,
};

const useStyles = makeStyles({
  mark: { width: '10px', height: '10px', flexShrink: 0 },
  error: { color: paneColours.redFill, '@media (forced-colors: active)': { color: 'CanvasText' } },
  missing: {
    color: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  warning: { color: paneColours.yellowFill, '@media (forced-colors: active)': { color: 'CanvasText' } },
});
