import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { PulseRegular } from '@fluentui/react-icons/svg/pulse';
import { ShieldErrorRegular } from '@fluentui/react-icons/svg/shield-error';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import type { GrafanaConnectionView } from '../../../shared/ipc/api';
import { EnvironmentBadge } from '../../components/environment-badge';
import { Heading } from '../../components/heading';
import { RowMark } from '../../components/row-mark';
import { useDialogs } from '../../dialogs/use-dialogs';
import { useNavigation } from '../../navigation/use-navigation';
import { useSnapshot } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { useCardStyles } from '../card-styles';
import type { SourceProps } from '../source-parts';
import { signInWords } from './sign-in-words';
import { TestResult } from './test-result';
import { useStoredTest } from './use-stored-test';

/** One Grafana: where it is, how it is signed in to, and the ways to its keys. */
export function GrafanaConnectionCard({ source }: SourceProps<GrafanaConnectionView>) {
  const styles = useCardStyles();
  const texts = useTexts();
  const words = texts.connection;
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { id: sourceId, name } = source;
  const { busy, answer, test } = useStoredTest(sourceId);
  const used = source.credentialNames.length;
  return (
    <li className={styles.card} data-source={sourceId}>
      <div className={styles.words}>
        <div className={styles.head}>
          <Heading level="h3" size={400} className={styles.clipped} title={name}>
            <bdi>{name}</bdi>
          </Heading>
          <EnvironmentBadge environment={source.environment} />
        </div>
        <div className={styles.line}>
          <bdi>{source.url}</bdi>
          {source.orgId !== undefined && <span>{words.organisation(source.orgId)}</span>}
        </div>
        <div className={styles.line}>
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
        </div>
      </div>
      <div className={styles.actions}>
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
        <Button
          size="small"
          icon={<EditRegular />}
          aria-label={texts.services.editOf(name)}
          onClick={() => go({ page: 'edit-connection', sourceId })}
        >
          {texts.services.edit}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={texts.services.removeOf(name)}
          title={texts.services.remove}
          onClick={() => open({ kind: 'delete-service', sourceId })}
        />
      </div>
      <TestResult answer={answer} />
    </li>
  );
}
