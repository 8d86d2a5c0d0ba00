import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RoleInWorkbook } from '../../workbook/RoleInWorkbook';
import { usePane } from '../Pane';
import { RatingProgressBar } from '../RatingProgressBar';
import { RoleTitle } from '../RoleTitle';
import { paneColours } from '../theme/paneColours';
import { texts } from '../texts';
import type { RatingProgress } from './scoreView';
import { ZoneBand } from './ZoneBand';
import { ZoneMark } from './ZoneMark';

/** Who is scored and what came out: the published figure, its label, and where it lies. */
export function ScoreHead({ role, progress }: { role: RoleInWorkbook; progress: RatingProgress }) {
  const styles = useStyles();
  const { figures } = usePane();
  const { score, assessment, problems } = role;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <header>
      <RoleTitle role={assessment.role} />
      <div className={styles.result}>
        <span className={mergeClasses(styles.figure, !score && styles.noFigure)}>
          {score ? figures.index(score.aijri) : '–'}
          {score && <span className={styles.outOf}>{texts.score.outOf}</span>}
        </span>
        {score ? (
          <span className={mergeClasses(styles.label, styles[score.zone])}>
            <ZoneMark zone={score.zone} />
            {score.label}
          </span>
        ) : (
          <span className={styles.notScored}>{texts.score.notScored}</span>
        )}
      </div>
      <ZoneBand aijri={score?.aijri ?? null} />
      {score ? (
        <div className={styles.distance}>
          {texts.score.distance(
            figures.index(score.nextZone.distance),
            // The text says where the role lies from the zone, the score where the zone lies from the role.
            score.nextZone.direction === 'above' ? 'below' : 'above',
            score.nextZone.zone,
          )}
        </div>
      ) : (
        <>
          {errors > 0 && <div className={styles.distance}>{texts.score.blocked(errors)}</div>}
          <RatingProgressBar progress={progress} />
        </>
      )}
    </header>
  );
}

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
    marginTop: '2px',
  },
  figure: {
    fontSize: '44px',
    lineHeight: '54px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.02em',
    fontVariantNumeric: 'tabular-nums',
  },
  noFigure: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground4 },
  outOf: {
    marginLeft: '3px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    letterSpacing: 'normal',
    color: tokens.colorNeutralForeground3,
  },
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  notScored: { color: tokens.colorNeutralForeground3 },
  Green: { color: paneColours.greenText },
  Yellow: { color: paneColours.yellowText },
  Red: { color: paneColours.redText },
  distance: { marginTop: '2px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});
