import { defineConfig } from '@playwright/test';

// Not KANAVA_…: the server refuses settings it doesn't know, and it inherits this environment.
const port = process.env.E2E_PORT ?? '8290';
/** A server that already runs, for writing journeys; otherwise one is started with a database of its own. */
const running = process.env.E2E_URL;
const java = process.env.JAVA_HOME ? `"${process.env.JAVA_HOME}/bin/java"` : 'java';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One after the other: the journeys share a town, and two processors are enough for one browser and one server.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: running ?? `http://127.0.0.1:${port}`,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    viewport: { width: 1360, height: 860 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
      args: [
        '--headless=new',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(!running && {
    webServer: {
      command: `rm -rf .data/e2e && exec ${java} -jar backend/target/kanava.jar`,
      cwd: '..',
      env: {
        KANAVA_PORT: port,
        KANAVA_DATA: '.data/e2e',
        KANAVA_DEMO: 'true',
        KANAVA_RATE_LIMIT: 'off',
        KANAVA_REPORT_LIMIT: 'off',
      },
      url: `http://127.0.0.1:${port}/health`,
      timeout: 120_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    },
  }),
});
