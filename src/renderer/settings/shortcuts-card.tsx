import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { SHORTCUT_NAMES } from '../../shared/domain/shortcuts';
import { Card } from '../components/card';
import { CodeBlock } from '../components/code-block';
import { Notice } from '../components/notice';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { ShortcutField } from './shortcut-field';
import { useShortcuts } from './use-shortcuts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  command: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { color: tokens.colorNeutralForeground2 },
});

/** Combinations of keys that work from every program, and whether they do. */
export function ShortcutsCard() {
  const styles = useStyles();
  const texts = useTexts().shortcuts;
  const { lock } = useSnapshot();
  const { view, set } = useShortcuts();
  return (
    <Card title={texts.title}>
      <Text className={styles.text}>{texts.text}</Text>
      {view !== undefined && (
        <>
          <div className={styles.fields}>
            {SHORTCUT_NAMES.map((name) => (
              <ShortcutField
                key={name}
                name={texts.names[name]}
                hint={name === 'lock' && lock.state === 'off' ? texts.lockIsOff : texts.hints[name]}
                view={view.shortcuts[name]}
                mac={view.mac}
                onChoose={(keys) => set(name, keys)}
              />
            ))}
          </div>
          {view.mayBeDeaf === 'wayland' && (
            <div className={styles.command}>
              <Notice intent="info" title={texts.waylandTitle} actionsBelow>
                {' '}
                {texts.wayland}
              </Notice>
              <CodeBlock>{view.quickCopyCommand}</CodeBlock>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
