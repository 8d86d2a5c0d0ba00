import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** Points right when closed, down when open. */
export function Chevron({ isOpen }: { isOpen: boolean }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.chevron, isOpen && styles.open)} viewBox="0 0 12 12" aria-hidden>
      <path
        d="M4.5 2.5 8 6 4.5 9.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeLinecap="round"
      />
    </svg>
  );
}

const useStyles = makeStyles({
  chevron: {
    width: '12px',
    height: '12px',
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { color: 'CanvasText' },
    transitionProperty: 'rotate',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  open: { rotate: '90deg' },
});
