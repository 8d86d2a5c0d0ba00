import { makeStyles, tokens } from '@fluentui/react-components';

/** The columns that the steps, their captions and the product share. */
export const useStepColumns = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '18px minmax(0, 1fr) 40px 42px 48px',
    columnGap: '4px',
    alignItems: 'center',
  },
  operator: {
    justifySelf: 'start',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: '14px',
    textAlign: 'center',
    // Above the line that links the steps.
    position: 'relative',
    zIndex: 1,
    '@media (forced-colors: active)': {
      // The browser would paint a plate behind the sign and over the circle.
      forcedColorAdjust: 'none',
      color: 'CanvasText',
      backgroundColor: 'Canvas',
      border: '1px solid CanvasText',
    },
  },
  figure: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});
