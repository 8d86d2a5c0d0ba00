import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { texts } from '../texts';
import type { ThemeChoice } from './useThemeName';

export interface ThemeChoiceSelectProps {
  readonly choice: ThemeChoice;
  readonly onChoose: (choice: ThemeChoice) => void;
}

export function ThemeChoiceSelect({ choice, onChoose }: ThemeChoiceSelectProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id}>{texts.theme.label}</label>
      <Select
        id={id}
        size="small"
        appearance="filled-lighter"
        value={choice}
        onChange={(_, { value }) => onChoose(CHOICES.find((known) => known === value) ?? 'auto')}
      >
        {CHOICES.map((known) => (
          <option key={known} value={known}>
            {texts.theme[known]}
          </option>
        ))}
      </Select>
    </div>
  );
}

const CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark', 'contrast'];

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'end',
    columnGap: '4px',
    marginTop: '12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
