import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArchiveArrowBackRegular } from '@fluentui/react-icons/svg/archive-arrow-back';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ShieldErrorRegular } from '@fluentui/react-icons/svg/shield-error';
import type { CredentialView } from '../../shared/ipc/api';
import { useDialogs } from '../dialogs/use-dialogs';
import { useNavigation } from '../navigation/use-navigation';
import { useTexts } from '../texts/use-texts';
import { useArchive } from './use-archive';

interface ManageItemsProps {
  readonly credential: CredentialView;
  /** Where the focus comes back to from what they open. */
  returnTo(): HTMLElement | null;
}

/** What is seldom done with a credential: entries of its menu, in the list and on its page. */
export function ManageItems({ credential, returnTo }: ManageItemsProps) {
  const { credentials: texts, calendar } = useTexts();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const archive = useArchive();
  const { id: credentialId, archived } = credential;
  const ends = credential.expiresAt !== undefined;
  return (
    <>
      <MenuItem
        icon={<EditRegular />}
        onClick={() => open({ kind: 'edit-credential', credentialId }, returnTo())}
      >
        {texts.edit}
      </MenuItem>
      {ends && !archived && (
        <MenuItem
          icon={<CalendarAddRegular />}
          onClick={() => open({ kind: 'add-to-calendar', credentialId }, returnTo())}
        >
          {calendar.item}
        </MenuItem>
      )}
      <MenuItem
        icon={archived ? <ArchiveArrowBackRegular /> : <ArchiveRegular />}
        subText={archived ? undefined : texts.archiveHint}
        onClick={() => void archive(credential, !archived)}
      >
        {archived ? texts.restore : texts.archive}
      </MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<ShieldErrorRegular />}
        subText={texts.leakedHint}
        onClick={() => go({ page: 'leaked', credentialId })}
      >
        {texts.leaked}
      </MenuItem>
      <MenuItem
        icon={<DeleteRegular />}
        onClick={() => open({ kind: 'delete-credential', credentialId }, returnTo())}
      >
        {texts.remove}
      </MenuItem>
    </>
  );
}
