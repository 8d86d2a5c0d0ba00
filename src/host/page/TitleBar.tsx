import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Toolbar,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  DocumentAddRegular,
  DarkThemeRegular,
  FolderOpenRegular,
  SaveRegular,
  TableSimpleRegular,
} from '@fluentui/react-icons';
import type { ThemeName } from './HostState';

export interface TitleBarProps {
  documentName: string;
  hasUnsavedChanges: boolean;
  theme: ThemeName;
  onNew: () => void;
  onOpen: () => void;
  onSave: () => void;
  onTheme: (theme: ThemeName) => void;
}

/** Name of the workbook, and what can be done with it as a file. */
export function TitleBar(props: TitleBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <TableSimpleRegular className={styles.mark} aria-hidden />
      <Text as="h1" weight="semibold" className={styles.host}>
        Workbook host
      </Text>
      <div className={styles.document}>
        <Text className={styles.name} data-testid="document-name">
          {props.documentName}
        </Text>
        <Text size={200} className={styles.state} data-testid="document-state" role="status">
          {props.hasUnsavedChanges ? 'Unsaved changes' : ''}
        </Text>
      </div>
      <Toolbar aria-label="File" size="small">
        <FileButton label="New" hint="New workbook" icon={<DocumentAddRegular />} onClick={props.onNew} />
        <FileButton
          label="Open"
          hint="Open an .xlsx file (Ctrl+O)"
          icon={<FolderOpenRegular />}
          onClick={props.onOpen}
        />
        <FileButton
          label="Save"
          hint="Save as .xlsx (Ctrl+S)"
          icon={<SaveRegular />}
          onClick={props.onSave}
        />
        <Menu
          checkedValues={{ theme: [props.theme] }}
          onCheckedValueChange={(_, { checkedItems }) => props.onTheme(checkedItems[0] as ThemeName)}
        >
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content="Theme" relationship="label">
              <Button size="small" appearance="subtle" icon={<DarkThemeRegular />} />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItemRadio name="theme" value="light">
                Light
              </MenuItemRadio>
              <MenuItemRadio name="theme" value="dark">
                Dark
              </MenuItemRadio>
              <MenuItemRadio name="theme" value="contrast">
                High contrast
              </MenuItemRadio>
            </MenuList>
          </MenuPopover>
        </Menu>
      </Toolbar>
    </header>
  );
}

function FileButton(props: { label: string; hint: string; icon: React.ReactElement; onClick: () => void }) {
  return (
    <Tooltip content={props.hint} relationship="description">
      <Button size="small" appearance="subtle" icon={props.icon} onClick={props.onClick}>
        {props.label}
      </Button>
    </Tooltip>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '40px',
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  mark: { color: tokens.colorBrandForeground1, fontSize: '20px', flexShrink: 0 },
  host: { margin: 0, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  document: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  state: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});
