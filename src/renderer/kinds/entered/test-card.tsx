import { ok } from '../../../shared/domain/result';
import type { EnteredView } from '../../../shared/ipc/api';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';
import { TestCard } from '../test-card';

/** Makes the call by which its kind tells whether it still works, where there is one. */
export function EnteredTestCard({ credential }: CredentialProps<EnteredView>) {
  const texts = useTexts().entered.test;
  const { bridge } = useApp();
  if (!credential.testable) return null;
  const ask = async () => {
    const result = await bridge.testCredential(credential.id);
    if (!result.ok) return result;
    const { alive, words } = result.value;
    return ok({ verdict: verdictOf(alive), words });
  };
  return <TestCard texts={texts} ask={ask} />;
}

function verdictOf(alive: boolean | undefined): 'good' | 'bad' | 'unknown' {
  if (alive === undefined) return 'unknown';
  return alive ? 'good' : 'bad';
}
