import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Problem } from '../../shared/domain/result';

/** A refusal that belongs to no single field. */
export function FormProblem({ problem }: { readonly problem: Problem | undefined }) {
  if (problem === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" tabIndex={-1} data-form-problem>
      <MessageBarBody>{problem.message}</MessageBarBody>
    </MessageBar>
  );
}
