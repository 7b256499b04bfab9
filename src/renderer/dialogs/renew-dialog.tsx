import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatTimeToLive } from '../../shared/domain/time-to-live';
import type { ApimTokenView } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { apimServices } from '../kinds/source-kinds';
import { ExpiryField } from '../signing/expiry-field';
import { FormatField } from '../signing/format-field';
import { KeyField } from '../signing/key-field';
import { checkKeyHeld } from '../signing/key-held';
import { readExpiry } from '../signing/preview';
import { useApp, useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { useTexts } from '../texts/use-texts';
import { fullMoment, systemZone } from '../time/moments';
import { timeSpan } from '../time/time-span';
import { FormDialog } from './form-dialog';

const useStyles = makeStyles({
  what: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground2,
  },
  result: {
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  more: { display: 'flex', flexDirection: 'column', gap: '16px', paddingTop: '12px' },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface RenewDialogProps {
  readonly credential: ApimTokenView;
  onClose(): void;
}

/** Signs again: filled in with the last time to live, so that one more click does it. */
export function RenewDialog({ credential, onClose }: RenewDialogProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { renew } = texts.dialogs;
  const { bridge, store } = useApp();
  const { sources } = useSnapshot();
  const feedback = useFeedback();
  const nowMs = useNow(5_000);
  const zone = systemZone();
  const source = apimServices(sources).find((each) => each.id === credential.sourceId);
  const read = (values: { expiry: string; format: ApimTokenView['format'] }) =>
    readExpiry(values.expiry, { format: values.format, nowMs, zone });
  const form = useForm({
    initial: {
      expiry: formatTimeToLive(credential.ttlSeconds),
      keyRole: credential.keyRole,
      format: credential.format,
    },
    check: (values) =>
      errorsOf({
        expiry: read(values),
        keyRole: checkKeyHeld(source, values.keyRole, texts.newToken.keyNotStored),
      }),
    submit: async (values) => {
      const result = await bridge.resignCredential(credential.id, values);
      if (result.ok) await store.refresh();
      return result;
    },
    done: ({ notes }) => {
      onClose();
      feedback.done({
        title: <Sentence text={renew.done} slots={{ name: <bdi>{credential.name}</bdi> }} />,
        body: notes.join(' ') || undefined,
      });
    },
  });
  const reading = read(form.values);
  const keyProblem = form.errors.keyRole !== undefined;
  return (
    <FormDialog
      title={<Sentence text={renew.title} slots={{ name: <bdi>{credential.name}</bdi> }} />}
      action={renew.action}
      savingText={renew.saving}
      form={form}
      focusAction
      onClose={onClose}
    >
      <div className={styles.what}>
        <EnvironmentBadge environment={credential.environment} />
        <bdi>{credential.sourceName}</bdi>
      </div>
      <ExpiryField
        value={form.values.expiry}
        nowMs={nowMs}
        error={reading.ok ? form.errors.expiry : reading.problem.message}
        warnings={reading.ok ? reading.value.warnings : []}
        onChange={(value) => form.set('expiry', value)}
        onLeave={(event) => form.leave('expiry', event)}
      />
      {reading.ok && (
        <div className={styles.result}>
          <Text weight="semibold">{texts.newToken.preview.ends} </Text>
          <Text weight="semibold">{texts.time.ahead(timeSpan(reading.value.endsMs - nowMs))}</Text>
          <br />
          <time dateTime={reading.value.expiresAt}>{fullMoment(reading.value.endsMs)}</time>
        </div>
      )}
      <details open={keyProblem || undefined}>
        <summary className={styles.summary}>{renew.change}</summary>
        <div className={styles.more}>
          <KeyField
            source={source}
            value={form.values.keyRole}
            error={form.errors.keyRole}
            onChange={(value) => form.set('keyRole', value)}
          />
          <FormatField value={form.values.format} onChange={(value) => form.set('format', value)} />
        </div>
      </details>
      <Text size={200} className={styles.muted}>
        {renew.text}
      </Text>
    </FormDialog>
  );
}
