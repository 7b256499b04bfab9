export interface NotificationAction {
  readonly id: string;
  readonly label: string;
}

export interface NotificationRequest {
  /** Comes back with every answer; a later request with the same key replaces the former. */
  readonly key: string;
  readonly title: string;
  /** Plain text; the adapter escapes what its service would read as markup. */
  readonly body: string;
  readonly actions: readonly NotificationAction[];
  readonly urgency: 'low' | 'normal' | 'critical';
}

/**
 * `accepted`: the service took it. `absent` and `failed`: it was not shown. `timeout`: the service
 * has it and does not answer, so it may still be shown. `reason` is a sentence for the user.
 */
export type NotificationOutcome =
  | { readonly accepted: true }
  | {
      readonly accepted: false;
      readonly fault: 'absent' | 'timeout' | 'failed';
      readonly reason: string;
    };

export interface NotificationAnswer {
  readonly key: string;
  /** `default` is a click on the notification itself, else an action's id. */
  readonly action: string;
}

/** Desktop notifications. `show` always settles within a few seconds and never rejects. */
export interface Notifier {
  /**
   * Shows it, or says why not. After a `timeout`, `show` with the same key sends nothing anew
   * while the service may still show the first: it gives that one's answer (`accepted` once the
   * service took it, `failed` or `absent` once it is gone), or `timeout` again.
   */
  show(request: NotificationRequest): Promise<NotificationOutcome>;
  /** Takes a notification back where the service allows it. */
  withdraw(key: string): void;
  onAnswer(listener: (answer: NotificationAnswer) => void): () => void;
  /**
   * Calls back when a notification service comes to the desktop that was not there before, unless
   * it came because it was asked; gives a function that stops it.
   */
  onAppear(listener: () => void): () => void;
}
