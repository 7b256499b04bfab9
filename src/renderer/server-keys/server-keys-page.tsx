import { Button, Spinner } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { useState } from 'react';
import type { GrafanaConnectionView } from '../../shared/ipc/api';
import { Blank } from '../components/blank';
import { EnvironmentBadge } from '../components/environment-badge';
import { Sentence } from '../components/sentence';
import { grafanaConnections } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { KeyList } from './key-list';
import { useServerKeys } from './use-server-keys';

/** All keys and tokens on the server of a connection. */
export function ServerKeysPage({ sourceId }: { readonly sourceId: string }) {
  const texts = useTexts();
  const words = texts.serverKeys;
  const { sources } = useSnapshot();
  const { go } = useNavigation();
  const connection = grafanaConnections(sources).find((each) => each.id === sourceId);
  if (connection !== undefined) return <ServerKeys connection={connection} />;
  const backTo = { label: texts.services.title, route: { page: 'services' } as const };
  return (
    <Page title={words.title} backTo={backTo}>
      <Blank title={words.gone} text={words.goneText}>
        <Button appearance="primary" onClick={() => go(backTo.route)}>
          {texts.services.title}
        </Button>
      </Blank>
    </Page>
  );
}

function ServerKeys({ connection }: { readonly connection: GrafanaConnectionView }) {
  const texts = useTexts();
  const words = texts.serverKeys;
  const { go } = useNavigation();
  const [includeExpired, setIncludeExpired] = useState(false);
  const keys = useServerKeys(connection.id, includeExpired);
  const { answer, problem, busy, reload } = keys;
  const sourceId = connection.id;
  return (
    <Page
      title={<Sentence text={words.titleOf} slots={{ name: <bdi>{connection.name}</bdi> }} />}
      marks={<EnvironmentBadge environment={connection.environment} />}
      backTo={{ label: texts.services.title, route: { page: 'services' } }}
      actions={
        <>
          <Button
            icon={
              busy && answer !== undefined ? <Spinner size="tiny" /> : <ArrowClockwiseRegular />
            }
            disabledFocusable={busy}
            onClick={() => {
              if (!busy) void reload();
            }}
          >
            {busy && answer !== undefined ? words.refreshing : words.refresh}
          </Button>
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => go({ page: 'new-key', sourceId })}
          >
            {words.newKey}
          </Button>
        </>
      }
    >
      {problem !== undefined ? (
        <Blank icon={<ErrorCircleRegular />} title={words.failed} text={problem.message}>
          <Button appearance="primary" onClick={() => void reload()}>
            {words.retry}
          </Button>
          <Button onClick={() => go({ page: 'edit-connection', sourceId })}>
            {words.editConnection}
          </Button>
        </Blank>
      ) : answer === undefined ? (
        <Blank icon={<Spinner />} title={words.loading} />
      ) : (
        <KeyList
          connectionId={sourceId}
          answer={answer}
          includeExpired={includeExpired}
          onIncludeExpired={setIncludeExpired}
          reload={reload}
        />
      )}
    </Page>
  );
}
