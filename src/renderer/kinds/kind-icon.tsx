import { CodeRegular } from '@fluentui/react-icons/svg/code';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { ReceiptMoneyRegular } from '@fluentui/react-icons/svg/receipt-money';
import { RouterRegular } from '@fluentui/react-icons/svg/router';
import type { ComponentType, SVGProps } from 'react';
import type { CredentialView } from '../../shared/ipc/api';

/** Kinds with a sign of their own; the others are a key. */
const ICONS: {
  readonly [kind in CredentialView['kind']]?: ComponentType<SVGProps<SVGSVGElement>>;
} = {
  'apim-token': CodeRegular,
  'gateway-token': RouterRegular,
  'grafana-key': DataTrendingRegular,
  'ea-key': ReceiptMoneyRegular,
};

/** The sign of a credential's kind; its name stands beside it or in the name of what holds it. */
export function KindIcon({ kind }: Pick<CredentialView, 'kind'>) {
  const Icon = ICONS[kind] ?? KeyRegular;
  return <Icon aria-hidden="true" />;
}
