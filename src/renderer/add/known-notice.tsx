import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { KnownSecret } from '../../shared/ipc/api';
import { Moment } from '../components/moment';
import { Sentence } from '../components/sentence';
import { useNavigation } from '../navigation/use-navigation';
import { useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const useStyles = makeStyles({
  bar: { paddingTop: '8px', paddingBottom: '8px', whiteSpace: 'normal' },
  button: { maxWidth: '320px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Which one it is of those that are or were held here, with the way to it. */
export function KnownNotice({ known }: { readonly known: KnownSecret }) {
  const styles = useStyles();
  const texts = useTexts().add.known;
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  if (known.state === 'unknown') return null;
  const name = <bdi>{known.name}</bdi>;
  const present = credentials.find(({ id }) => id === known.credentialId);
  const text =
    known.state === 'replaced' && present === undefined
      ? texts.replaced.textGone
      : texts[known.state].text;
  return (
    <MessageBar
      intent={known.state === 'held' ? 'success' : known.state === 'replaced' ? 'warning' : 'info'}
      className={styles.bar}
      data-about={`known-${known.state}`}
    >
      <MessageBarBody>
        <MessageBarTitle>{texts[known.state].title}</MessageBarTitle>
        <Sentence
          text={text}
          slots={{ name, at: known.state === 'held' ? '' : <Moment at={known.at} /> }}
        />
      </MessageBarBody>
      {present !== undefined && (
        <MessageBarActions>
          <Button
            size="small"
            className={styles.button}
            onClick={() => go({ page: 'credential', credentialId: present.id })}
          >
            <span>
              <Sentence text={texts.open} slots={{ name: <bdi>{present.name}</bdi> }} />
            </span>
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
