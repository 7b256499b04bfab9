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

/** `accepted`: the service took it. Anything else was not shown, and `reason` is a sentence. */
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
  show(request: NotificationRequest): Promise<NotificationOutcome>;
  /** Takes a notification back where the service allows it. */
  withdraw(key: string): void;
  onAnswer(listener: (answer: NotificationAnswer) => void): () => void;
}
