import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { cellOf } from '../cellOf';
import { usePane } from '../Pane';
import { SpokenOnly } from '../SpokenOnly';
import { texts } from '../texts';
import { usePlainButtonStyles } from '../usePlainButtonStyles';
import { RatingScale } from './RatingScale';
import type { RatingRow, StepView } from './scoreView';

/** The ratings of one step, each one click from its cell. */
export function RatingRows({ step }: { step: StepView }) {
  const styles = useStyles();
  return (
    <ul className={styles.rows}>
      {step.rows.map((row, index) => (
        <li key={index}>
          <Row row={row} step={step} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row, step }: { row: RatingRow; step: StepView }) {
  const styles = useStyles();
  const { plain } = usePlainButtonStyles();
  const { workbook, activity, figures } = usePane();
  const { address, rating } = row;
  const value =
    rating === null ? null : step.scale.least < 0 ? figures.signed(rating) : figures.rating(rating);
  return (
    <button
      type="button"
      className={mergeClasses(plain, styles.row)}
      disabled={address === null}
      onClick={() => address !== null && void activity.attempt(() => workbook.selectAddress(address))}
    >
      <span className={styles.name}>
        {row.name}
        {row.timeShare !== undefined && row.timeShare !== null && (
          <span className={styles.share}> {figures.share(row.timeShare)}</span>
        )}
      </span>
      <RatingScale rating={rating} scale={step.scale} />
      <span className={mergeClasses(styles.value, value === null && styles.open)}>
        {value ?? (row.isRefused ? texts.why.refused : texts.why.open)}
      </span>
      {address !== null && (
        <span className={styles.cell}>
          <SpokenOnly>{texts.select} </SpokenOnly>
          {cellOf(address)}
        </span>
      )}
    </button>
  );
}

const useStyles = makeStyles({
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 44px 32px 34px',
    columnGap: '6px',
    alignItems: 'center',
    minHeight: '26px',
    padding: '3px 6px',
    marginLeft: '-6px',
    marginRight: '-6px',
    width: 'calc(100% + 12px)',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflowWrap: 'anywhere' },
  share: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  value: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  open: { color: tokens.colorNeutralForeground3, gridColumn: '2 / span 2' },
  cell: {
    textAlign: 'end',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});
