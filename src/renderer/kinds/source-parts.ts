import type { ComponentType } from 'react';
import type { CredentialView, SourceView } from '../../shared/ipc/api';
import type { Route } from '../navigation/route';
import type { Texts } from '../texts/en-later';

export interface SourceProps<View> {
  readonly source: View;
}

/** What the pages take from a kind of service or connection. */
export interface SourceParts<View extends SourceView> {
  /** The host or address it stands for. */
  place(source: View): string;
  /** Where it is edited. */
  editRoute(source: View): Route;
  /** Asked before it is deleted; slots `name`, `environment` and `place`. */
  deleteText(texts: Texts): string;
  /** Names of the credentials that must go before it can. */
  blockers(source: View, credentials: readonly CredentialView[]): readonly string[];
  /** One entry of the Services page, a list item. */
  readonly Card: ComponentType<SourceProps<View>>;
}
