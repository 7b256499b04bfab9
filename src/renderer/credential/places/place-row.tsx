import {
  Button,
  Checkbox,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CodeRegular } from '@fluentui/react-icons/svg/code';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useId, useRef, useState } from 'react';
import type { Usage } from '../../../shared/domain/model';
import { pipedCommandFor, placeLink, placeWords } from '../../../shared/domain/usages/places';
import type { CredentialView } from '../../../shared/ipc/api';
import { CodeBlock } from '../../components/code-block';
import { useDialogs } from '../../dialogs/use-dialogs';
import { copyText } from '../../feedback/copy-text';
import { useFeedback } from '../../feedback/use-feedback';
import { useApp } from '../../store/use-app';
import { useTexts } from '../../texts/use-texts';
import { PlaceIcon } from './place-icon';
import { PlaceState } from './place-state';
import { useDeployed } from './use-deployed';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 0',
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  words: { flexGrow: 1, flexBasis: '220px', minWidth: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', alignItems: 'center', gap: '4px', marginInlineStart: 'auto' },
  command: { display: 'flex', flexDirection: 'column', gap: '6px' },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface PlaceRowProps {
  readonly credential: CredentialView;
  readonly usage: Usage;
  /** Some place still has the old one: each can be ticked off. */
  readonly checklist: boolean;
  readonly nowMs: number;
}

/** One place: what it has, and how the present one gets there. */
export function PlaceRow({ credential, usage, checklist, nowMs }: PlaceRowProps) {
  const styles = useStyles();
  const texts = useTexts().places;
  const { busy, mark } = useDeployed(credential);
  const [shown, setShown] = useState(false);
  const commandId = useId();
  const words = placeWords(usage);
  const command = credential.heldHere ? pipedCommandFor(credential.name, usage) : undefined;
  return (
    <li className={styles.row} data-place={usage.id}>
      <div className={styles.line}>
        {checklist && (
          <Checkbox
            aria-label={texts.deployedAt(words)}
            checked={usage.holdsFormer === undefined}
            disabled={busy}
            onChange={(_event, data) => void mark(usage, data.checked === true)}
          />
        )}
        <PlaceIcon place={usage.place} />
        <div className={styles.words}>
          <Text weight="semibold" block>
            <bdi>{words}</bdi>
          </Text>
          <PlaceState usage={usage} nowMs={nowMs} />
        </div>
        <div className={styles.buttons}>
          {command !== undefined && (
            <>
              <Button
                size="small"
                appearance="subtle"
                icon={<CodeRegular />}
                aria-expanded={shown}
                aria-controls={shown ? commandId : undefined}
                aria-label={shown ? texts.hideCommandOf(words) : texts.showCommandOf(words)}
                title={shown ? texts.hideCommand : texts.showCommand}
                onClick={() => setShown(!shown)}
              />
              <CopyCommand words={words} command={command} />
            </>
          )}
          {placeLink(usage) !== undefined && (
            <OpenPlace credentialId={credential.id} usageId={usage.id} words={words} />
          )}
          <More credentialId={credential.id} usageId={usage.id} words={words} />
        </div>
      </div>
      {shown && command !== undefined && (
        <div id={commandId} className={styles.command}>
          <CodeBlock>{command}</CodeBlock>
          <Text size={200} className={styles.muted}>
            {texts.commandHint}
          </Text>
        </div>
      )}
    </li>
  );
}

function CopyCommand({ words, command }: { readonly words: string; readonly command: string }) {
  const texts = useTexts().places;
  const feedback = useFeedback();
  const copy = () => {
    if (copyText(command)) feedback.done({ title: texts.commandCopied });
    else feedback.warn({ title: texts.commandNotCopied });
  };
  return (
    <Button
      size="small"
      icon={<CopyRegular />}
      aria-label={texts.copyCommandOf(words)}
      onClick={copy}
    >
      {texts.copyCommand}
    </Button>
  );
}

interface PlaceActionProps {
  readonly credentialId: string;
  readonly usageId: string;
  readonly words: string;
}

function OpenPlace({ credentialId, usageId, words }: PlaceActionProps) {
  const texts = useTexts().places;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const open = async () => {
    const result = await bridge.openPlace(credentialId, usageId);
    if (!result.ok) feedback.refused(result.problem);
  };
  return (
    <Button
      size="small"
      icon={<OpenRegular />}
      aria-label={texts.openPageOf(words)}
      onClick={() => void open()}
    >
      {texts.openPage}
    </Button>
  );
}

function More({ credentialId, usageId, words }: PlaceActionProps) {
  const texts = useTexts().places;
  const { open } = useDialogs();
  const more = useRef<HTMLButtonElement>(null);
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={more}
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={texts.moreOf(words)}
          title={texts.more}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<EditRegular />}
            onClick={() => open({ kind: 'edit-place', credentialId, usageId }, more.current)}
          >
            {texts.edit}
          </MenuItem>
          <MenuItem
            icon={<DeleteRegular />}
            onClick={() => open({ kind: 'remove-place', credentialId, usageId }, more.current)}
          >
            {texts.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
