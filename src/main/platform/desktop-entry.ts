/**
 * Desktop Entry Specification 1.5: a value of `Exec`. Each argument is quoted, with `"`, backtick,
 * `$` and `\` escaped within the quotes; `%` is doubled, as it starts a field code; then every
 * backslash is doubled once more, because the value itself is a string with escapes.
 */
export function execValue(command: readonly string[]): string {
  return command.map(quoteArgument).join(' ').replaceAll('\\', '\\\\');
}

/** A value of type string or localestring: one line, with its escapes. */
export function stringValue(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
}

/** True where an autostart entry is one that the desktop would start. */
export function isEntryEnabled(text: string): boolean {
  return !/^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(text);
}

function quoteArgument(argument: string): string {
  return `"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}
