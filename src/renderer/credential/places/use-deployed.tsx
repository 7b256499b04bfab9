import type { Usage } from '../../../shared/domain/model';
import type { CredentialView } from '../../../shared/ipc/api';
import { useFeedback } from '../../feedback/use-feedback';
import { useWork } from '../../feedback/use-work';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { deployProgress } from './places-model';

/** Ticks a place off, or takes that back. */
export function useDeployed(credential: CredentialView) {
  const { places, credentials } = useTexts();
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { busy, run } = useWork();
  const mark = async (usage: Usage, deployed: boolean): Promise<void> => {
    const done = await run(() => bridge.markDeployed(credential.id, usage.id, deployed));
    const before = deployProgress(credential.usages);
    // The list itself shows all but the last tick, with which its boxes go.
    if (done === undefined || !deployed || before.done + 1 < before.all) return;
    feedback.done({
      title: places.allDone,
      body: places.allDoneText,
      action: { label: credentials.undo, onClick: () => void mark(usage, false) },
    });
  };
  return { busy, mark };
}
