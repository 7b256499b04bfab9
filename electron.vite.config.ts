import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { leaveOut } from './scripts/lib/bundle/leave-out-plugin.mjs';
import { themes } from './scripts/lib/bundle/themes-plugin.mjs';
import { listThirdParty } from './scripts/lib/supply-chain/third-party-plugin.mjs';
import { FLUENT_BRAND } from './src/renderer/theme/shades';

// Everything but Electron and the native keychain library is bundled, so that the packaged app
// carries no node_modules of its own (see docs/decisions).
const external = ['electron', 'keytar', /^node:/];

// The oldest Electron the code runs on is 33: Node 20.18, Chromium 130.
const oldestNode = 'node20.18';
const oldestChromium = 'chrome130';

export default defineConfig({
  main: {
    plugins: [leaveOut()],
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      target: oldestNode,
      // What is loaded stays in memory as text for as long as the app runs.
      minify: true,
      rolldownOptions: {
        external,
        plugins: [listThirdParty('main')],
        input: {
          start: 'src/main/start.ts',
          main: 'src/main/main.ts',
          'keychain-worker': 'src/main/platform/keychain/worker.ts',
          'secret-file-worker': 'src/main/platform/secret-file/worker.ts',
        },
        // One character outside Latin-1 would have V8 hold the whole file in two bytes each.
        output: { format: 'es', entryFileNames: '[name].js', charset: 'ascii' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed preload can load no second file.
      isolatedEntries: true,
      outDir: 'out/preload',
      target: oldestNode,
      rolldownOptions: {
        external: ['electron'],
        plugins: [listThirdParty('preload')],
        input: { preload: 'src/preload/preload.ts', 'quick-copy': 'src/preload/quick-copy.ts' },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), themes(FLUENT_BRAND)],
    build: {
      outDir: 'out/renderer',
      target: oldestChromium,
      minify: true,
      rolldownOptions: {
        input: { index: 'src/renderer/index.html', 'quick-copy': 'src/renderer/quick-copy.html' },
        plugins: [listThirdParty('renderer')],
        output: {
          codeSplitting: {
            // Each file of the window is a way through the main process: what it and the small box begin
            // with is one. Fluent's components, which neither begins with, are another.
            groups: [
              {
                name: 'window',
                test: /renderer[\\/](?:quick-copy[\\/]box|render-page|app)\.tsx$/,
                priority: 1,
              },
              {
                name: 'controls',
                test: /node_modules[\\/](?:@fluentui|@griffel|@emotion|@floating-ui|stylis|tabster|keyborg)[\\/]/,
              },
            ],
          },
        },
      },
    },
  },
});
