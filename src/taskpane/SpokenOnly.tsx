import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Words for people who listen, which those who see have in another form. */
export function SpokenOnly({ as: Element = 'span', children }: SpokenOnlyProps) {
  const { hidden } = useStyles();
  return <Element className={hidden}>{children}</Element>;
}

interface SpokenOnlyProps {
  readonly as?: 'span' | 'h1';
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
