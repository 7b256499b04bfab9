import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { PulseRegular } from '@fluentui/react-icons/svg/pulse';
import { ShieldErrorRegular } from '@fluentui/react-icons/svg/shield-error';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { GrafanaConnectionView } from '../../../shared/ipc/api';
import { RowMark } from '../../components/row-mark';
import { useNavigation } from '../../navigation/use-navigation';
import { useSnapshot } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { useCardStyles } from '../card-styles';
import { SourceCard } from '../source-card';
import type { SourceProps } from '../source-parts';
import { signInWords } from './sign-in-words';
import { TestResult } from './test-result';
import { useStoredTest } from './use-stored-test';

/** One Grafana: where it is, how it is signed in to, and the ways to its keys. */
export function GrafanaConnectionCard({ source }: SourceProps<GrafanaConnectionView>) {
  const styles = useCardStyles();
  const words = useTexts().connection;
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const { id: sourceId, name } = source;
  const { busy, answer, test } = useStoredTest(sourceId);
  const used = source.credentialNames.length;
  return (
    <SourceCard
      source={source}
      editRoute={{ page: 'edit-connection', sourceId }}
      place={
        <>
          <bdi>{source.url}</bdi>
          {source.orgId !== undefined && <span>{words.organisation(source.orgId)}</span>}
        </>
      }
      facts={
        <>
          <span className={styles.key}>
            <PersonKeyRegular aria-hidden="true" />
            <bdi>{signInWords(source, credentials, words)}</bdi>
          </span>
          <span className={used === 0 ? styles.muted : undefined}>
            {used === 0 ? words.noKeys : words.keys(used)}
          </span>
          {source.trustedFingerprint !== undefined && (
            <RowMark intent="quiet" hint={source.trustedFingerprint} icon={<ShieldErrorRegular />}>
              {words.trusted}
            </RowMark>
          )}
          {source.allowHttp && source.url.startsWith('http:') && (
            <RowMark hint={words.form.httpText} icon={<ShieldErrorRegular />}>
              {words.http}
            </RowMark>
          )}
        </>
      }
      actions={
        <>
          <Button
            size="small"
            icon={<TableRegular />}
            aria-label={words.serverKeysOf(name)}
            onClick={() => go({ page: 'server-keys', sourceId })}
          >
            {words.serverKeys}
          </Button>
          <Button
            size="small"
            icon={<AddRegular />}
            aria-label={words.newKeyOf(name)}
            onClick={() => go({ page: 'new-key', sourceId })}
          >
            {words.newKey}
          </Button>
          <Button
            size="small"
            icon={<PulseRegular />}
            aria-label={words.testOf(name)}
            disabledFocusable={busy}
            onClick={() => void test()}
          >
            {busy ? words.testing : words.test}
          </Button>
        </>
      }
    >
      <TestResult answer={answer} />
    </SourceCard>
  );
}
