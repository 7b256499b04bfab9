import { ok } from '../../../shared/domain/result';
import type { GrafanaKeyView } from '../../../shared/ipc/api';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import type { CredentialProps } from '../credential-parts';
import { TestCard } from '../test-card';
import { toldBy } from './test-verdict';

/** Asks the server whether the key is alive and gives its answer in words. */
export function KeyTestCard({ credential }: CredentialProps<GrafanaKeyView>) {
  const texts = useTexts().grafanaKey.test;
  const { bridge } = useApp();
  const ask = async () => {
    const result = await bridge.testGrafanaKey(credential.id);
    if (!result.ok) return result;
    return ok({ verdict: toldBy(result.value), words: result.value.words });
  };
  return <TestCard texts={texts} ask={ask} />;
}
