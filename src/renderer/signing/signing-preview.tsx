import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { TokenForm } from '../../shared/domain/apim';
import { useTexts } from '../texts/use-texts';
import { fullMoment } from '../time/moments';
import { timeSpan } from '../time/time-span';
import { linesToSign, type ReadExpiry, tokenShape } from './preview';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: '4px',
    margin: 0,
  },
  term: {
    marginTop: '10px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    ':first-child': { marginTop: 0 },
  },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  code: {
    margin: 0,
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  muted: { color: tokens.colorNeutralForeground3 },
  newline: { color: tokens.colorNeutralForeground3, userSelect: 'none' },
});

interface SigningPreviewProps {
  readonly identifier: string | undefined;
  readonly format: TokenForm;
  readonly expiry: ReadExpiry | undefined;
  readonly nowMs: number;
}

/** What will be signed, to the last digit, and what the token will look like. */
export function SigningPreview({ identifier, format, expiry, nowMs }: SigningPreviewProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { preview } = texts.newToken;
  if (expiry === undefined) {
    return <Text className={styles.muted}>{preview.empty}</Text>;
  }
  const { expiresAt, endsMs } = expiry;
  return (
    <dl className={styles.list}>
      <dt className={styles.term}>{preview.ends}</dt>
      <dd className={styles.fact}>
        <Text weight="semibold">{texts.time.ahead(timeSpan(endsMs - nowMs))}</Text>
        <br />
        <time dateTime={expiresAt}>{fullMoment(endsMs)}</time>
        {expiry.from === 'time-to-live' && (
          <>
            <br />
            <Text size={200} className={styles.muted}>
              {preview.counted}
            </Text>
          </>
        )}
      </dd>
      <dt className={styles.term}>{preview.utc}</dt>
      <dd className={styles.fact}>
        <code className={styles.code}>{expiresAt}</code>
      </dd>
      {identifier !== undefined && (
        <>
          <dt className={styles.term}>{preview.toSign}</dt>
          <dd className={styles.fact}>
            <ToSign lines={linesToSign(identifier, expiresAt)} />
          </dd>
          <dt className={styles.term}>{preview.token}</dt>
          <dd className={styles.fact}>
            <pre className={styles.code}>
              {tokenShape({ identifier, expiresAt, format, signature: preview.signature })}
            </pre>
          </dd>
        </>
      )}
    </dl>
  );
}

function ToSign({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  const [identifier, expiry] = lines;
  return (
    <pre className={styles.code}>
      <bdi>{identifier}</bdi>
      <span className={styles.newline} aria-hidden="true">
        {' ⏎'}
      </span>
      {'\n'}
      {expiry}
    </pre>
  );
}
