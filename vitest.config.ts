import { configDefaults, defineConfig } from 'vitest/config';
import { canMountSmallDisks, SMALL_DISK_TESTS } from './scripts/lib/testing/small-disks.mjs';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(canMountSmallDisks() ? [] : [SMALL_DISK_TESTS.unit])],
    environment: 'node',
    testTimeout: 20_000,
    // Some build the command line first, while everything else runs.
    hookTimeout: 60_000,
  },
});
