import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { CredentialView } from '../../shared/ipc/api';
import { CREDENTIAL_TABS, type CredentialTab } from '../navigation/route';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  frame: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  tabs: {
    marginInlineStart: '-10px',
    // All in sight, also in a narrow window.
    flexWrap: 'wrap',
  },
  label: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
});

export function tabId(pageId: string, tab: CredentialTab): string {
  return `${pageId}-tab-${tab}`;
}

export function panelId(pageId: string): string {
  return `${pageId}-panel`;
}

interface CredentialTabsProps {
  /** Of the page, to tie tabs and panel together. */
  readonly id: string;
  readonly credential: CredentialView;
  readonly tab: CredentialTab;
  onTab(tab: CredentialTab): void;
}

/** The parts of a credential's page, with how much there is in each. */
export function CredentialTabs({ id, credential, tab, onTab }: CredentialTabsProps) {
  const styles = useStyles();
  const texts = useTexts().credential.tabs;
  const { usages, undeployed } = credential;
  const counts: { readonly [tab in CredentialTab]?: number } = {
    places: undeployed?.places ?? usages.length,
    renewal: 'formers' in credential ? credential.formers.length : 0,
  };
  return (
    <div className={styles.frame}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_event, data) =>
          onTab(CREDENTIAL_TABS.find((each) => each === data.value) ?? 'overview')
        }
      >
        {CREDENTIAL_TABS.map((each) => (
          <Tab key={each} id={tabId(id, each)} value={each} aria-controls={panelId(id)}>
            <span className={styles.label}>
              {texts[each]}
              {(counts[each] ?? 0) > 0 && (
                <CounterBadge
                  size="small"
                  color={each === 'places' && undeployed !== undefined ? 'brand' : 'informative'}
                  count={counts[each]}
                />
              )}
            </span>
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
