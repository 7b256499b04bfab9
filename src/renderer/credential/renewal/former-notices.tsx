import { Button } from '@fluentui/react-components';
import type { CredentialView, FormerKeyView } from '../../../shared/ipc/api';
import { Moment } from '../../components/moment';
import { Notice } from '../../components/notice';
import { Sentence } from '../../components/sentence';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useTexts } from '../../texts/use-texts';
import { askedFormers } from './formers-model';

/** Asks what becomes of replaced ones that were not deleted by themselves. */
export function FormerNotices({ credential }: { readonly credential: CredentialView }) {
  return askedFormers(credential).map((former) => (
    <FormerNotice key={former.serverKeyId} credentialId={credential.id} former={former} />
  ));
}

interface FormerNoticeProps {
  readonly credentialId: string;
  readonly former: FormerKeyView;
}

function FormerNotice({ credentialId, former }: FormerNoticeProps) {
  const texts = useTexts().renewal.formers;
  const { open } = useDialogs();
  const { serverName, serverKeyId, swappedAt, lastUsedAt, ask, trouble } = former;
  if (ask === undefined) return null;
  const why = ask === 'used-since' && lastUsedAt === undefined ? 'used-since-unknown' : ask;
  const settle = (choice: 'delete' | 'leave') =>
    open({ kind: 'settle-former', credentialId, serverKeyId, choice });
  return (
    <Notice
      intent="warning"
      title={texts.askTitle(serverName)}
      about="former"
      actionsBelow
      actions={
        <>
          <Button
            size="small"
            aria-label={texts.deleteOf(serverName)}
            onClick={() => settle('delete')}
          >
            {texts.deleteNow}
          </Button>
          <Button
            size="small"
            aria-label={texts.leaveOf(serverName)}
            onClick={() => settle('leave')}
          >
            {texts.leave}
          </Button>
        </>
      }
    >
      <Sentence
        text={texts.ask[why]}
        slots={{
          swapped: <Moment at={swappedAt} />,
          used: lastUsedAt === undefined ? '' : <Moment at={lastUsedAt} />,
        }}
      />
      {trouble !== undefined && ` ${trouble}`}
    </Notice>
  );
}
