import { performance } from 'node:perf_hooks';
import type { TrayMenuItem } from '../src/main/ports/tray';
import { trayFacts } from '../src/main/services/tray-facts';
import { TRAY_ROOM, trayView } from '../src/main/services/tray-view';
import { DEFAULT_SETTINGS } from '../src/shared/domain/settings';
import { median } from './figures';
import { metadataOf } from './list/seeded-metadata';

/** One row of the table; times are medians in milliseconds. */
export interface TrayFigures {
  readonly credentials: number;
  /** The menu from a document that was read or changed just now. */
  readonly firstMs: number;
  /** The same with each minute that passes. */
  readonly againMs: number;
  /** Of the longest menu: the tray's own or a submenu. */
  readonly entries: number;
}

const MINUTE_MS = 60_000;
const ROUNDS = 5;

/** What the tray menu costs with `count` credentials. */
export function measureTray(count: number): TrayFigures {
  const firsts: number[] = [];
  const agains: number[] = [];
  let entries = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const document = metadataOf(count);
    const nowMs = Date.now();
    const build = (atMs: number) => {
      const since = performance.now();
      const facts = trayFacts(document, DEFAULT_SETTINGS, atMs, TRAY_ROOM);
      // Most that can be: a reminder that could not be shown has an entry too.
      const { items } = trayView(facts, { nowMs: atMs, pendingCount: 1, lock: 'unlocked' });
      const tookMs = performance.now() - since;
      entries = Math.max(entries, longestMenu(items));
      return tookMs;
    };
    firsts.push(build(nowMs));
    agains.push(build(nowMs + MINUTE_MS));
  }
  return { credentials: count, firstMs: median(firsts), againMs: median(agains), entries };
}

function longestMenu(items: readonly TrayMenuItem[]): number {
  const nested = items.map((item) => (item.type === 'submenu' ? longestMenu(item.items) : 0));
  return Math.max(items.length, ...nested);
}
