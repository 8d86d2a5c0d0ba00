import {
  FluentProvider,
  Tab,
  TabList,
  makeStyles,
  mergeClasses,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DragEvent } from 'react';
import { Notices } from './Notices';
import { QuestionDialog } from './QuestionDialog';
import { Ribbon } from './Ribbon';
import { StatusBar } from './StatusBar';
import { TaskPane } from './TaskPane';
import { TitleBar } from './TitleBar';
import type { WorkbookHost } from './WorkbookHost';
import { ribbonTabs } from './ribbonTabs';

const THEMES = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };
const HOME = 'home';

/** The window around grid and pane: title bar, ribbon, messages, status. */
export function Shell({ host }: { host: WorkbookHost }) {
  const styles = useStyles();
  const state = useSyncExternalStore(host.store.subscribe, host.store.state);
  const [chosenTab, setChosenTab] = useState<string | null>(null);
  const [isDropTarget, setDropTarget] = useState(false);

  useEffect(() => {
    void host.start();
  }, [host]);

  const manifest = state.addin.status === 'loaded' ? state.addin.manifest : null;
  const tabs = manifest ? ribbonTabs(manifest) : [];
  const tab = tabs.find((candidate) => candidate.id === (chosenTab ?? tabs[0]?.id)) ?? null;

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropTarget(false);
    const file = event.dataTransfer.files[0];
    if (file) void host.openFile(file);
  };

  return (
    <FluentProvider theme={THEMES[state.theme]} style={{ height: '100%' }}>
      <div
        className={mergeClasses(styles.shell, styles.column)}
        data-theme={state.theme}
        onDragOverCapture={(event) => {
          event.preventDefault();
          setDropTarget(true);
        }}
        onDragLeave={(event) => {
          if (event.currentTarget === event.target) setDropTarget(false);
        }}
        onDropCapture={drop}
      >
        <TitleBar
          documentName={state.document.name}
          hasUnsavedChanges={state.document.hasUnsavedChanges}
          theme={state.theme}
          onNew={() => void host.newWorkbook()}
          onOpen={() => void host.chooseFile()}
          onSave={() => void host.download()}
          onTheme={(theme) => host.setTheme(theme)}
        />
        <nav aria-label="Ribbon">
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={tab?.id ?? HOME}
            onTabSelect={(_, data) => setChosenTab(String(data.value))}
          >
            <Tab value={HOME}>Home</Tab>
            {tabs.map((candidate) => (
              <Tab key={candidate.id} value={candidate.id}>
                {candidate.label}
              </Tab>
            ))}
          </TabList>
          {tab && (
            <Ribbon tab={tab} controls={state.controls} onInvoke={(button) => host.addin.invoke(button)} />
          )}
        </nav>
        <Notices
          notices={state.notices}
          progress={state.progress}
          onDismiss={(topic) => host.store.dismissNotice(topic)}
        />
        <main className={styles.main}>
          <div
            className={mergeClasses(styles.grid, tab !== null && styles.withoutToolbar)}
            ref={host.attachGrid}
            data-testid="grid"
          />
          <TaskPane
            title={state.pane.title}
            iconUrl={manifest?.iconUrl ?? null}
            isOpen={state.pane.isOpen}
            frameRef={host.attachFrame}
            colorScheme={state.theme === 'light' ? 'light' : 'dark'}
            onClose={() => host.addin.setPaneOpen(false)}
          />
        </main>
        <StatusBar
          isCalculating={state.isCalculating}
          cellMessage={state.cellMessage}
          addin={state.addin}
          notModelled={state.notModelled}
        />
        {state.question && <QuestionDialog question={state.question} />}
        {isDropTarget && <div className={styles.drop}>Drop an .xlsx file to open it</div>}
      </div>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  shell: { height: '100%', overflow: 'hidden' },
  column: { position: 'relative', display: 'flex', flexDirection: 'column' },
  tabs: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grid: { flex: 1, minWidth: 0, position: 'relative' },
  // The grid's own toolbar is the Home tab.
  withoutToolbar: { '& [data-u-comp="headerbar"]': { display: 'none' } },
  drop: {
    position: 'absolute',
    inset: 0,
    zIndex: 10000,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBackgroundOverlay,
    outline: `3px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-12px',
  },
});
