/** The system's own question whether it is you, by a fingerprint. */
export interface TouchId {
  /** Asked anew each time: a lid that is closed takes the sensor away. */
  isAvailable(): boolean;
  /** Resolves once the user has shown to be who they are; rejects where not. */
  prompt(reason: string): Promise<void>;
}
