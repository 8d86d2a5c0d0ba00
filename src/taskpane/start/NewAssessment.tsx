import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { texts } from '../texts';
import { UndoButton } from '../UndoButton';
import { useWrite } from '../useWrite';
import { WriteStatus } from '../WriteStatus';

interface Props {
  /** Of a sheet without an assessment; null = the form was asked for. */
  readonly sheetName: string | null;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

/** What an assessment is, and how to begin one. */
export default function NewAssessment({ sheetName, onCancel }: Props) {
  const styles = useStyles();
  const { activity, insertTables } = useWrite();
  const [title, setTitle] = useState('');
  const [seniority, setSeniority] = useState('');
  const [isTitleMissing, setIsTitleMissing] = useState(false);
  const isBusy = activity.status === 'busy';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTitleMissing(title.trim() === '');
    if (title.trim() !== '' && !isBusy) void insertTables(title.trim(), seniority.trim());
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <h1 className={styles.heading}>
        {sheetName === null ? texts.start.beginHeading : texts.start.heading(sheetName)}
      </h1>
      <p className={styles.explanation}>{texts.start.explanation}</p>
      <Field
        label={texts.start.title}
        validationMessage={isTitleMissing ? texts.start.titleMissing : undefined}
      >
        <Input
          autoFocus={sheetName === null}
          value={title}
          placeholder={texts.start.titlePlaceholder}
          onChange={(_, { value }) => setTitle(value)}
        />
      </Field>
      <Field label={texts.start.seniority}>
        <Input
          value={seniority}
          placeholder={texts.start.seniorityPlaceholder}
          onChange={(_, { value }) => setSeniority(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {texts.start.insert}
        </Button>
        {onCancel && <Button onClick={onCancel}>{texts.start.cancel}</Button>}
      </div>
      <WriteStatus />
      <UndoButton />
    </form>
  );
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', flexGrow: 1 },
  heading: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  explanation: { margin: '-6px 0 0', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginTop: '4px' },
});
