import { makeStyles } from '@fluentui/react-components';
import { Heading } from '../components/heading';
import { SOURCE_KINDS, sourcePartsOf } from '../kinds/source-kinds';
import { Page } from '../shell/page';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { AddMenu } from './add-menu';
import { EmptyServices } from './empty-services';

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', gap: '24px' },
  section: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0 },
});

/** What credentials are made with: a section for each kind that there is any of. */
export function ServicesPage() {
  const styles = useStyles();
  const texts = useTexts().services;
  const { sources } = useSnapshot();
  const sections = SOURCE_KINDS.map((kind) => ({
    kind,
    entries: sources.filter((source) => source.kind === kind),
  })).filter(({ entries }) => entries.length > 0);
  return (
    <Page title={texts.title} actions={<AddMenu />}>
      {sections.length === 0 ? (
        <EmptyServices />
      ) : (
        <div className={styles.sections}>
          {sections.map(({ kind, entries }) => (
            <section key={kind} className={styles.section} aria-labelledby={`section-${kind}`}>
              <Heading level="h2" size={400} id={`section-${kind}`}>
                {texts.sections[kind]}
              </Heading>
              <ul className={styles.list}>
                {entries.map((source) => {
                  const { Card } = sourcePartsOf(source);
                  return <Card key={source.id} source={source} />;
                })}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Page>
  );
}
