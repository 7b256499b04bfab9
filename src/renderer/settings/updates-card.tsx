import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Spinner,
  Switch,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UpdatesView } from '../../shared/ipc/api';
import { Card } from '../components/card';
import { Notice } from '../components/notice';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { localDays, toMs } from '../time/moments';
import { useEditSettings } from './use-edit-settings';
import { useUpdates } from './use-updates';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  offer: { display: 'flex', flexDirection: 'column', gap: '4px' },
  faint: { color: tokens.colorNeutralForeground3 },
});

/** Newer versions of the app: nothing is asked or downloaded before the user says so. */
export function UpdatesCard() {
  const styles = useStyles();
  const texts = useTexts().settings.updates;
  const { settings } = useSnapshot();
  const edit = useEditSettings();
  const { view, look, load } = useUpdates();
  const installs = view?.means === 'installs';
  const busy = view?.state === 'looking' || view?.state === 'loading';
  if (view === undefined || view.means === 'none') {
    return (
      <Card title={texts.title}>
        {view === undefined ? <Spinner size="tiny" /> : <Text>{texts.none}</Text>}
      </Card>
    );
  }
  return (
    <Card title={texts.title}>
      <Field hint={installs ? `${texts.automaticHint} ${texts.installHint}` : texts.automaticHint}>
        <Switch
          label={installs ? texts.automatic : texts.automaticTells}
          checked={settings.automaticUpdates}
          onChange={(_event, data) => void edit({ automaticUpdates: data.checked })}
        />
      </Field>
      {view.problem !== undefined && (
        <Notice intent="error" title={texts.problem} about="update">
          {view.problem.message}
        </Notice>
      )}
      <div role="status">
        <State view={view} />
      </div>
      <div className={styles.buttons}>
        {view.state === 'found' && installs && (
          <Button appearance="primary" onClick={() => void load()}>
            {texts.load}
          </Button>
        )}
        {view.state !== 'staged' && (
          <Button disabledFocusable={busy} onClick={() => void look()}>
            {texts.look}
          </Button>
        )}
      </div>
    </Card>
  );
}

function State({ view }: { readonly view: UpdatesView }) {
  const texts = useTexts().settings.updates;
  const { state, offer, percent = 0 } = view;
  if (state === 'looking') {
    return <Spinner size="tiny" label={texts.looking} labelPosition="after" />;
  }
  if (state === 'current') return <Text>{texts.current}</Text>;
  if (state === 'idle' || offer === undefined) return null;
  return (
    <Offer view={view}>
      {state === 'loading' ? (
        <Field validationMessage={texts.loading(percent)} validationState="none">
          <ProgressBar value={percent} max={100} aria-label={texts.loading(percent)} />
        </Field>
      ) : undefined}
    </Offer>
  );
}

function Offer({ view, children }: { readonly view: UpdatesView; readonly children: ReactNode }) {
  const styles = useStyles();
  const texts = useTexts().settings.updates;
  const { state, means, offer } = view;
  if (offer === undefined) return null;
  const releasedMs = offer.releasedAt === undefined ? undefined : toMs(offer.releasedAt);
  return (
    <div className={styles.offer}>
      <Text weight="semibold">
        {state === 'staged' ? texts.staged(offer.version) : texts.found(offer.version)}
      </Text>
      {state === 'staged' && <Text>{texts.stagedText}</Text>}
      {means === 'tells' && <Text>{texts.foundTells}</Text>}
      {releasedMs !== undefined && (
        <Text className={styles.faint}>{texts.released(localDays(releasedMs, releasedMs))}</Text>
      )}
      {children}
      {offer.notes !== '' && (
        <Field label={texts.notes}>
          <Textarea readOnly rows={8} value={offer.notes} resize="vertical" />
        </Field>
      )}
    </div>
  );
}
