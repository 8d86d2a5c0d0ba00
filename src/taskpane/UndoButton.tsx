import { Button } from '@fluentui/react-components';
import { texts } from './texts';
import { useWrite } from './useWrite';

/** Takes the last write back, as long as there is one to take back. */
export function UndoButton() {
  const { activity, undo } = useWrite();
  if (activity.status !== 'done' || !activity.canUndo) return null;
  return <Button onClick={undo}>{texts.write.undo}</Button>;
}
