import { AddRegular } from '@fluentui/react-icons/headless/svg/add';
import { usePasteToAdd } from '../add/use-paste-to-add';
import { useFirstTexts } from '../texts/use-first-texts';
import { NewItems } from './later-parts';
import { MenuTrigger } from './menus/menu-trigger';

/** Opens the ways to a new credential; what is pasted on the page goes to one of them. */
export function NewMenu() {
  const texts = useFirstTexts().credentials;
  usePasteToAdd();
  return (
    <MenuTrigger
      appearance="primary"
      icon={<AddRegular />}
      menu={(opened) => <NewItems {...opened} />}
    >
      {texts.create}
    </MenuTrigger>
  );
}
