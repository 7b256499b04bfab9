import { isNode, lineOf, type Node, parsed, partsOf } from './source-trees';

/** A text in the source that somebody would read or hear. */
export interface SpokenLiteral {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Attributes whose value is read out or shown. */
const SPOKEN = new Set([
  'title',
  'label',
  'alt',
  'placeholder',
  'hint',
  'text',
  'description',
  'validationMessage',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);
/** Fields of an object in such an attribute that are shown; others say how. */
const SHOWN_FIELDS = new Set([...SPOKEN, 'children', 'value']);
const LETTERS = /\p{L}{2}/u;
/** Two words as prose has them; a list of classes or of CSS values has no capital and no full stop. */
const PROSE = /^\p{Lu}\p{Ll}+ \p{L}|\p{L} \p{L}+[.!?…]$/u;

/**
 * The texts between tags and in attributes that are read out, and whatever else looks like prose,
 * in a TypeScript text with JSX.
 */
export function spokenLiterals(text: string, tsx: boolean): readonly SpokenLiteral[] {
  const found: SpokenLiteral[] = [];
  const note = (node: Node, literal: string) =>
    found.push({ line: lineOf(text, node), text: literal.trim() });
  walk(parsed(text, tsx), false, (node, spoken) => {
    for (const literal of literalsOf(node)) {
      const read = node.type === 'JSXText' || spoken;
      if (read ? LETTERS.test(literal) : PROSE.test(literal)) note(node, literal);
    }
  });
  return found;
}

function literalsOf(node: Node): readonly string[] {
  if (node.type === 'JSXText' || node.type === 'Literal') {
    return typeof node.value === 'string' ? [node.value] : [];
  }
  if (node.type !== 'TemplateElement' || typeof node.value !== 'object') return [];
  const cooked: unknown = Reflect.get(node.value ?? {}, 'cooked');
  return typeof cooked === 'string' ? [cooked] : [];
}

/** `spoken`: the node is the value of an attribute that is read out, or a part of one. */
function walk(node: Node, spoken: boolean, visit: (node: Node, spoken: boolean) => void): void {
  if (isForPrograms(node)) return;
  visit(node, spoken);
  const within = node.type === 'JSXAttribute' ? isSpoken(node) : spoken && !looksUp(node);
  for (const part of partsOf(node)) walk(part, within, visit);
}

/** Faults that the program is told of, sorts by their kind and writes to its log: nobody sees them. */
const FAULTS = new Set(['Error', 'RangeError', 'BusFault']);

/** Errors for the program itself, and the parts of a path. */
function isForPrograms({ type, callee }: Node): boolean {
  if (!isNode(callee)) return false;
  return type === 'NewExpression'
    ? FAULTS.has(String(callee.name))
    : type === 'CallExpression' && callee.name === 'join';
}

function isSpoken({ name }: Node): boolean {
  return isNode(name) && typeof name.name === 'string' && SPOKEN.has(name.name);
}

/** What stands in a comparison, an index, a call's arguments or another field is not shown itself. */
function looksUp({ type, key }: Node): boolean {
  if (type === 'Property') return !isNode(key) || !SHOWN_FIELDS.has(String(key.name ?? key.value));
  return ['BinaryExpression', 'MemberExpression', 'CallExpression', 'JSXElement'].includes(type);
}
