import { parseAst } from 'vite';

/** Places of a source text where one expression is compared with several names of kinds. */
export interface KindChoice {
  /** Counted from 1. */
  readonly line: number;
  readonly how: 'switch' | 'chain of conditions';
  /** The kinds it tells apart, sorted. */
  readonly kinds: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/**
 * The switches over kinds in a TypeScript text, and the chains of `if … else if` and of `? :` that
 * are one in disguise. `kinds` are the names looked for; `tsx` is whether it holds JSX.
 */
export function kindChoices(
  text: string,
  kinds: ReadonlySet<string>,
  tsx: boolean,
): readonly KindChoice[] {
  const program = parseAst(text, { lang: tsx ? 'tsx' : 'ts' }) as unknown as Node;
  const found: KindChoice[] = [];
  const note = (node: Node, how: KindChoice['how'], names: readonly string[]) => {
    const line = text.slice(0, node.start).split('\n').length;
    found.push({ line, how, kinds: [...new Set(names)].sort() });
  };
  const inner = new Set<Node>();
  walk(program, (node) => {
    if (node.type === 'SwitchStatement') {
      const names = nodesIn(node.cases).flatMap((each) => kindNamed(each.test, kinds));
      // A word such as "other" alone may be another thing's.
      if (names.some((name) => name.includes('-')) || isOfKind(text, node.discriminant, names)) {
        note(node, 'switch', names);
      }
    }
    if (!isCondition(node) || inner.has(node)) return;
    const compared = new Map<string, string[]>();
    for (const each of chained(node)) {
      inner.add(each);
      for (const [what, name] of comparisons(text, each.test, kinds)) {
        compared.set(what, [...(compared.get(what) ?? []), name]);
      }
    }
    for (const names of compared.values()) {
      if (new Set(names).size > 1) note(node, 'chain of conditions', names);
    }
  });
  return found;
}

function isOfKind(text: string, discriminant: unknown, names: readonly string[]): boolean {
  return names.length > 0 && isNode(discriminant) && /\bkind$/.test(textOf(text, discriminant));
}

function isCondition(node: Node): boolean {
  return node.type === 'IfStatement' || node.type === 'ConditionalExpression';
}

/** A condition, and those that are the whole of one of its branches. */
function chained(node: Node): readonly Node[] {
  const branches = nodesIn([node.consequent, node.alternate]).filter(isCondition);
  return [node, ...branches.flatMap(chained)];
}

/** What is compared with which kind, somewhere in a condition. */
function comparisons(
  text: string,
  test: unknown,
  kinds: ReadonlySet<string>,
): readonly (readonly [what: string, kind: string])[] {
  const all: [string, string][] = [];
  if (!isNode(test)) return all;
  walk(test, ({ type, operator, left, right }) => {
    if (type !== 'BinaryExpression' || !/^[!=]==?$/.test(String(operator))) return;
    if (!isNode(left) || !isNode(right)) return;
    for (const name of kindNamed(right, kinds)) all.push([textOf(text, left), name]);
    for (const name of kindNamed(left, kinds)) all.push([textOf(text, right), name]);
  });
  return all;
}

function kindNamed(node: unknown, kinds: ReadonlySet<string>): string[] {
  if (!isNode(node) || node.type !== 'Literal') return [];
  const { value } = node;
  return typeof value === 'string' && kinds.has(value) ? [value] : [];
}

function textOf(text: string, { start, end }: Node): string {
  return text.slice(start, end);
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const each of nodesIn(Array.isArray(value) ? value : [value])) walk(each, visit);
  }
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
