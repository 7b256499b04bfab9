import { parseAst } from 'vite';

/** A node of a parsed source text. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Whether a value in a parsed text is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** A TypeScript text, parsed; `tsx`: with JSX. */
export function parsed(text: string, tsx: boolean): Node {
  return parseAst(text, { lang: tsx ? 'tsx' : 'ts' }) as unknown as Node;
}

/** What a node consists of. */
export function partsOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

/** The line a node starts in, counted from 1. */
export function lineOf(text: string, { start }: Node): number {
  return text.slice(0, start).split('\n').length;
}

/** The paths a text imports or re-exports from, as written, those of types alone left out. */
export function importsThatRun(text: string): readonly string[] {
  return partsOf(parsed(text, false)).flatMap((node) => {
    if (node.importKind === 'type' || node.exportKind === 'type' || !isNode(node.source)) return [];
    const { value } = node.source;
    return typeof value === 'string' ? [value] : [];
  });
}

const LOOKUPS = new Set(['said', 'saidInLists', 'appTexts', 'cliTexts', 'quickTexts']);
const LATER = /^(?:Function|ArrowFunction|Method|TS)/;

/** The lines in which a catalogue is asked while the module loads or an object is made. */
export function textsKept(text: string, tsx: boolean): readonly number[] {
  const found: number[] = [];
  const walk = (node: Node): void => {
    if (LATER.test(node.type)) return;
    const { callee } = node;
    if (node.type === 'CallExpression' && isNode(callee) && LOOKUPS.has(String(callee.name))) {
      found.push(lineOf(text, node));
    }
    for (const part of partsOf(node)) walk(part);
  };
  walk(parsed(text, tsx));
  return found;
}
