import { defineConfig } from 'vite';

// The command line is one file for plain Node; keytar stays outside because it is native.
export default defineConfig({
  build: {
    ssr: 'src/cli/tokentray.ts',
    outDir: 'out/cli',
    target: 'node20',
    rolldownOptions: {
      external: ['keytar', /^node:/],
      output: { format: 'es', entryFileNames: 'tokentray.js' },
    },
  },
  ssr: { noExternal: true },
});
