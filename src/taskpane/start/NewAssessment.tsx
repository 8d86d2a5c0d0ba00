import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { texts } from '../texts';
import { UndoButton } from '../UndoButton';
import { useWrite } from '../useWrite';
import { WriteStatus } from '../WriteStatus';

/** For a sheet without an assessment: what one is, and how to begin. */
export default function NewAssessment({ sheetName }: { sheetName: string }) {
  const styles = useStyles();
  const { activity, insertTables } = useWrite();
  const [title, setTitle] = useState('');
  const [seniority, setSeniority] = useState('');
  const [isTitleMissing, setIsTitleMissing] = useState(false);
  const isBusy = activity.status === 'busy';

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTitleMissing(title.trim() === '');
    if (title.trim() !== '' && !isBusy) insertTables(title.trim(), seniority.trim());
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <h1 className={styles.heading}>{texts.start.heading(sheetName)}</h1>
      <p className={styles.explanation}>{texts.start.explanation}</p>
      <Field
        label={texts.start.title}
        validationMessage={isTitleMissing ? texts.start.titleMissing : undefined}
      >
        <Input
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
      <Button type="submit" appearance="primary" className={styles.button} disabledFocusable={isBusy}>
        {texts.start.insert}
      </Button>
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
  button: { alignSelf: 'start', marginTop: '4px' },
});
