import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import {
  type CSSProperties,
  type DragEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Sentence } from '../components/sentence';
import { useTexts } from '../texts/use-texts';
import { pasteKeys } from './paste-keys';
import { PASTE_AREA } from './use-page-paste';
import type { Paste } from './use-paste';

const useStyles = makeStyles({
  area: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '16px',
    minHeight: '228px',
    boxSizing: 'border-box',
    padding: '28px 20px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    transitionProperty: 'background-color, border-color',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '1ms' },
  },
  over: {
    border: `1.5px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  field: {
    position: 'absolute',
    inset: 0,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: '16px 20px',
    border: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    outlineStyle: 'none',
    resize: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    // It has the focus from the start: the picture's own frame shows it, quietly.
    ':focus-visible': {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '0px',
    },
  },
  // A caret in the corner of a picture would only ask to type.
  untouched: { caretColor: 'transparent', cursor: 'pointer' },
  picture: {
    position: 'relative',
    pointerEvents: 'none',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
  },
  icon: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '56px',
    height: '56px',
    marginBottom: '4px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: '28px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  keys: {
    padding: '1px 7px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: 'inherit',
    whiteSpace: 'nowrap',
  },
  muted: { color: tokens.colorNeutralForeground3 },
  button: { position: 'relative' },
});

/** What is typed here cannot be read over a shoulder. */
const MASKED = { WebkitTextSecurity: 'disc' } as CSSProperties;

interface PasteAreaProps {
  readonly paste: Paste;
  /** It takes the focus as it comes. */
  readonly focused?: boolean;
}

/** Where one pastes, drops or types what holds a secret: it goes to the app and stays nowhere here. */
export function PasteArea({ paste, focused = false }: PasteAreaProps) {
  const styles = useStyles();
  const texts = useTexts().add.paste;
  const field = useRef<HTMLTextAreaElement>(null);
  const [touched, setTouched] = useState(false);
  const [over, setOver] = useState(false);
  const hintId = useId();
  const reading = paste.state.status === 'reading';
  useEffect(() => {
    if (focused) field.current?.focus({ preventScroll: true });
  }, [focused]);
  const take = (text: string) => {
    if (field.current !== null) field.current.value = '';
    setTouched(false);
    paste.readText(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.currentTarget.value.trim() !== '') take(event.currentTarget.value);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const text = event.dataTransfer.getData('text/plain');
    if (text === '' && event.dataTransfer.files.length > 0) paste.refuseFile();
    else take(text);
  };
  return (
    <div className={mergeClasses(styles.area, over && styles.over)} {...{ [PASTE_AREA]: '' }}>
      <textarea
        ref={field}
        className={mergeClasses(styles.field, !touched && styles.untouched)}
        style={MASKED}
        aria-label={texts.field}
        aria-describedby={hintId}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onDragOver={(event) => {
          event.preventDefault();
          event.dataTransfer.dropEffect = 'copy';
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        onInput={(event) => setTouched(event.currentTarget.value !== '')}
      />
      <div className={styles.picture}>
        {touched ? (
          <Text className={styles.muted}>{texts.typed}</Text>
        ) : reading ? (
          <Spinner label={texts.reading} labelPosition="below" />
        ) : (
          <>
            <span className={styles.icon} aria-hidden="true">
              <ClipboardPasteRegular />
            </span>
            <Text size={400} weight="semibold">
              <Sentence
                text={texts.lead}
                slots={{ keys: <kbd className={styles.keys}>{pasteKeys(texts)}</kbd> }}
              />
            </Text>
            <Text className={styles.muted}>{texts.leadText}</Text>
          </>
        )}
      </div>
      <span id={hintId} hidden>
        {texts.fieldHint}
      </span>
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={reading}
        onClick={paste.readClipboard}
      >
        {texts.fromClipboard}
      </Button>
    </div>
  );
}
