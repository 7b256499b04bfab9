import type { Page } from '@playwright/test';
import type { TokenTrayApp } from '../support/app';
import { goTo } from './window-actions';

/** What the system's next dialogs for files answer with: nobody can click them here. */
export function answerDialogs(app: TokenTrayApp, path: string): Promise<void> {
  return app.electron.evaluate(({ dialog }, chosen) => {
    const open = async () => ({ canceled: false, filePaths: [chosen] });
    const save = async () => ({ canceled: false, filePath: chosen });
    Object.assign(dialog, { showOpenDialog: open, showSaveDialog: save });
  }, path);
}

export async function openBackupPage(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await page.getByRole('button', { name: 'Export, back up, restore…' }).click();
  await page.getByRole('heading', { level: 1, name: 'Export and backup' }).waitFor();
}

/** Types a new passphrase twice into the dialog that is open, and sends it. */
export async function typeTwice(page: Page, passphrase: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
  await dialog.getByLabel('The same passphrase again').fill(passphrase);
  await dialog.getByRole('button', { name: action, exact: true }).click();
}
