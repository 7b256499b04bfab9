import { dictionary, plain } from './dbus';

/** One entry of a tray menu, as com.canonical.dbusmenu tells it. */
export interface TrayEntry {
  readonly id: number;
  readonly type: 'standard' | 'separator';
  /** As a person reads it: mnemonic marks taken out. */
  readonly label: string;
  /** As it came over the bus. */
  readonly rawLabel: string;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly checked: boolean;
  readonly children: readonly TrayEntry[];
}

/** A step of the way to an entry: its label, or what its label must match. */
export type LabelPattern = string | RegExp;

/** Decodes one `(ia{sv}av)` node of `GetLayout`. */
export function decodeEntry(node: unknown): TrayEntry {
  const [id, properties, children] = plain(node) as [number, unknown, unknown[]];
  const fields = dictionary(properties);
  const rawLabel = String(fields.get('label') ?? '');
  return {
    id,
    type: fields.get('type') === 'separator' ? 'separator' : 'standard',
    label: withoutMnemonics(rawLabel),
    rawLabel,
    enabled: fields.get('enabled') !== false,
    visible: fields.get('visible') !== false,
    checked: fields.get('toggle-state') === 1,
    children: children.map(decodeEntry),
  };
}

/** `_x` marks a mnemonic, `__` is an underscore. */
export function withoutMnemonics(label: string): string {
  return label.replace(/_(_?)/g, '$1');
}

/** The entry at the end of `path`; throws with the labels that are there instead. */
export function findEntry(root: TrayEntry, path: readonly LabelPattern[]): TrayEntry {
  let entry = root;
  for (const step of path) {
    const next = entry.children.find((child) => matches(child.label, step));
    if (next === undefined) {
      const labels = entry.children.map((child) => child.label || '—');
      throw new Error(`No tray entry ${String(step)}; there are: ${labels.join(' | ')}`);
    }
    entry = next;
  }
  return entry;
}

/** All labels, children indented by two spaces: for messages and whole-menu comparisons. */
export function outline(entry: TrayEntry, depth = 0): string[] {
  return entry.children.flatMap((child) => [
    `${'  '.repeat(depth)}${child.type === 'separator' ? '—' : child.label}`,
    ...outline(child, depth + 1),
  ]);
}

function matches(label: string, pattern: LabelPattern): boolean {
  return typeof pattern === 'string' ? label === pattern : pattern.test(label);
}
