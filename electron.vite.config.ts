import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Everything but Electron and the native keychain library is bundled, so that the packaged app
// carries no node_modules of its own (see docs/decisions).
const external = ['electron', 'keytar', /^node:/];

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rollupOptions: {
        external,
        input: {
          main: 'src/main/main.ts',
          'keychain-worker': 'src/main/platform/keychain/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rollupOptions: {
        external: ['electron'],
        input: { preload: 'src/preload/preload.ts' },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
});
