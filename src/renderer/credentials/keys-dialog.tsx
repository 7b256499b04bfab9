import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Heading } from '../components/heading';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  surface: { maxWidth: '680px' },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))',
    gap: '20px 32px',
  },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    gap: '6px 12px',
    margin: '8px 0 0',
  },
  what: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  pressed: { margin: 0, display: 'flex', gap: '4px', justifyContent: 'flex-end' },
  key: {
    padding: '0 6px',
    minWidth: '12px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: '2px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
  },
  note: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200 },
});

/** All keys of the list, one beside the other. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const styles = useStyles();
  const { list, shell } = useTexts();
  const texts = list.keys;
  const { groups } = texts;
  const command = navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl';
  const group = (title: string, keys: readonly (readonly [string, ...string[]])[]) => (
    <section key={title}>
      <Heading level="h3" size={300}>
        {title}
      </Heading>
      <dl className={styles.keys}>
        {keys.map(([what, ...pressed]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt className={styles.what}>{what}</dt>
            <dd className={styles.pressed}>
              {pressed.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent>
            <div className={styles.groups}>
              {group(groups.move, [
                [texts.rows, '↓', '↑'],
                [texts.pages, 'PgDn', 'PgUp'],
                [texts.ends, 'Home', 'End'],
                [texts.buttons, '→', '←'],
              ])}
              {group(groups.credential, [
                [texts.openIt, 'Enter'],
                [texts.copy, 'c'],
                [texts.forms, 'Shift+C'],
                [texts.renew, 'r'],
                [texts.favourite, 'f'],
                [texts.edit, 'e'],
                [texts.archive, 'a'],
                [texts.remove, 'Delete'],
                [texts.menu, 'Shift+F10'],
              ])}
              {group(groups.select, [
                [texts.select, texts.space, `${command}+${texts.click}`],
                [texts.extend, 'Shift+↓', `Shift+${texts.click}`],
                [texts.all, `${command}+A`],
                [texts.none, 'Esc'],
              ])}
              {group(groups.search, [
                [texts.focusSearch, '/'],
                [texts.toList, 'Enter', '↓'],
                [texts.clear, 'Esc'],
              ])}
              {group(groups.window, [
                [texts.paste, `${command}+V`],
                [texts.lock, `${command}+L`],
                [texts.help, '?'],
              ])}
            </div>
            <p className={styles.note}>{texts.selected}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {shell.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
