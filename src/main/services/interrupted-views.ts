import type { Creation, Metadata } from '../../shared/domain/model';
import type { InterruptedCreation } from '../../shared/ipc/api';
import { sourceById } from './lookup';

/** What interrupted creations left on servers, or may have left, as the window shows it. */
export function interruptedViews(document: Metadata): InterruptedCreation[] {
  return document.creations.map((creation) => {
    const { id, connectionId, credentialId, startedAt, found } = creation;
    return {
      id,
      connectionId,
      connectionName: sourceById(document, connectionId)?.name ?? '',
      name: nameOf(creation),
      startedAt,
      found: found !== undefined,
      ...(credentialId === undefined ? {} : { credentialId }),
    };
  });
}

/** Where only the account came about that a token was to be of, it is what is left. */
function nameOf({ name, found, newAccount }: Creation): string {
  const isAccountAlone = found !== undefined && found.serverKeyId === undefined;
  return isAccountAlone ? (newAccount?.name ?? name) : name;
}
