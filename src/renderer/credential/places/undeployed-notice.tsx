import { Button } from '@fluentui/react-components';
import type { CredentialView } from '../../../shared/ipc/api';
import { Moment } from '../../components/moment';
import { Notice } from '../../components/notice';
import { Sentence } from '../../components/sentence';
import { useTexts } from '../../texts/use-texts';
import { toMs } from '../../time/moments';

interface UndeployedNoticeProps {
  readonly credential: CredentialView;
  readonly nowMs: number;
  onShow(): void;
}

/** Says that places still have the old one, and when that ends. */
export function UndeployedNotice({ credential, nowMs, onShow }: UndeployedNoticeProps) {
  const texts = useTexts().places;
  const { undeployed } = credential;
  if (undeployed === undefined) return null;
  const { places, expiresAt } = undeployed;
  const ended = expiresAt !== undefined && toMs(expiresAt) <= nowMs;
  const text =
    expiresAt === undefined
      ? texts.undeployedEndless(places)
      : ended
        ? texts.undeployedEnded(places)
        : texts.undeployedText(places);
  return (
    <Notice
      intent={ended ? 'error' : 'warning'}
      title={texts.undeployedTitle}
      about="undeployed"
      actions={
        <Button size="small" onClick={onShow}>
          {texts.undeployedAction}
        </Button>
      }
    >
      <Sentence
        text={text}
        slots={{ when: expiresAt === undefined ? '' : <Moment at={expiresAt} /> }}
      />
    </Notice>
  );
}
