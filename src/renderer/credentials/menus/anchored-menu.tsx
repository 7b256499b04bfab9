import { Menu, MenuList, MenuPopover, type MenuProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Opened } from './menu-trigger';

interface AnchoredMenuProps
  extends Opened,
    Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  /** Which edge it shares with its button. */
  readonly align: 'start' | 'end';
  /** Where the focus comes back to; absent: to the anchor. */
  readonly returnTo?: HTMLElement | undefined;
  /** It may have more entries than there is room for. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}

/** A menu that is open as long as it is drawn, at a button that is drawn without it. */
export function AnchoredMenu(props: AnchoredMenuProps) {
  const { anchor, align, returnTo = anchor, scrolls = false, onClose, children, ...menu } = props;
  return (
    <Menu
      {...menu}
      open
      positioning={{ target: anchor, position: 'below', align }}
      onOpenChange={(event, data) => {
        // A click on its own button is that button's to answer: it closes what it opened.
        if (data.open || (event.target instanceof Node && anchor.contains(event.target))) return;
        onClose();
        // A click elsewhere has taken the focus where it belongs already.
        if (data.type !== 'clickOutside') returnTo.focus();
      }}
    >
      <MenuPopover style={scrolls ? { maxHeight: '60vh', overflowY: 'auto' } : undefined}>
        <MenuList
          aria-labelledby={anchor.id === '' ? undefined : anchor.id}
          aria-label={anchor.getAttribute('aria-label') ?? undefined}
        >
          {children}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
