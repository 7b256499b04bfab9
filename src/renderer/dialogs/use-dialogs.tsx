import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { KeyRole } from '../../shared/domain/model';
import type { CredentialView, ServerKeyRow } from '../../shared/ipc/api';
import type { BulkDeed } from '../credentials/bulk/bulk-model';
import { useNavigation } from '../navigation/use-navigation';
import { focusHome } from '../shell/focus-home';

/** What is asked about one credential. */
export type CredentialDialogRequest =
  | {
      readonly kind: 'edit-credential' | 'delete-credential' | 'undo-renewal';
      readonly credentialId: string;
    }
  | {
      readonly kind: 'renew';
      readonly credentialId: string;
      /** The old one got out: no time of grace is offered first. */
      readonly leaked?: boolean;
    }
  | {
      readonly kind: 'settle-former';
      readonly credentialId: string;
      /** Of the replaced one. */
      readonly serverKeyId: number;
      readonly choice: 'delete' | 'leave';
    }
  | {
      readonly kind: 'edit-place';
      readonly credentialId: string;
      /** Absent: a new one. */
      readonly usageId?: string;
    }
  | {
      readonly kind: 'remove-place';
      readonly credentialId: string;
      readonly usageId: string;
    }
  | {
      readonly kind: 'clear-history';
      readonly credentialId: string;
      /** Settles once the page shows it. */
      onDone(): Promise<void>;
    };

export type DialogRequest =
  | CredentialDialogRequest
  | { readonly kind: 'delete-service'; readonly sourceId: string }
  | { readonly kind: 'switch-key'; readonly sourceId: string; readonly to: KeyRole }
  | {
      readonly kind: 'delete-server-keys';
      /** The connection. */
      readonly sourceId: string;
      readonly keys: readonly ServerKeyRow[];
      /** Some or all of them were deleted; settles once the page shows it. */
      onDone(): Promise<void>;
    }
  | {
      readonly kind: 'bulk';
      readonly deed: BulkDeed;
      /** As they were selected. */
      readonly credentials: readonly CredentialView[];
    }
  | { readonly kind: 'list-keys' }
  | { readonly kind: 'delete-unknown-secret'; readonly secretId: string }
  | { readonly kind: 'recovery-passphrase'; readonly again: boolean }
  | { readonly kind: 'export-encrypted' | 'export-plain' }
  | { readonly kind: 'begin-anew' | 'use-secret-file' | 'use-keychain' | 'change-passphrase' };

interface Dialogs {
  readonly current: DialogRequest | undefined;
  /** Opens one; the focus comes back to `returnTo`, or to what has it now. */
  open(request: DialogRequest, returnTo?: HTMLElement | null): void;
  close(): void;
}

const DialogsContext = createContext<Dialogs | undefined>(undefined);

/** Holds the one dialog that may be open, and gives the focus back as it closes. */
export function DialogsProvider(props: { readonly children: ReactNode }) {
  const { visit } = useNavigation();
  const [current, setCurrent] = useState<DialogRequest>();
  const returnTo = useRef<HTMLElement | null>(null);

  const open = useCallback((request: DialogRequest, element?: HTMLElement | null) => {
    const active = document.activeElement;
    returnTo.current = element ?? (active instanceof HTMLElement ? active : null);
    setCurrent(request);
  }, []);

  const close = useCallback(() => setCurrent(undefined), []);

  const wasOpen = useRef(false);
  useEffect(() => {
    if (current === undefined && wasOpen.current) giveFocusBack(returnTo.current);
    wasOpen.current = current !== undefined;
  }, [current]);

  // Another page was asked for, e.g. by a click on a notification: the question is off the table.
  const lastVisit = useRef(visit);
  useEffect(() => {
    if (lastVisit.current === visit) return;
    lastVisit.current = visit;
    wasOpen.current = false;
    setCurrent(undefined);
  }, [visit]);

  const dialogs = useMemo(() => ({ current, open, close }), [current, open, close]);
  return <DialogsContext value={dialogs}>{props.children}</DialogsContext>;
}

export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (dialogs === undefined) throw new Error('Used outside of DialogsProvider.');
  return dialogs;
}

/** To where it was; where that is gone (its row was deleted), to the page's own place for it. */
function giveFocusBack(element: HTMLElement | null): void {
  if (element?.isConnected) element.focus();
  else focusHome();
}
