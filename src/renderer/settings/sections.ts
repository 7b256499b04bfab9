import type { ComponentType } from 'react';
import type { SettingsSection } from '../navigation/route';
import { AboutCard } from './about-card';
import { AppCard } from './app-card';
import { ClipboardCard } from './clipboard-card';
import { ConnectionsCard } from './connections-card';
import { ImportCard } from './import-card';
import { LockCard } from './lock-card';
import { RemindersSettingsCard } from './reminders-settings-card';
import { StorageCard } from './storage-card';
import { UnknownSecretsCard } from './unknown-secrets-card';

/**
 * The sections of the settings in their order, and the cards in each. A section without a card is
 * not shown.
 */
export const SECTION_CARDS: readonly (readonly [SettingsSection, readonly ComponentType[]])[] = [
  ['general', [AppCard]],
  ['reminders', [RemindersSettingsCard]],
  ['clipboard', [ClipboardCard]],
  ['lock', [LockCard]],
  ['shortcuts', []],
  ['connections', [ConnectionsCard]],
  ['storage', [StorageCard, UnknownSecretsCard]],
  ['data', [ImportCard]],
  ['about', [AboutCard]],
];

/** Those that have something to show. */
export const SHOWN_SECTIONS = SECTION_CARDS.filter(([, cards]) => cards.length > 0);
