import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { ActivePage } from './ActivePage';
import { ErrorBoundary } from './ErrorBoundary';
import { PaneContext, type Pane } from './Pane';
import { paneTheme } from './theme/paneTheme';
import { ThemeChoiceSelect } from './theme/ThemeChoiceSelect';
import { useThemeName, type HostTheme } from './theme/useThemeName';

/** The whole pane. */
export function App({ pane, hostTheme }: { pane: Pane; hostTheme: HostTheme }) {
  const styles = useStyles();
  const theme = useThemeName(hostTheme);
  return (
    <FluentProvider
      theme={paneTheme(theme.name)}
      className={styles.pane}
      // Native parts (scroll bars, the list of a select) follow.
      style={{ colorScheme: theme.name === 'light' ? 'light' : 'dark' }}
    >
      <ErrorBoundary>
        <PaneContext value={pane}>
          <ActivePage footer={<ThemeChoiceSelect choice={theme.choice} onChoose={theme.choose} />} />
        </PaneContext>
      </ErrorBoundary>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
