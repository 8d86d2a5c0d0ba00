import { makeStyles, tokens } from '@fluentui/react-components';
import type { RoleDescription } from '../assessment/Assessment';
import { texts } from './texts';

/** Which role a page is about. */
export function RoleTitle({ role }: { role: RoleDescription }) {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.title}>{role.jobTitle || texts.untitledRole}</h1>
      {role.seniority && <div className={styles.seniority}>{role.seniority}</div>}
    </>
  );
}

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  seniority: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
