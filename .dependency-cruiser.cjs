/** The import table of docs/architecture.md, as rules. Any arrow that is not in the table breaks the build. */
const area = '^src-main/engine/([^/]+)/';
const areaFile = '^src-main/engine/[^/]+/';
/** What an area may use of the engine's own floor: the shape of a call, and the files that a person gave. */
const floor = '^src-main/engine/(context|given-files)[.]ts$';

/** How a mail is read from its bytes: pure code, which the shop's own mailboxes are read with too. */
const pureMail = '^src-main/parsers/(mail/|(decode-text|names|register-number|shape)[.]ts$)';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two modules that need each other are one module.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'contract-alone',
      'The contract crosses every boundary, so it imports nothing of ours.',
      { path: '^src-contract/' },
      { path: '^(src-main|src-renderer|test|scripts)/' },
    ),
    forbid(
      'renderer-contract-only',
      'The window knows the contract and nothing else.',
      { path: '^src-renderer/' },
      { path: '^(src-main|test|scripts)/' },
    ),
    forbid(
      'no-electron-outside-shell',
      'Only the shell knows Electron.',
      { path: '^src-', pathNot: '^src-main/(shell/|main[.]ts$)' },
      { path: '(^|node_modules/)electron(/|$)' },
    ),
    forbid(
      'main-shell-only',
      'The entry starts the shell, and nothing more.',
      { path: '^src-main/main[.]ts$' },
      { path: '^src-main/', pathNot: '^src-main/shell/' },
    ),
    forbid(
      'shell-by-path',
      'The shell starts the engine and the parsers by path.',
      { path: '^src-main/shell/' },
      { path: '^src-main/(engine|jobs|parsers|cli)/' },
    ),
    forbid(
      'jobs-alone',
      'A job has no key, no vault and no stranger’s file; the mails of a shop’s mailbox are read as any mail is.',
      { path: '^src-main/jobs/' },
      { path: '^src-main/', pathNot: ['^src-main/(jobs|text)/', pureMail] },
    ),
    forbid(
      'mail-only-for-mailboxes',
      'Only the reader of mailboxes reads mails in a job.',
      { path: '^src-main/jobs/', pathNot: '^src-main/jobs/scan/read/mail/' },
      { path: '^src-main/parsers/' },
    ),
    forbid(
      'text-alone',
      'What is known about text needs nothing else.',
      { path: '^src-main/text/' },
      { path: '^src-', pathNot: '^src-main/text/' },
    ),
    forbid(
      'parsers-alone',
      'A parser has no key and no vault.',
      { path: '^src-main/parsers/' },
      { path: '^src-main/', pathNot: '^src-main/(parsers|text)/' },
    ),
    forbid(
      'cli-engine-and-starters',
      'The terminal uses the engine and starts jobs and parsers.',
      { path: '^src-main/cli/' },
      {
        path: '^src-main/',
        pathNot: '^src-main/(cli/|engine/engine[.]ts$|jobs/host[.]ts$|parsers/(host|spawn)[.]ts$)',
      },
    ),
    forbid(
      'engine-types-of-helpers',
      'Areas see jobs and parsers only as types: both are injected.',
      { path: '^src-main/engine/', pathNot: '^src-main/engine/worker[.]ts$' },
      { path: '^src-main/(jobs|parsers)/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'worker-engine-and-starters',
      'The thread’s entry puts the engine and its helpers together.',
      { path: '^src-main/engine/worker[.]ts$' },
      {
        path: '^src-main/',
        pathNot: '^src-main/(engine/(engine|unexpected)[.]ts$|jobs/host[.]ts$|parsers/(host|relay)[.]ts$)',
      },
    ),
    forbid(
      'areas-by-index',
      'Another area is entered by its door.',
      { path: area },
      { path: areaFile, pathNot: ['^src-main/engine/$1/', '^src-main/engine/[^/]+/index[.]ts$'] },
    ),
    forbid(
      'areas-not-the-engine',
      'An area does not know who puts it together.',
      { path: area },
      { path: '^src-main/engine/[^/]+[.]ts$', pathNot: floor },
    ),
    forbid(
      'vault-alone',
      'The vault knows no area but the log that it writes.',
      { path: '^src-main/engine/vault/' },
      { path: areaFile, pathNot: '^src-main/engine/(vault|audit)/' },
    ),
    forbid('no-test-code', 'The product holds no test.', { path: '^src-' }, { path: '^(test|scripts)/' }),
    forbid(
      'declared',
      'A library that is used is declared.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    ),
    forbid(
      'no-dev-library-in-product',
      'What the product needs is a dependency, not a development one.',
      { path: '^src-' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@types/|electron/|vite/)',
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
