import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { SnoozeRegular } from '@fluentui/react-icons/svg/snooze';
import type { SnoozeChoice } from '../../shared/ipc/api';
import { useFeedback } from '../feedback/use-feedback';
import { useApp } from '../store/use-app';
import { useTexts } from '../texts/use-texts';

const CHOICES = ['hour', 'tomorrow', 'workday'] as const satisfies readonly SnoozeChoice[];

interface SnoozeButtonProps {
  readonly credentialId: string;
  readonly name: string;
  /** Without words, where there is little room. */
  readonly compact?: boolean;
}

/** Asks to be told again later. */
export function SnoozeButton({ credentialId, name, compact = false }: SnoozeButtonProps) {
  const texts = useTexts().credential;
  const { bridge } = useApp();
  const feedback = useFeedback();
  const snooze = async (choice: SnoozeChoice) => {
    const result = await bridge.snooze(credentialId, choice);
    if (result.ok) feedback.done({ title: texts.snoozed[choice] });
    else feedback.refused(result.problem);
  };
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance={compact ? 'subtle' : 'secondary'}
          icon={<SnoozeRegular />}
          aria-label={texts.snoozeOf(name)}
          title={compact ? texts.snooze : undefined}
        >
          {compact ? undefined : texts.snooze}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {CHOICES.map((choice) => (
            <MenuItem key={choice} onClick={() => void snooze(choice)}>
              {texts.snoozes[choice]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
