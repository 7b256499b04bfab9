import { Field, ProgressBar } from '@fluentui/react-components';
import type { ImportProgress } from '../../shared/ipc/api';
import { useTexts } from '../texts/use-texts';

/** What is being done with the file, and how far it is. */
export function ImportProgressBar({ progress }: { readonly progress: ImportProgress }) {
  const { stages } = useTexts().imports;
  const { stage, share } = progress;
  return (
    <Field validationMessage={stages[stage]} validationState="none">
      <ProgressBar
        aria-label={stages[stage]}
        {...(share > 0 ? { value: share } : {})}
        thickness="large"
      />
    </Field>
  );
}
