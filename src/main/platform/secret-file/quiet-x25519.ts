/**
 * Node 20 warns on standard error that its X25519, which age-encryption uses, may change; the users
 * of a terminal cannot do anything about it. Every other warning passes.
 */
export function silenceX25519Warning(): void {
  if (silenced) return;
  silenced = true;
  const emit = process.emitWarning.bind(process) as (...args: unknown[]) => void;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('X25519 Web Crypto')) emit(warning, ...rest);
  };
}

let silenced = false;
