import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { GrafanaConnectionView, GrafanaServerReport } from '../../shared/ipc/api';
import { EnvironmentBadge } from '../components/environment-badge';
import { Fact, Facts } from '../components/facts';
import { useTexts } from '../texts/use-texts';
import { fullMoment } from '../time/moments';
import { timeSpan } from '../time/time-span';
import { accountNameOf, type KeyValues, kindOf, roleOf } from './key-form-model';
import { readTimeToLive } from './time-to-live';

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  server: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  never: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface KeyPreviewProps {
  readonly values: KeyValues;
  readonly connection: GrafanaConnectionView | undefined;
  readonly report: GrafanaServerReport | undefined;
  readonly nowMs: number;
}

/** All that will be asked of the server. */
export function KeyPreview({ values, connection, report, nowMs }: KeyPreviewProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = texts.newKey;
  const { preview } = words;
  const kind = kindOf(values, report);
  const account =
    values.accountMode === 'existing'
      ? values.account?.name
      : accountNameOf(values).trim() === ''
        ? undefined
        : preview.accountNew(accountNameOf(values).trim());
  const missing = <span className={styles.muted}>{preview.missing}</span>;
  return (
    <>
      <Facts>
        <Fact name={preview.name}>
          {values.name.trim() === '' ? missing : <bdi>{values.name.trim()}</bdi>}
        </Fact>
        <Fact name={preview.server}>
          {connection === undefined ? (
            missing
          ) : (
            <span className={styles.server}>
              <bdi>{connection.url}</bdi>
              <EnvironmentBadge environment={connection.environment} />
            </span>
          )}
        </Fact>
        <Fact name={preview.kind}>{words.kinds[kind]}</Fact>
        {kind === 'service-account-token' && (
          <Fact name={preview.account}>
            {account === undefined ? missing : <bdi>{account}</bdi>}
          </Fact>
        )}
        <Fact name={preview.role}>{roleOf(values, kind)}</Fact>
        <Fact name={preview.ends}>
          <Ends timeToLive={values.timeToLive} nowMs={nowMs} />
        </Fact>
      </Facts>
      <Text size={200} className={styles.muted}>
        {preview.kept}
      </Text>
    </>
  );
}

function Ends({ timeToLive, nowMs }: { readonly timeToLive: string; readonly nowMs: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const { preview } = texts.newKey;
  const read = readTimeToLive(timeToLive, nowMs);
  switch (read.kind) {
    case 'refused':
      return <span className={styles.muted}>{preview.missing}</span>;
    case 'never':
      return (
        <Text weight="semibold" className={styles.never}>
          {preview.never}
        </Text>
      );
    case 'ends':
      return (
        <>
          <Text weight="semibold">{texts.time.ahead(timeSpan(read.endsMs - nowMs))}</Text>
          <br />
          <time dateTime={read.expiresAt}>{fullMoment(read.endsMs)}</time>
          <br />
          <Text size={200} className={styles.muted}>
            {preview.counted}
          </Text>
        </>
      );
  }
}
