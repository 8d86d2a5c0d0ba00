import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { lazy, startTransition, Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice';
import { PageTabs, PANEL_ID, type Page } from './PageTabs';
import { usePane } from './Pane';
import { ScoreAnnouncer } from './ScoreAnnouncer';
import { ScorePage } from './score/ScorePage';
import { scoreView } from './score/scoreView';
import { WriteBar } from './score/WriteBar';
import { SpokenOnly } from './SpokenOnly';
import { texts } from './texts';
import { useActiveRole, type ActiveRole } from './useActiveRole';
import { useIsLong } from './useIsLong';
import { useRoleMemory, type RoleMemory } from './useRoleMemory';

const CheckPage = lazy(() => import(/* webpackChunkName: "check" */ './check/CheckPage'));
const NewAssessment = lazy(() => import(/* webpackChunkName: "start" */ './start/NewAssessment'));
const UnreadableSheet = lazy(() => import(/* webpackChunkName: "start" */ './start/UnreadableSheet'));

/** The page for what the active sheet holds, under the tabs and whatever failed. */
export function ActivePage({ footer }: { footer: ReactNode }) {
  const styles = useStyles();
  const { activity } = usePane();
  const { failure, isNewAssessmentAsked } = useSyncExternalStore(activity.subscribe, activity.current);
  const active = useActiveRole();
  const role = active.status === 'role' && !isNewAssessmentAsked ? active.role : null;
  const [page, setPage] = useState<Page>('score');
  const memory = useRoleMemory(active.status === 'role' ? active.role.sheetId : '');
  // The page before stays in view until the next one is loaded.
  const showPage = (next: Page) => startTransition(() => setPage(next));
  const content = isNewAssessmentAsked ? (
    <NewAssessment sheetName={null} onCancel={() => activity.askForNewAssessment(false)} />
  ) : (
    <Content active={active} page={page} memory={memory} onPage={showPage} />
  );
  return (
    <main className={styles.main}>
      {role && <PageTabs page={page} problems={role.problems} onSelect={showPage} />}
      {failure !== null && <ErrorNotice error={failure} onDismiss={activity.dismiss} />}
      <ScoreAnnouncer role={active.status === 'role' ? active.role : null} />
      <Suspense fallback={null}>
        <div className={styles.body}>
          {role ? (
            <div role="tabpanel" id={PANEL_ID} aria-label={texts.pages[page]} className={styles.content}>
              {content}
            </div>
          ) : (
            content
          )}
          {footer}
        </div>
      </Suspense>
      {role && <WriteBar role={role} />}
    </main>
  );
}

interface ContentProps {
  readonly active: ActiveRole;
  readonly page: Page;
  readonly memory: RoleMemory;
  readonly onPage: (page: Page) => void;
}

function Content({ active, page, memory, onPage }: ContentProps) {
  const styles = useStyles();
  const isLong = useIsLong(active.status === 'loading');
  switch (active.status) {
    case 'loading':
      return (
        <div className={styles.loading}>
          <SpokenOnly as="h1">{texts.product}</SpokenOnly>
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
          <SpokenOnly as="h1">{texts.product}</SpokenOnly>
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
        <CheckPage role={active.role} progress={scoreView(active.role).progress} />
      );
  }
}

const useStyles = makeStyles({
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  body: { display: 'flex', flexDirection: 'column', flexGrow: 1, padding: '12px 16px' },
  content: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  loading: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});
