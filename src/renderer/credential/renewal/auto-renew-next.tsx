import { Text } from '@fluentui/react-components';
import type { CredentialView } from '../../../shared/ipc/api';
import { Moment } from '../../components/moment';
import { Sentence } from '../../components/sentence';
import { useNow } from '../../store/use-now';
import { useTexts } from '../../texts/use-texts';
import { nextRenewalMs } from './auto-renew-model';

/** When it is renewed by itself next. */
export function AutoRenewNext({ credential }: { readonly credential: CredentialView }) {
  const texts = useTexts().renewal.auto;
  const nowMs = useNow();
  const nextMs = nextRenewalMs(credential);
  if (nextMs === undefined) return null;
  return (
    <Text weight="semibold" role="status">
      {nextMs <= nowMs ? (
        texts.due
      ) : (
        <Sentence
          text={texts.next}
          slots={{ when: <Moment at={new Date(nextMs).toISOString()} /> }}
        />
      )}
    </Text>
  );
}
