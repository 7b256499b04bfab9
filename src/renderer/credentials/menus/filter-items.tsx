import { MenuItemCheckbox } from '@fluentui/react-components';
import { AnchoredMenu } from './anchored-menu';
import type { Opened } from './menu-trigger';

/** A value that a term of the query can have. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

interface FilterItemsProps extends Opened {
  readonly choices: readonly Choice[];
  readonly checked: readonly Choice[];
  onToggle(value: string): void;
}

/** What the list can be narrowed by with one term; stays open while several are chosen. */
export function FilterItems({ choices, checked, onToggle, ...opened }: FilterItemsProps) {
  const before = new Set(checked.map(({ value }) => value));
  return (
    <AnchoredMenu
      {...opened}
      align="start"
      scrolls
      checkedValues={{ filter: [...before] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const changed =
          checkedItems.find((value) => !before.has(value)) ??
          [...before].find((value) => !checkedItems.includes(value));
        if (changed !== undefined) onToggle(changed);
      }}
    >
      {choices.map(({ value, label, count }) => (
        <MenuItemCheckbox
          key={value}
          name="filter"
          value={value}
          secondaryContent={count === undefined ? undefined : String(count)}
        >
          <bdi>{label}</bdi>
        </MenuItemCheckbox>
      ))}
    </AnchoredMenu>
  );
}
