import type { NamedInstead } from '../../texts/en/pasted';

const PATTERNS: readonly RegExp[] = [
  // Shells, PowerShell, Azure Pipelines: $NAME, ${NAME…}, $env:NAME, $(NAME …)
  /^\$(?:env:)?([A-Za-z_]\w*)$/i,
  /^\$\{\s*(?:env:)?([A-Za-z_]\w*)[^{}]*\}$/i,
  /^\$\(([^()]*)\)$/,
  // cmd
  /^%([A-Za-z_]\w*)%$/,
  // Postman, templates, workflow files
  /^\$?\{\{([^{}]*)\}\}$/,
  // Placeholders of documentation
  /^<([^<>]*)>$/,
];
const LONGEST = 500;

/**
 * What a value names instead of being it (`$TOKEN`, `{{token}}`, `<api-key>`); undefined for
 * everything else.
 */
export function referenceIn(value: string): NamedInstead | undefined {
  if (value.length > LONGEST) return undefined;
  for (const pattern of PATTERNS) {
    const name = pattern.exec(value)?.[1];
    if (name !== undefined) return { variable: repeatable(name.trim()) };
  }
  return /^[*•●]{3,}$/.test(value) ? 'asterisks' : undefined;
}

/**
 * A variable's name for a sentence. Only what looks like one is repeated: in `pa$word` it would be
 * part of a password.
 */
export function repeatable(name: string): string | undefined {
  return /^[A-Z_][A-Z0-9_]{0,60}$/.test(name) ? name : undefined;
}
