import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../Pane';
import { Section } from '../Section';
import { texts } from '../texts';
import type { ScoreView, StepId } from './scoreView';
import { StepRow } from './StepRow';
import { useStepColumns } from './useStepColumns';

export interface StepChainProps {
  readonly view: ScoreView;
  /** The published index; null while there is none. */
  readonly aijri: number | null;
  readonly openSteps: readonly StepId[];
  readonly onToggle: (step: StepId) => void;
}

/** The product as a chain: each factor with what it is made from and what it does to the score. */
export function StepChain({ view, aijri, openSteps, onToggle }: StepChainProps) {
  const styles = useStyles();
  const columns = useStepColumns();
  const { figures } = usePane();
  return (
    <Section heading={texts.why.heading}>
      {view.raw !== null && (
        <div className={mergeClasses(columns.row, styles.captions)} aria-hidden>
          <span />
          <span />
          <span className={columns.figure}>{texts.why.total}</span>
          <span className={columns.figure}>{texts.why.factor}</span>
          <span className={columns.figure}>{texts.why.points}</span>
        </div>
      )}
      <ol className={styles.chain}>
        {view.steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            operator={index === 0 ? '' : '×'}
            isOpen={openSteps.includes(step.id)}
            onToggle={() => onToggle(step.id)}
          />
        ))}
        {view.raw !== null && aijri !== null && (
          <li className={mergeClasses(columns.row, styles.product)}>
            <span className={columns.operator} aria-hidden>
              =
            </span>
            <span>{texts.why.raw}</span>
            <span className={mergeClasses(columns.figure, styles.raw)}>{figures.raw(view.raw)}</span>
            <span className={columns.figure}>{figures.index(aijri)}</span>
          </li>
        )}
      </ol>
      {view.raw !== null && <p className={styles.explanation}>{texts.why.explanation}</p>}
    </Section>
  );
}

const useStyles = makeStyles({
  captions: {
    paddingBottom: '2px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    color: tokens.colorNeutralForeground3,
  },
  chain: { listStyleType: 'none', margin: 0, padding: 0 },
  product: {
    minHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
  },
  raw: { gridColumn: '3 / span 2' },
  explanation: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
