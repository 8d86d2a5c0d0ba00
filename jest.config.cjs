// Three suites: pure code, the real office.js in Node, and a real Chromium.
const swc = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};
// Univer's CommonJS builds require packages that are published as ES modules only.
const transformIgnorePatterns = [
  '/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|regexp-util|unicode-regex|franc-min|trigram-utils|n-gram|collapse-white-space)/)',
];
const common = {
  testEnvironment: 'node',
  // office.js stays on the global object from one file's end on; touching it then is no mistake.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: swc,
  transformIgnorePatterns,
  rootDir: __dirname,
};

module.exports = {
  // Half of the machine would leave one of two cores idle.
  maxWorkers: '100%',
  // No test judges time; this only ends one that hangs, on a busy machine too.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/tally.cjs'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '\\.office\\.test\\.ts$', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'office',
      // The client library's timers may fire after a file's last test; its globals have to be there still.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: ['<rootDir>/test/**/*.office.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
