import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { GrafanaServerReport } from '../../shared/ipc/api';
import { Fact, Facts } from '../components/facts';
import { Verdict } from '../components/verdict';
import { SwitchOnHelp } from '../new-key/switch-on-help';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  kind: { display: 'block' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What the server said: version, organisation, role, and which keys it makes. */
export function TestReport({ report }: { readonly report: GrafanaServerReport }) {
  const styles = useStyles();
  const texts = useTexts().connection.form;
  const { version, organisation, role, keyKinds } = report;
  const kinds = [
    { kind: 'service-account-token', support: keyKinds.serviceAccountTokens },
    { kind: 'api-key', support: keyKinds.apiKeys },
  ] as const;
  return (
    <>
      <Verdict verdict="good" title={texts.reached}>
        {null}
      </Verdict>
      <Facts>
        <Fact name={texts.version}>{version ?? texts.versionHidden}</Fact>
        {organisation !== undefined && (
          <Fact name={texts.organisationLabel}>
            <bdi>{texts.organisationOf(organisation.name, organisation.id)}</bdi>
          </Fact>
        )}
        <Fact name={texts.role}>
          {role ?? <span className={styles.muted}>{texts.roleHidden}</span>}
        </Fact>
        <Fact name={texts.makes}>
          {kinds.map(({ kind, support }) => (
            <span key={kind} className={styles.kind}>
              {texts.kinds[kind]} {texts.creates[support.creates]}
              {support.reason !== undefined && (
                <Text size={200} block className={styles.muted}>
                  {support.reason}
                </Text>
              )}
            </span>
          ))}
        </Fact>
      </Facts>
      {report.switchOn !== undefined && <SwitchOnHelp switchOn={report.switchOn} />}
    </>
  );
}
