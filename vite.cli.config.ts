import { defineConfig } from 'vite';
import { listThirdParty } from './scripts/lib/supply-chain/third-party-plugin.mjs';

// For plain Node. keytar stays outside because it is native; it runs in a process of its own, the
// second entry, which lies beside the chunk that starts it.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node20',
    // What is shorter is read faster at each start.
    minify: true,
    rolldownOptions: {
      external: ['keytar', /^node:/],
      plugins: [listThirdParty('cli')],
      input: {
        tokentray: 'src/cli/tokentray.ts',
        'keychain-worker': 'src/main/platform/keychain/node-worker.ts',
      },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
  ssr: { noExternal: true },
});
