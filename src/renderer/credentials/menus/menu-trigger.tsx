import { type ComponentProps, type ReactNode, useCallback, useId, useState } from 'react';
import { PlainButton } from '../../components/plain-button';
import styles from './menu-trigger.module.css';

/** What a menu that is open has to know of its button. */
export interface Opened {
  readonly anchor: HTMLElement;
  onClose(): void;
}

interface MenuTriggerProps
  extends Omit<
    ComponentProps<typeof PlainButton>,
    'id' | 'className' | 'opensMenu' | 'onClick' | 'onKeyDown'
  > {
  /** The menu, drawn while it is open. */
  menu(opened: Opened): ReactNode;
}

/** A button that opens a menu by click, Enter, space and the arrow down, and closes it again. */
export function MenuTrigger({ menu, appearance = 'secondary', ...button }: MenuTriggerProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const onClose = useCallback(() => setAnchor(undefined), []);
  const isOpen = anchor !== undefined;
  return (
    <>
      <PlainButton
        {...button}
        id={id}
        appearance={appearance}
        className={`${styles.trigger} ${styles[appearance] ?? ''}`}
        opensMenu
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => setAnchor(isOpen ? undefined : currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAnchor(event.currentTarget);
          else if (event.key === 'Escape' && isOpen) onClose();
          else return;
          event.preventDefault();
        }}
      />
      {isOpen && menu({ anchor, onClose })}
    </>
  );
}
