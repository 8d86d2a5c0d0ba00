import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice';
import { PageTabs, PANEL_ID, type Page } from './PageTabs';
import { usePane } from './Pane';
import { ScoreAnnouncer } from './ScoreAnnouncer';
import { ScorePage } from './score/ScorePage';
import { scoreView } from './score/scoreView';
import { WriteBar } from './score/WriteBar';
import { texts } from './texts';
import { useActiveRole, type ActiveRole } from './useActiveRole';
import { useIsLong } from './useIsLong';
import { useRoleMemory } from './useRoleMemory';

const CheckPage = lazy(() => import(/* webpackChunkName: "check" */ './check/CheckPage'));
const NewAssessment = lazy(() => import(/* webpackChunkName: "start" */ './start/NewAssessment'));
const UnreadableSheet = lazy(() => import(/* webpackChunkName: "start" */ './start/UnreadableSheet'));

/** The page for what the active sheet holds, under the tabs and whatever failed. */
export function ActivePage({ footer }: { footer: ReactNode }) {
  const styles = useStyles();
  const { activity } = usePane();
  const { failure } = useSyncExternalStore(activity.subscribe, activity.current);
  const active = useActiveRole();
  const [page, setPage] = useState<Page>('score');
  return (
    <>
      {active.status === 'role' && (
        <PageTabs page={page} problems={active.role.problems} onSelect={setPage} />
      )}
      {failure !== null && <ErrorNotice error={failure} onDismiss={activity.dismiss} />}
      <ScoreAnnouncer role={active.status === 'role' ? active.role : null} />
      <main className={styles.main}>
        <Suspense fallback={null}>
          {active.status === 'role' ? (
            <div
              role="tabpanel"
              id={PANEL_ID}
              aria-label={texts.pages[page]}
              tabIndex={-1}
              className={styles.panel}
            >
              <Content active={active} page={page} onPage={setPage} />
            </div>
          ) : (
            <Content active={active} page={page} onPage={setPage} />
          )}
        </Suspense>
        {footer}
      </main>
      {active.status === 'role' && <WriteBar role={active.role} />}
    </>
  );
}

interface ContentProps {
  readonly active: ActiveRole;
  readonly page: Page;
  readonly onPage: (page: Page) => void;
}

function Content({ active, page, onPage }: ContentProps) {
  const styles = useStyles();
  const isLong = useIsLong(active.status === 'loading');
  const memory = useRoleMemory(active.status === 'role' ? active.role.sheetId : '');
  switch (active.status) {
    case 'loading':
      return (
        <div className={styles.loading}>
          {isLong && (
            <>
              {texts.loading}
              <ProgressBar aria-label={texts.loading} />
            </>
          )}
        </div>
      );
    case 'failed':
      return (
        <div className={styles.loading}>
          <Button onClick={active.retry}>{texts.error.retry}</Button>
        </div>
      );
    case 'none':
      return <NewAssessment sheetName={active.sheetName} />;
    case 'unreadable':
      return <UnreadableSheet sheetName={active.sheetName} problems={active.problems} />;
    case 'role':
      return page === 'score' ? (
        <ScorePage
          role={active.role}
          openSteps={memory.openSteps}
          onToggle={memory.toggleStep}
          onShowProblems={() => onPage('check')}
        />
      ) : (
        <CheckPage problems={active.role.problems} progress={scoreView(active.role).progress} />
      );
  }
}

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, padding: '12px 16px' },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  loading: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});
