import { MenuItem } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { FormNewRegular } from '@fluentui/react-icons/svg/form-new';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { SignatureRegular } from '@fluentui/react-icons/svg/signature';
import { pasteKeys } from '../../add/paste-keys';
import { useNavigation } from '../../navigation/use-navigation';
import { useTexts } from '../../texts/use-texts';
import { AnchoredMenu } from './anchored-menu';
import type { Opened } from './menu-trigger';

/** The ways to a new credential, the quickest first. */
export function NewItems(opened: Opened) {
  const texts = useTexts();
  const { menu, paste } = texts.add;
  const { go } = useNavigation();
  return (
    <AnchoredMenu {...opened} align="end">
      <MenuItem
        icon={<ClipboardPasteRegular />}
        subText={menu.pasteHint}
        secondaryContent={pasteKeys(paste)}
        onClick={() => go({ page: 'add' })}
      >
        {menu.paste}
      </MenuItem>
      <MenuItem
        icon={<SignatureRegular />}
        subText={menu.tokenHint}
        onClick={() => go({ page: 'new-token' })}
      >
        {menu.token}
      </MenuItem>
      <MenuItem
        icon={<KeyRegular />}
        subText={menu.keyHint}
        onClick={() => go({ page: 'new-key' })}
      >
        {menu.key}
      </MenuItem>
      <MenuItem
        icon={<FormNewRegular />}
        subText={menu.entryHint}
        onClick={() => go({ page: 'new-entry' })}
      >
        {menu.entry}
      </MenuItem>
      <MenuItem
        icon={<ArrowImportRegular />}
        subText={texts.imports.menuHint}
        onClick={() => go({ page: 'import' })}
      >
        {texts.imports.menu}
      </MenuItem>
    </AnchoredMenu>
  );
}
