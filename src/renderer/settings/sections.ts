import type { ComponentType } from 'react';
import { DataCard } from '../backup/data-card';
import { CalendarCard } from '../calendar/calendar-card';
import type { SettingsSection } from '../navigation/route';
import { AppearanceCard } from './appearance-card';
import { ClipboardCard } from './clipboard-card';
import { ConnectionsCard } from './connections-card';
import { DiagnosisCard } from './diagnosis-card';
import { GeneralCard } from './general-card';
import { ImportCard } from './import-card';
import { KeptWhereCard } from './kept-where-card';
import { LockCard } from './lock-card';
import { RemindersSettingsCard } from './reminders-settings-card';
import { ShortcutsCard } from './shortcuts-card';
import { StorageCard } from './storage-card';
import { UnknownSecretsCard } from './unknown-secrets-card';
import { UpdatesCard } from './updates-card';
import { VersionsCard } from './versions-card';

/**
 * The sections of the settings in their order, and the cards in each. A section without a card is
 * not shown.
 */
export const SECTION_CARDS: readonly (readonly [SettingsSection, readonly ComponentType[]])[] = [
  ['general', [GeneralCard]],
  ['appearance', [AppearanceCard]],
  ['reminders', [RemindersSettingsCard]],
  ['clipboard', [ClipboardCard]],
  ['lock', [LockCard]],
  ['shortcuts', [ShortcutsCard]],
  ['connections', [ConnectionsCard]],
  ['storage', [StorageCard, UnknownSecretsCard, KeptWhereCard]],
  ['data', [DataCard, ImportCard, CalendarCard]],
  ['about', [VersionsCard, UpdatesCard, DiagnosisCard]],
];

/** Those that have something to show. */
export const SHOWN_SECTIONS = SECTION_CARDS.filter(([, cards]) => cards.length > 0);
