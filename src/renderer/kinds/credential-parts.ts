import type { ComponentType } from 'react';
import type { ExpiryState } from '../../shared/domain/reminders/expiry-state';
import type { CredentialView } from '../../shared/ipc/api';
import type { Route } from '../navigation/route';

export interface CredentialProps<View> {
  readonly credential: View;
}

export interface NoticesProps<View> extends CredentialProps<View> {
  readonly state: ExpiryState;
}

export interface RenewDialogProps<View> extends CredentialProps<View> {
  onClose(): void;
}

/** What the pages take from a kind of credential; all else they share. */
export interface CredentialParts<View extends CredentialView> {
  /** Where its service or connection is edited; undefined where it belongs to none. */
  sourceRoute(credential: View): Route | undefined;
  /** What one has to know before it is used. */
  readonly Notices: ComponentType<NoticesProps<View>>;
  /** Rows of its details. */
  readonly Facts: ComponentType<CredentialProps<View>>;
  /** Stands in for the secret where it is held elsewhere. */
  readonly Elsewhere?: ComponentType<CredentialProps<View>>;
  /** Asks whether a secret that is held here still works. */
  readonly Check?: ComponentType<CredentialProps<View>>;
  /** What stands below its reminders. */
  readonly Aside?: ComponentType<CredentialProps<View>>;
  /** Absent: the app cannot make it anew. */
  readonly RenewDialog?: ComponentType<RenewDialogProps<View>>;
}
