import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { SettingsSection } from '../navigation/route';
import { Page } from '../shell/page';
import { useTexts } from '../texts/use-texts';
import { SHOWN_SECTIONS } from './sections';
import { SettingsNav } from './settings-nav';
import { useSectionInView } from './use-section-in-view';

/** Where the list of sections has room beside them. */
const WIDE = '@container (min-width: 680px)';

const useStyles = makeStyles({
  layout: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    [WIDE]: { gridTemplateColumns: '168px minmax(0, 760px)' },
  },
  nav: { display: 'none', [WIDE]: { display: 'block' } },
  sections: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    scrollMarginTop: '4px',
  },
});

/** Preferences; each is saved as it is changed. `section` is where it opens. */
export function SettingsPage({ section }: { readonly section?: SettingsSection | undefined }) {
  const styles = useStyles();
  const texts = useTexts().settings;
  const sections = useRef<HTMLDivElement>(null);
  const { current, show } = useSectionInView(sections, section);
  return (
    <Page title={texts.title} focusElsewhere={section !== undefined}>
      <div className={styles.layout}>
        <div className={styles.nav}>
          <SettingsNav current={current} onGo={show} />
        </div>
        <div ref={sections} className={styles.sections}>
          {SHOWN_SECTIONS.map(([id, cards]) => (
            <div key={id} className={styles.section} data-section={id}>
              {cards.map((Card) => (
                <Card key={Card.name} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </Page>
  );
}
