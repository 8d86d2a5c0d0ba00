import { makeStyles, tokens } from '@fluentui/react-components';
import { paneColours } from './theme/paneColours';

/** A button that looks like the line of text it makes clickable. */
export const usePlainButtonStyles = makeStyles({
  plain: {
    boxSizing: 'border-box',
    width: '100%',
    margin: 0,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: paneColours.lineHover,
      boxShadow: `inset 0 0 0 1px ${paneColours.areaEdge}`,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': { cursor: 'default', backgroundColor: 'transparent', boxShadow: 'none' },
  },
});
