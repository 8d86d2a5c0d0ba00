import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Question } from './HostState';

/** Asks yes or no; closing it means no. */
export function QuestionDialog({ question }: { question: Question }) {
  return (
    <Dialog open modalType="alert" onOpenChange={() => question.answer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{question.title}</DialogTitle>
          <DialogContent>{question.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => question.answer(true)}>
              {question.confirm}
            </Button>
            <Button onClick={() => question.answer(false)}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
