import {
  Button,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { AddinState } from './HostState';

export interface StatusBarProps {
  isCalculating: boolean;
  /** What a function says of its error in the selected cell. */
  cellMessage: string | null;
  addin: AddinState;
  notModelled: ReadonlyMap<string, number>;
}

/** Below the grid: is the workbook calculated, which add-in runs, and what it asked for in vain. */
export function StatusBar({ isCalculating, cellMessage, addin, notModelled }: StatusBarProps) {
  const styles = useStyles();
  return (
    <footer className={styles.bar}>
      <span className={styles.state} role="status" data-testid="calculation">
        {isCalculating ? (
          <>
            <Spinner size="extra-tiny" /> Calculating
          </>
        ) : (
          'Ready'
        )}
      </span>
      <span className={styles.message} role="status" data-testid="cell-message">
        {cellMessage ?? ''}
      </span>
      {notModelled.size > 0 && <NotModelled members={notModelled} />}
      <span data-testid="addin-status">{addinText(addin)}</span>
    </footer>
  );
}

function NotModelled({ members }: { members: ReadonlyMap<string, number> }) {
  const styles = useStyles();
  return (
    <Popover positioning="above-end" withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" className={styles.count}>
          {members.size} not modelled
        </Button>
      </PopoverTrigger>
      <PopoverSurface>
        <Text block weight="semibold">
          Asked for by the add-in, not modelled by this host
        </Text>
        <ul className={styles.members}>
          {[...members].map(([member, times]) => (
            <li key={member}>
              {member}
              {times > 1 ? ` (${times} times)` : ''}
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
}

function addinText(addin: AddinState): string {
  switch (addin.status) {
    case 'none':
      return 'No add-in';
    case 'loading':
      return 'Add-in is loading';
    case 'failed':
      return 'Add-in could not be loaded';
    case 'loaded': {
      const count = addin.metadata.functions.length;
      return `${addin.manifest.displayName} ${addin.manifest.version}${count ? `, ${count} functions` : ''}`;
    }
  }
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '24px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  message: {
    flex: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorStatusDangerForeground1,
  },
  count: { fontSize: tokens.fontSizeBase100, minWidth: 0, height: '20px' },
  members: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: '20px',
    fontFamily: tokens.fontFamilyMonospace,
  },
});
