/** What the system knows of whether somebody is there. */
export interface UserActivity {
  /** Seconds since the last key or movement anywhere on this desktop. */
  idleSeconds(): number;
}
