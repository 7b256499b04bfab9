import { Button } from '@fluentui/react-components';
import type { InterruptedCreation } from '../../shared/ipc/api';
import { Notice } from '../components/notice';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { useWork } from '../feedback/use-work';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

/** What interrupted creations left on servers, or may have left. */
export function InterruptedBanners(props: {
  readonly interrupted: readonly InterruptedCreation[];
}) {
  return props.interrupted.map((each) => <InterruptedBanner key={each.id} interrupted={each} />);
}

function InterruptedBanner({ interrupted }: { readonly interrupted: InterruptedCreation }) {
  const texts = useTexts().shell.interrupted;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const { busy, run } = useWork();
  const { id, name, connectionName, credentialId, found } = interrupted;
  const clear = async () => {
    const done = await run(() => bridge.clearInterrupted(id));
    if (done !== undefined) feedback.done({ title: texts.done, body: done.value });
  };
  return (
    <Notice
      intent="warning"
      title={credentialId === undefined ? texts.creation : texts.renewal}
      about="interrupted"
      actions={
        <Button size="small" disabledFocusable={busy} onClick={() => void clear()}>
          {busy ? texts.busy : texts.action}
        </Button>
      }
    >
      <Sentence
        text={found ? texts.found : texts.maybe}
        slots={{ name: <bdi>{name}</bdi>, server: <bdi>{connectionName}</bdi> }}
      />
    </Notice>
  );
}
