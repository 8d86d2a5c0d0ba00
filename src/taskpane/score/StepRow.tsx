import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { BARRIER_RATING, BARRIERS } from '../../scoring/method';
import { Chevron } from '../Chevron';
import type { Figures } from '../../assessment/figures';
import { usePane } from '../Pane';
import { SpokenOnly } from '../SpokenOnly';
import { texts } from '../texts';
import { usePlainButtonStyles } from '../usePlainButtonStyles';
import { RatingRows } from './RatingRows';
import type { StepId, StepView } from './scoreView';
import { useStepColumns } from './useStepColumns';

export interface StepRowProps {
  readonly step: StepView;
  /** What joins it to the step before; "" for the first. */
  readonly operator: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One factor of the chain; opens the ratings it is made from. */
export function StepRow({ step, operator, isOpen, onToggle }: StepRowProps) {
  const styles = useStyles();
  const columns = useStepColumns();
  const { plain } = usePlainButtonStyles();
  const { figures } = usePane();
  const id = useId();
  const isResistance = step.id === 'resistance';
  const given = step.rows.filter((row) => row.rating !== null).length;
  const total = step.total === null ? null : totalWords(step.id, step.total, figures);
  const factor = step.factor === null ? null : figures.factor(step.factor);
  // The first step is what the score begins with, the others change it.
  const points =
    step.points === null ? null : isResistance ? figures.index(step.points) : figures.points(step.points);
  return (
    <li className={styles.step}>
      <button
        type="button"
        className={mergeClasses(plain, columns.row, styles.line)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={mergeClasses(columns.operator, operator === '' && styles.first)} aria-hidden>
          {operator}
        </span>
        <span className={styles.name}>
          {texts.why[step.id]}
          <Chevron isOpen={isOpen} />
        </span>
        {total !== null && factor !== null && points !== null ? (
          <>
            <Figure name={texts.why.total} value={total} className={styles.total} />
            <Figure name={texts.why.factor} value={factor} />
            <Figure name={texts.why.points} value={points} />
          </>
        ) : (
          <span className={styles.given}>
            {step.rows.length === 0 ? texts.why.noRows : texts.problems.rated(given, step.rows.length)}
          </span>
        )}
      </button>
      <div id={id} hidden={!isOpen} className={styles.rows}>
        {isOpen && <RatingRows step={step} />}
      </div>
    </li>
  );
}

/** A cell of the chain; its column is seen by those who see and said to the others. */
function Figure(props: { name: string; value: string; className?: string }) {
  const columns = useStepColumns();
  return (
    <span className={mergeClasses(columns.figure, props.className)}>
      <SpokenOnly>{props.name} </SpokenOnly>
      {props.value}
    </span>
  );
}

/** In the form in which the method publishes it: 2.60, +4, 2/10, +1. */
function totalWords(id: StepId, total: number, figures: Figures): string {
  switch (id) {
    case 'resistance':
      return figures.factor(total);
    case 'barriers':
      return `${figures.rating(total)}/${BARRIERS.length * BARRIER_RATING.most}`;
    case 'evidence':
    case 'growth':
      return figures.signed(total);
  }
}

const useStyles = makeStyles({
  step: {
    position: 'relative',
    // The link to the next step; a border, since contrast themes take backgrounds away.
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '7px',
      top: '16px',
      bottom: '-16px',
      borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
      zIndex: 1,
      pointerEvents: 'none',
    },
  },
  line: {
    minHeight: '32px',
    marginLeft: '-6px',
    marginRight: '-6px',
    paddingLeft: '6px',
    paddingRight: '6px',
    width: 'calc(100% + 12px)',
  },
  first: {
    width: '8px',
    height: '8px',
    marginInlineStart: '4px',
    border: 'none',
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  name: { display: 'flex', alignItems: 'center', columnGap: '4px', minWidth: 0 },
  total: { color: tokens.colorNeutralForeground3 },
  given: {
    gridColumn: '3 / span 3',
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  rows: { paddingInlineStart: '22px', paddingBottom: '4px' },
});
