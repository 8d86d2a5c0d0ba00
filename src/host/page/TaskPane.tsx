import { Button, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';

export interface TaskPaneProps {
  title: string;
  iconUrl: string | null;
  isOpen: boolean;
  /** Gets the iframe once; the host puts the add-in's page into it. */
  frameRef: (iframe: HTMLIFrameElement | null) => void;
  /** Tells a page that follows the browser's colour scheme which one is in use. */
  colorScheme: 'light' | 'dark';
  onClose: () => void;
}

/**
 * The pane at the right. Its page stays loaded while the pane is closed: in a shared runtime the custom
 * functions run in it.
 */
export function TaskPane({ title, iconUrl, isOpen, frameRef, colorScheme, onClose }: TaskPaneProps) {
  const styles = useStyles();
  const [width, setWidth] = useState(DEFAULT_WIDTH);
  const [isResizing, setResizing] = useState(false);
  const start = useRef({ x: 0, width: DEFAULT_WIDTH });

  const resize = (to: number): void => setWidth(Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, to))));

  return (
    <aside
      className={mergeClasses(styles.pane, !isOpen && styles.closed)}
      style={{ width: isOpen ? width : 0 }}
      aria-label={title}
      aria-hidden={!isOpen}
      inert={!isOpen}
    >
      <div
        className={styles.edge}
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the pane"
        aria-valuenow={width}
        aria-valuemin={MIN_WIDTH}
        aria-valuemax={MAX_WIDTH}
        tabIndex={0}
        onPointerDown={(event) => {
          start.current = { x: event.clientX, width };
          event.currentTarget.setPointerCapture(event.pointerId);
          setResizing(true);
        }}
        onPointerMove={(event) => {
          if (isResizing) resize(start.current.width + start.current.x - event.clientX);
        }}
        onPointerUp={() => setResizing(false)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') resize(width + KEY_STEP);
          if (event.key === 'ArrowRight') resize(width - KEY_STEP);
        }}
      />
      <div className={styles.head}>
        {iconUrl && <img src={iconUrl} width={16} height={16} alt="" />}
        <Text weight="semibold" className={styles.title}>
          {title}
        </Text>
        <Tooltip content="Close pane" relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <iframe
        ref={frameRef}
        title={title}
        className={mergeClasses(styles.frame, isResizing && styles.resizing)}
        style={{ colorScheme }}
      />
    </aside>
  );
}

const DEFAULT_WIDTH = 350;
const MIN_WIDTH = 320;
const MAX_WIDTH = 800;
const KEY_STEP = 16;

const useStyles = makeStyles({
  pane: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Kept in the layout, not display: none, so that its page goes on running at full speed.
  closed: { overflow: 'hidden', borderLeftWidth: 0, visibility: 'hidden' },
  edge: {
    position: 'absolute',
    zIndex: 1,
    top: 0,
    bottom: 0,
    left: '-4px',
    width: '8px',
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outline: 'none' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '36px',
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  title: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  frame: { flex: 1, border: 'none', width: '100%', minHeight: 0 },
  // While the edge is dragged, the page must not swallow the pointer.
  resizing: { pointerEvents: 'none' },
});
