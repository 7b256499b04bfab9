import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { formatTimeToLive } from '../../../shared/domain/time-to-live';
import type { CredentialView } from '../../../shared/ipc/api';
import { Card } from '../../components/card';
import { useWork } from '../../feedback/use-work';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { editOf } from '../edit-of';
import { hindranceOf, suggestedLead } from './auto-renew-model';
import { AutoRenewNext } from './auto-renew-next';
import { LeadForm } from './lead-form';

const useStyles = makeStyles({ muted: { color: tokens.colorNeutralForeground3 } });

/** Renewal without a click: off unless it is switched on here. */
export function AutoRenewCard({ credential }: { readonly credential: CredentialView }) {
  const styles = useStyles();
  const texts = useTexts().renewal.auto;
  const { bridge } = useApp();
  const { busy, run } = useWork();
  const { autoRenew, usages, ttlSeconds } = credential;
  const hindrance = hindranceOf(credential);
  const on = autoRenew !== undefined;
  const toggle = async () => {
    const lead = on ? '' : formatTimeToLive(suggestedLead(ttlSeconds));
    const edit = { ...editOf(credential), autoRenew: lead };
    await run(() => bridge.editCredential(credential.id, edit));
  };
  return (
    <Card
      title={texts.title}
      aside={
        <Switch
          aria-label={texts.title}
          checked={on}
          // What was switched on while it was possible can always be switched off.
          disabled={busy || (hindrance !== undefined && !on)}
          onChange={() => void toggle()}
        />
      }
    >
      {hindrance !== undefined && (
        <Text>
          {on && `${texts.stopped} `}
          {texts.impossible[hindrance]}
        </Text>
      )}
      {hindrance === undefined && autoRenew === undefined && (
        <Text className={styles.muted}>{texts.off}</Text>
      )}
      {hindrance === undefined && autoRenew !== undefined && (
        <>
          <AutoRenewNext credential={credential} />
          <LeadForm
            key={autoRenew.leadSeconds}
            credential={credential}
            leadSeconds={autoRenew.leadSeconds}
          />
          <Text size={200} className={styles.muted}>
            {texts.explained} {usages.length > 0 && texts.places}
          </Text>
        </>
      )}
    </Card>
  );
}
