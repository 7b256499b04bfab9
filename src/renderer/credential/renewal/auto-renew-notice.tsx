import { Button } from '@fluentui/react-components';
import type { CredentialView } from '../../../shared/ipc/api';
import { Moment } from '../../components/moment';
import { Notice } from '../../components/notice';
import { Sentence } from '../../components/sentence';
import { useTexts } from '../../texts/use-texts';
import { nextRenewalMs } from './auto-renew-model';
import { useRenew } from './use-renew';

/** Says that renewing it by itself failed, why, and when it is tried again. */
export function AutoRenewNotice({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().renewal;
  const renew = useRenew();
  const trouble = credential.autoRenew?.trouble;
  if (trouble === undefined) return null;
  return (
    <Notice
      intent="error"
      title={texts.auto.trouble(trouble.failures)}
      about="auto-renew"
      actions={
        <Button size="small" onClick={() => renew(credential)}>
          {texts.how.action}
        </Button>
      }
    >
      {trouble.message}{' '}
      {nextRenewalMs(credential) !== undefined && (
        <Sentence text={texts.auto.nextTry} slots={{ when: <Moment at={trouble.nextTryAt} /> }} />
      )}
    </Notice>
  );
}
