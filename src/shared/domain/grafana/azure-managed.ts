import { said } from '../../texts/said';
import { shellQuoted } from '../shell-quoted';

/**
 * Audiences of an Entra token for Azure Managed Grafana. Microsoft's pages name all three at
 * different times, so each is tried once.
 */
export const ENTRA_AUDIENCES = [
  '6f2d169c-08f3-4a4c-a982-bcaf2d038c45',
  'https://dashboard.azure.com',
  'ce34e7e5-485f-4d76-964f-b3d2b16d1e4f',
] as const;

/** Whether an address is a workspace of Azure Managed Grafana. */
export function isAzureManaged(url: string): boolean {
  return /(?:^|\.)(?:grafana\.azure\.com|azgrafana\.io)$/.test(hostOf(url));
}

/** How to switch keys on, which a workspace starts without. */
export interface SwitchKeysOn {
  readonly sentence: string;
  /** For a terminal; the workspace's name is a guess from its host. */
  readonly command: string;
}

/** What to tell where a workspace refuses to make keys. */
export function switchKeysOn(url: string): SwitchKeysOn {
  return {
    sentence: said().grafana.switchKeysOn,
    command: `az grafana update --name ${workspaceName(url)} --api-key Enabled`,
  };
}

/** The host starts with the workspace's name and a few characters that make it unique. */
function workspaceName(url: string): string {
  if (!isAzureManaged(url)) return '<workspace>';
  const label = hostOf(url).split('.')[0] ?? '';
  return shellQuoted(label.replace(/-[a-z0-9]{4,}$/, '') || label);
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
