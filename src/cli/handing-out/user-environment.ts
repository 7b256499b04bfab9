/** Under which the packages' launcher puts by what is meant for other Nodes: see `assets/cli`. */
const HELD = 'TOKENTRAY_HELD_';

/** The environment as it was before the launcher took out what would change the Node that runs us. */
export function userEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) =>
      name.startsWith(HELD) ? [name.slice(HELD.length), value] : [name, value],
    ),
  );
}
