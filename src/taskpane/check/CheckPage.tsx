import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RoleInWorkbook } from '../../workbook/RoleInWorkbook';
import { SEVERITIES } from '../countBySeverity';
import { RatingProgressBar } from '../RatingProgressBar';
import { RoleTitle } from '../RoleTitle';
import type { RatingProgress } from '../score/scoreView';
import { Section } from '../Section';
import { texts } from '../texts';
import { useWrite } from '../useWrite';
import { FixLine } from './FixLine';
import { ProblemRow } from './ProblemRow';

export interface CheckPageProps {
  readonly role: RoleInWorkbook;
  readonly progress: RatingProgress;
}

/** Everything wrong, open or odd, each one click from its cell, and one from its fix where that is certain. */
export default function CheckPage({ role, progress }: CheckPageProps) {
  const styles = useStyles();
  const { problems } = role;
  const { activity, fix } = useWrite();
  const page = useRef<HTMLDivElement>(null);
  const fixable = problems.filter((problem) => problem.fix !== undefined);
  // The button that had the focus goes with its problem: what is left is read on from the top.
  useEffect(() => {
    if (document.activeElement === document.body) page.current?.focus();
  }, [problems]);
  return (
    <div className={styles.page} ref={page} tabIndex={-1}>
      <RoleTitle role={role.assessment.role} />
      {fixable.length > 1 && (
        <Button
          className={styles.fixAll}
          disabledFocusable={activity.status === 'busy'}
          onClick={() => fix(role, fixable)}
        >
          {texts.problems.fixAll(fixable.length)}
        </Button>
      )}
      {problems.length === 0 && <p className={styles.none}>{texts.problems.none}</p>}
      {SEVERITIES.map((severity) => {
        const found = problems.filter((problem) => problem.severity === severity);
        if (found.length === 0) return null;
        return (
          <Section key={severity} heading={texts.problems.heading(severity, found.length)}>
            {severity === 'missing' && <RatingProgressBar progress={progress} />}
            <ul className={styles.list}>
              {found.map((problem, index) => (
                <li key={index}>
                  <ProblemRow problem={problem} />
                  {problem.fix && <FixLine fix={problem.fix} onFix={() => fix(role, [problem])} />}
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

const useStyles = makeStyles({
  page: { flexGrow: 1, ':focus': { outlineStyle: 'none' } },
  fixAll: { marginTop: '8px' },
  none: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '2px -8px 0', padding: 0 },
});
