import type { ServerKeyRow, SourceView } from '../../shared/ipc/api';

interface DeleteServerKeysDialogProps {
  readonly connection: SourceView;
  readonly keys: readonly ServerKeyRow[];
  onDone(): void;
  onClose(): void;
}

export function DeleteServerKeysDialog(_props: DeleteServerKeysDialogProps) {
  return null;
}
