import { defineConfig, type Plugin } from 'vite';
import { listThirdParty } from './scripts/lib/supply-chain/third-party-plugin.mjs';

/** What `list` needs: one file is read faster than the twenty that it would be cut into. */
const NEEDED_TO_LIST = new RegExp(
  [
    'src/cli/(?:reading/(?:list|state)|run\\.ts|plain-list|problem-kinds|secret-arguments|exit-codes|output|table|app-name)',
    'src/main/platform/(?:metadata/quick|settings/lead|user-data)',
    'src/main/services/credential-rows',
    'src/shared/domain/(?:kinds/(?:faces|.*/(?:face|traits)\\.ts)|reminders/(?:when|expiry|remind|thresh))',
    'src/shared/domain/(?:exact|result)',
    'src/shared/texts/(?:catalogue|language|pseudo|plural|said-in|en/(?:lists|dates|durations|english))',
  ].join('|'),
);

// For plain Node. keytar stays outside because it is native; it runs in a process of its own, the
// second entry, which lies beside the chunk that starts it. As CommonJS it starts sooner.
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out/cli',
    target: 'node20',
    minify: true,
    rolldownOptions: {
      external: ['keytar', /^node:/],
      plugins: [listThirdParty('cli'), withoutSubprograms(), inAscii(), asCommonJs()],
      input: {
        tokentray: 'src/cli/tokentray.ts',
        'packaged-start': 'src/cli/packaged-start.ts',
        'keychain-worker': 'src/main/platform/keychain/node-worker.ts',
      },
      output: {
        format: 'cjs',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'list-needs', test: NEEDED_TO_LIST }] },
      },
    },
  },
  ssr: { noExternal: true },
});

/** commander can start a command as a program of its own, which costs every start; none here is one. */
function withoutSubprograms(): Plugin {
  const wanted = "require('node:child_process')";
  return {
    name: 'without-subprograms',
    transform(code, id) {
      if (!/[\\/]commander[\\/]lib[\\/]command\.js$/.test(id)) return undefined;
      if (!code.includes(wanted))
        this.error(`commander says no longer ${wanted}: look at this again`);
      return { code: code.replace(wanted, '{}'), map: null };
    },
  };
}

/** V8 reads a file of such characters alone twice as fast: the texts' quotes and dashes are escaped. */
function inAscii(): Plugin {
  return {
    name: 'in-ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(/(\\*)([^\p{ASCII}])/gu, escaped);
      }
    },
  };
}

/** A backslash that stood for nothing goes: before an escape it would stand for itself. */
function escaped(_match: string, backslashes: string, character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `${backslashes.slice(backslashes.length % 2)}${units.map((unit) => `\\u${unit}`).join('')}`;
}

/** The folder's own word on what its files are: around it everything is an ES module. */
function asCommonJs(): Plugin {
  return {
    name: 'as-common-js',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'package.json',
        source: '{ "type": "commonjs" }\n',
      });
    },
  };
}
