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
const common = { testEnvironment: 'node', transform: swc, rootDir: __dirname };

module.exports = {
  // Half of the machine would leave one of two cores idle.
  maxWorkers: '100%',
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
