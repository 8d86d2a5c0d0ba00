import { makeStyles, tokens } from '@fluentui/react-components';
import { texts } from '../texts';

/** For someone who opened the page in a browser of its own. */
export default function OutsideExcel() {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <h1 className={styles.heading}>{texts.outsideExcel.heading}</h1>
      <p className={styles.explanation}>{texts.outsideExcel.explanation}</p>
    </main>
  );
}

const useStyles = makeStyles({
  page: { maxWidth: '420px', padding: '24px 16px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  explanation: { color: tokens.colorNeutralForeground2 },
});
