import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AppGenericRegular } from '@fluentui/react-icons';
import type { RibbonButton, RibbonControl, RibbonMenu, RibbonTab } from '../addin/Manifest';
import type { HostState } from './HostState';

export interface RibbonProps {
  tab: RibbonTab;
  controls: HostState['controls'];
  onInvoke: (button: RibbonButton) => void;
}

/** One tab of the ribbon as the add-in's manifest describes it. */
export function Ribbon({ tab, controls, onInvoke }: RibbonProps) {
  const styles = useStyles();
  return (
    <div className={styles.ribbon} role="tabpanel" aria-label={tab.label}>
      {tab.groups.map((group) => (
        <section key={group.id} className={styles.group} aria-label={group.label}>
          <div className={styles.controls}>
            {group.controls
              .filter((control) => controls[control.id]?.isVisible !== false)
              .map((control) => (
                <Control key={control.id} control={control} controls={controls} onInvoke={onInvoke} />
              ))}
          </div>
          <Text size={100} className={styles.label}>
            {group.label}
          </Text>
        </section>
      ))}
    </div>
  );
}

interface ControlProps {
  control: RibbonControl;
  controls: HostState['controls'];
  onInvoke: (button: RibbonButton) => void;
}

function Control({ control, controls, onInvoke }: ControlProps) {
  if (control.kind === 'menu') return <DropDown menu={control} controls={controls} onInvoke={onInvoke} />;
  return (
    <Supertip control={control}>
      <Face control={control} isDisabled={!isEnabled(control, controls)} onClick={() => onInvoke(control)} />
    </Supertip>
  );
}

function DropDown(props: {
  menu: RibbonMenu;
  controls: HostState['controls'];
  onInvoke: (button: RibbonButton) => void;
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Face control={props.menu} isDisabled={props.controls[props.menu.id]?.isEnabled === false} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {props.menu.items.map((item) => (
            <MenuItem
              key={item.id}
              disabled={!isEnabled(item, props.controls)}
              icon={<Icon icons={item.icons} size={16} />}
              onClick={() => props.onInvoke(item)}
            >
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Fluent's Menu and Tooltip pass further properties to their trigger, hence the rest. */
function Face({
  control,
  isDisabled,
  ...rest
}: { control: RibbonControl; isDisabled: boolean } & Record<string, unknown>) {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      disabledFocusable={isDisabled}
      className={styles.face}
      data-control={control.id}
      {...rest}
    >
      <span className={mergeClasses(styles.content, isDisabled && styles.dim)}>
        <Icon icons={control.icons} size={32} />
        <span>{control.label}</span>
      </span>
    </Button>
  );
}

function Supertip({ control, children }: { control: RibbonControl; children: React.ReactElement }) {
  const styles = useStyles();
  if (!control.supertip) return children;
  const { title, description } = control.supertip;
  return (
    <Tooltip
      relationship="description"
      positioning="below-start"
      content={
        <span className={styles.tip}>
          <strong>{title}</strong>
          <span>{description}</span>
        </span>
      }
    >
      {children as React.ReactElement<object>}
    </Tooltip>
  );
}

function Icon({ icons, size }: { icons: Record<number, string>; size: number }) {
  const wanted = size * Math.min(2, Math.ceil(window.devicePixelRatio));
  const sizes = Object.keys(icons)
    .map(Number)
    .sort((a, b) => a - b);
  const best = sizes.find((candidate) => candidate >= wanted) ?? sizes.at(-1);
  if (best === undefined) return <AppGenericRegular fontSize={size} aria-hidden />;
  return <img src={icons[best]} width={size} height={size} alt="" />;
}

function isEnabled(button: RibbonButton, controls: HostState['controls']): boolean {
  return controls[button.id]?.isEnabled ?? button.isEnabled;
}

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    height: '88px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    boxSizing: 'border-box',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  controls: { display: 'flex', gap: tokens.spacingHorizontalXXS },
  label: { color: tokens.colorNeutralForeground3 },
  face: { minWidth: '64px', maxWidth: '104px', height: '62px', padding: '2px 6px', fontWeight: 400 },
  content: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
  },
  dim: { opacity: 0.5 },
  tip: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, maxWidth: '260px' },
});
