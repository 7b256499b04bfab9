import { makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { presentStateAt } from '../credentials/state-at';
import { partsOf } from '../kinds/credential-kinds';
import type { CredentialTab } from '../navigation/route';
import { useSnapshot } from '../store/use-app';
import { useNow } from '../store/use-now';
import { ArchivedNotice } from './archived-notice';
import { CredentialTabs, panelId, tabId } from './credential-tabs';
import { HistoryCard } from './history/history-card';
import { MissingNotice } from './missing-notice';
import { Overview } from './overview';
import { PlacesCard } from './places/places-card';
import { UndeployedNotice } from './places/undeployed-notice';
import { AutoRenewNotice } from './renewal/auto-renew-notice';
import { FormerNotices } from './renewal/former-notices';
import { RenewalPanel } from './renewal/renewal-panel';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px' },
  panel: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
});

interface CredentialBodyProps {
  readonly credential: CredentialView;
  readonly firstTab: CredentialTab;
}

/** What has to be known first, whatever part of the page one looks at; then its parts. */
export function CredentialBody({ credential, firstTab }: CredentialBodyProps) {
  const styles = useStyles();
  const { settings } = useSnapshot();
  const nowMs = useNow();
  const [tab, setTab] = useState(firstTab);
  const id = useId();
  const state = presentStateAt(credential, settings, nowMs);
  const { Notices } = partsOf(credential);
  return (
    <div className={styles.content}>
      <ArchivedNotice credential={credential} />
      <MissingNotice credential={credential} />
      <Notices credential={credential} state={state} />
      <FormerNotices credential={credential} />
      <AutoRenewNotice credential={credential} />
      {tab !== 'places' && (
        <UndeployedNotice
          credential={credential}
          nowMs={nowMs}
          onShow={() => {
            setTab('places');
            document.getElementById(tabId(id, 'places'))?.focus();
          }}
        />
      )}
      <CredentialTabs id={id} credential={credential} tab={tab} onTab={setTab} />
      <div
        role="tabpanel"
        id={panelId(id)}
        aria-labelledby={tabId(id, tab)}
        className={styles.panel}
      >
        {tab === 'overview' && <Overview credential={credential} state={state} nowMs={nowMs} />}
        {tab === 'places' && <PlacesCard credential={credential} />}
        {tab === 'renewal' && <RenewalPanel credential={credential} />}
        {tab === 'history' && <HistoryCard credential={credential} />}
      </div>
    </div>
  );
}
