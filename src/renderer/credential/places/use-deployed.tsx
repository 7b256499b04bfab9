import type { Usage } from '../../../shared/domain/model';
import { placeWords } from '../../../shared/domain/usages/places';
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
    if (done === undefined) return;
    if (!deployed) {
      feedback.done({ title: places.notDeployedAt(placeWords(usage)) });
      return;
    }
    const before = deployProgress(credential.usages);
    feedback.done({
      title: places.deployedAt(placeWords(usage)),
      ...(before.done + 1 === before.all ? { body: places.allDone } : {}),
      action: { label: credentials.undo, onClick: () => void mark(usage, false) },
    });
  };
  return { busy, mark };
}
