import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import type { Result } from '../../shared/domain/result';
import { formatTimeToLive } from '../../shared/domain/time-to-live';
import type { ApimTokenView, GatewayTokenView, ResignInput, Saved } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Sentence } from '../components/sentence';
import { useFeedback } from '../feedback/use-feedback';
import { errorsOf } from '../forms/errors';
import { useForm } from '../forms/use-form';
import { ExpiryField } from '../signing/expiry-field';
import { FormatField } from '../signing/format-field';
import { KeyField } from '../signing/key-field';
import { checkKeyHeld } from '../signing/key-held';
import type { ReadExpiry } from '../signing/preview';
import { useApp } from '../store/use-app';
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

/** What is typed to sign again; `format` is that of a kind with two forms, `sas` for any other. */
export type SignAgain = ResignInput;

interface RenewDialogProps {
  readonly credential: ApimTokenView | GatewayTokenView;
  /** What it is signed with; undefined where that is gone. */
  readonly source: ComponentProps<typeof KeyField>['source'];
  /** Whether its kind has two forms to choose from. */
  readonly offersFormats: boolean;
  /** What an expiry as typed comes to, by the rules of the kind. */
  read(
    values: Pick<SignAgain, 'expiry' | 'format'>,
    moment: { readonly nowMs: number; readonly zone: string },
  ): Result<ReadExpiry>;
  resign(values: SignAgain): Promise<Result<Saved>>;
  onClose(): void;
}

/** Signs again: filled in with the last time to live, so that one more click does it. */
export function RenewDialog(props: RenewDialogProps) {
  const { credential, source, offersFormats, onClose } = props;
  const styles = useStyles();
  const texts = useTexts();
  const { renew } = texts.dialogs;
  const { store } = useApp();
  const feedback = useFeedback();
  const nowMs = useNow(5_000);
  const zone = systemZone();
  const read = (values: Pick<SignAgain, 'expiry' | 'format'>) =>
    props.read(values, { nowMs, zone });
  const initial: SignAgain = {
    expiry: formatTimeToLive(credential.ttlSeconds),
    keyRole: credential.keyRole,
    format: 'format' in credential ? credential.format : 'sas',
  };
  const form = useForm({
    initial,
    check: (values) =>
      errorsOf({
        expiry: read(values),
        keyRole: checkKeyHeld(source, values.keyRole, texts.newToken.keyNotStored),
      }),
    submit: async (values) => {
      const result = await props.resign(values);
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
        <summary className={styles.summary}>
          {offersFormats ? renew.change : renew.changeKey}
        </summary>
        <div className={styles.more}>
          <KeyField
            source={source}
            value={form.values.keyRole}
            error={form.errors.keyRole}
            onChange={(value) => form.set('keyRole', value)}
          />
          {offersFormats && (
            <FormatField
              value={form.values.format}
              onChange={(value) => form.set('format', value)}
            />
          )}
        </div>
      </details>
      <Text size={200} className={styles.muted}>
        {renew.text}
      </Text>
    </FormDialog>
  );
}
