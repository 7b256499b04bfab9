import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { KeyMultipleRegular } from '@fluentui/react-icons/svg/key-multiple';
import { type ReactNode, useId } from 'react';
import picture from '../../../assets/src/app.svg';
import { usePasteToAdd } from '../add/use-paste-to-add';
import { Heading } from '../components/heading';
import { grafanaConnections, signingSources } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '16px 0',
    textAlign: 'center',
  },
  picture: { width: '64px', height: '64px' },
  text: { maxWidth: '520px', color: tokens.colorNeutralForeground2 },
  ways: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    width: '100%',
    maxWidth: '600px',
    marginTop: '12px',
    textAlign: 'start',
  },
  way: {
    display: 'flex',
    gap: '16px',
    padding: '20px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  first: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: tokens.shadow4 },
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '40px',
    height: '40px',
    borderRadius: tokens.borderRadiusLarge,
    fontSize: '22px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  wayText: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '10px' },
});

/** The first minutes: what one has is pasted, what one has not is made. */
export function EmptyCredentials() {
  const styles = useStyles();
  const texts = useTexts().add.empty;
  const { sources } = useSnapshot();
  const { go } = useNavigation();
  usePasteToAdd();
  const signs = signingSources(sources).length > 0;
  const connects = grafanaConnections(sources).length > 0;
  return (
    <div className={styles.empty}>
      <img className={styles.picture} src={picture} alt="" />
      <Heading level="h2" size={500} align="center">
        {texts.title}
      </Heading>
      <Text align="center" className={styles.text}>
        {texts.text}
      </Text>
      <div className={styles.ways}>
        <Way
          first={!signs && !connects}
          icon={<ClipboardPasteRegular />}
          title={texts.pasteTitle}
          text={texts.pasteText}
        >
          <Button appearance="primary" onClick={() => go({ page: 'add' })}>
            {texts.pasteAction}
          </Button>
          <Button onClick={() => go({ page: 'new-entry' })}>{texts.entryAction}</Button>
          <Button onClick={() => go({ page: 'import' })}>{texts.importAction}</Button>
        </Way>
        <Way
          first={signs || connects}
          icon={<KeyMultipleRegular />}
          title={texts.makeTitle}
          text={signs || connects ? texts.makeReady : texts.makeText}
        >
          {signs && (
            <Button appearance="primary" onClick={() => go({ page: 'new-token' })}>
              {texts.token}
            </Button>
          )}
          {connects && (
            <Button appearance="primary" onClick={() => go({ page: 'new-key' })}>
              {texts.key}
            </Button>
          )}
          {signs || connects ? (
            <Button onClick={() => go({ page: 'services' })}>{texts.services}</Button>
          ) : (
            <>
              <Button onClick={() => go({ page: 'new-service' })}>{texts.service}</Button>
              <Button onClick={() => go({ page: 'new-gateway' })}>{texts.gateway}</Button>
              <Button onClick={() => go({ page: 'new-connection' })}>{texts.connection}</Button>
            </>
          )}
        </Way>
      </div>
    </div>
  );
}

interface WayProps {
  /** Where one begins. */
  readonly first: boolean;
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Way({ first, icon, title, text, children }: WayProps) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={mergeClasses(styles.way, first && styles.first)} aria-labelledby={titleId}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.words}>
        <Heading level="h3" id={titleId} size={400}>
          {title}
        </Heading>
        <Text className={styles.wayText}>{text}</Text>
        <div className={styles.actions}>{children}</div>
      </div>
    </section>
  );
}
