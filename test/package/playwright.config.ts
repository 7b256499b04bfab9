import { defineConfig } from '@playwright/test';
import { INSTALL_TEST, whyNoInstall } from '../../scripts/lib/testing/debian-install.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: whyNoInstall() === undefined ? [] : [`**/${INSTALL_TEST}`],
  timeout: 60_000,
  workers: 1,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../test-results/package.json' }]],
  outputDir: '../../test-results/package',
});
