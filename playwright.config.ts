import { defineConfig } from '@playwright/test';
import { canMountSmallDisks, SMALL_DISK_TESTS } from './scripts/lib/testing/small-disks.mjs';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: [
    ...(canMountSmallDisks() ? [] : [`**/${SMALL_DISK_TESTS.e2e}`]),
    // Named by whoever runs it where there are no pictures of this Electron: see scripts/test.mjs.
    ...(process.env.TOKENTRAY_PICTURES === undefined ? ['**/visual.spec.ts'] : []),
  ],
  snapshotPathTemplate: '{testDir}/visual/{arg}{ext}',
  // A picture that is not there is a failure, not one to be taken.
  updateSnapshots: 'none',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Each test owns a private desktop (display, bus, keyring), so two can run side by side.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  outputDir: 'test-results/e2e',
});
