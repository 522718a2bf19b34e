import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/faults/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    // A CommonJS library's default export is what it is in Node and in the build.
    deps: { interopDefault: false },
  },
});
