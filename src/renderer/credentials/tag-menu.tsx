import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import { useMemo } from 'react';
import type { CredentialView } from '../../shared/ipc/api';
import { useTexts } from '../texts/use-texts';
import { tagCounts } from './list-model';

interface TagMenuProps {
  readonly credentials: readonly CredentialView[];
  onChoose(tag: string): void;
}

/** The tags that are in use; one chosen narrows the list to what has it. */
export function TagMenu({ credentials, onChoose }: TagMenuProps) {
  const texts = useTexts().credentials;
  const tags = useMemo(() => tagCounts(credentials), [credentials]);
  if (tags.length === 0) return null;
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<TagRegular />}>
          {texts.tags}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover style={{ maxHeight: '60vh', overflowY: 'auto' }}>
        <MenuList>
          {tags.map(({ tag, count }) => (
            <MenuItem key={tag} secondaryContent={String(count)} onClick={() => onChoose(tag)}>
              <bdi>{tag}</bdi>
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
