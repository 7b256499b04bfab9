import { z } from 'zod';
import { LANGUAGES } from '../texts/language';
import { DEFAULT_LEAD_TIMES_SECONDS } from './reminders/default-lead-times';
import { DEFAULT_SHORTCUTS, isShortcut } from './shortcuts';

const shortcut = z.string().max(60).refine(isShortcut);

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Preferences; kept by electron-store, so each field has a default and nothing here is secret. */
export const settingsSchema = z.object({
  /** Seconds until a copied secret is cleared from the clipboard; 0 leaves it there. */
  clipboardClearSeconds: z.number().int().min(0).max(3600).default(30),
  /** Lead times, in seconds before expiry, of credentials without a list of their own. */
  leadTimesSeconds: z.array(z.number().int().min(0)).default([...DEFAULT_LEAD_TIMES_SECONDS]),
  /** Local times of day between which nothing is announced; what falls in them comes afterwards. */
  quietHours: z
    .object({ enabled: z.boolean(), from: clockTime, to: clockTime })
    .default({ enabled: false, from: '22:00', to: '07:00' }),
  /** Saturdays and Sundays are quiet too. */
  quietWeekends: z.boolean().default(false),
  theme: z.enum(['system', 'light', 'dark', 'contrast']).default('system'),
  /** The colour of buttons and marks: the system's accent, where it tells one, or the app's own. */
  accent: z.enum(['system', 'app']).default('system'),
  /** Of the window's texts. `pseudo` is for those who look for texts that cannot be translated. */
  language: z.enum(['system', ...LANGUAGES]).default('system'),
  /** Size of everything in the window, in percent. */
  zoomPercent: z.number().int().min(50).max(300).default(100),
  launchAtLogin: z.boolean().default(false),
  /** The timeline above the list: whether it is unfolded, and how many days ahead it shows. */
  overview: z
    .object({
      unfolded: z.boolean(),
      days: z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(365)]),
    })
    .default({ unfolded: true, days: 90 }),
  /** The clock's last reading in ISO 8601 UTC, so that one that went backwards is noticed. */
  lastSeenAt: z.iso.datetime().optional(),
  /** What locks the app besides its user; whether the lock is on at all stands in the metadata. */
  lock: z
    .object({
      /** As the screen is locked or the computer goes to sleep. */
      onScreenLock: z.boolean(),
      /** After so many minutes in which nobody used the computer; 0: never. */
      idleMinutes: z.number().int().min(0).max(1_440),
    })
    .default({ onScreenLock: true, idleMinutes: 15 }),
  /** Wrong passphrases in a row, so that a new start gives no new tries. */
  wrongPassphrases: z.number().int().min(0).default(0),
  /**
   * Where secrets are kept. An encrypted file that is whole counts as chosen also where this was
   * lost; see decision 65.
   */
  secretsIn: z.enum(['keychain', 'file']).default('keychain'),
  /** Combinations that work from every program; see `isShortcut`. */
  shortcuts: z.object({ quickCopy: shortcut, lock: shortcut }).default(DEFAULT_SHORTCUTS),
  /** Where backups go by themselves, and how many are kept there. */
  backups: z
    .object({
      /** Absent: nothing is backed up by itself. */
      folder: z.string().max(4_000).optional(),
      /** The newest of so many days. */
      daily: z.number().int().min(1).max(90),
      /** And of so many weeks. */
      weekly: z.number().int().min(0).max(52),
      /** The last one that was made there: when, and of what state. */
      last: z.object({ at: z.iso.datetime(), state: z.string() }).optional(),
    })
    .default({ daily: 7, weekly: 4 }),
  /** A calendar that other programs watch. */
  calendar: z
    .object({
      /** Absent: none is kept. */
      folder: z.string().max(4_000).optional(),
      /** One file of everything, or one of each end. */
      shape: z.enum(['file', 'folder']),
      /** Whether its entries name their credentials. */
      names: z.boolean(),
    })
    .default({ shape: 'file', names: false }),
  /** Once a day it looks for a newer version of itself, downloads and installs it. */
  automaticUpdates: z.boolean().default(false),
  /** The first-run questions were answered. */
  welcomed: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
