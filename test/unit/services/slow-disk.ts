import { Disk } from './doubles';

/** A keychain that reads a secret and keeps it to itself until the test lets it answer. */
export class SlowDisk extends Disk {
  private gate: Promise<void> | undefined;

  /** The next reading answers once the function that comes back is called. */
  holdNextAnswer(): () => void {
    let release: () => void = () => undefined;
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  override secrets() {
    const quick = super.secrets();
    return {
      ...quick,
      get: async (id: string) => {
        const gate = this.gate;
        this.gate = undefined;
        const secret = await quick.get(id);
        await gate;
        return secret;
      },
    };
  }
}
