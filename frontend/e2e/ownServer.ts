import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { expect } from '@playwright/test';

const ROOT = '..';
const JAVA = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java';

/** A program beside the one all journeys share, for what can't be shared: its clock. */
export class OwnServer {
  readonly url: string;
  private running: ChildProcess | undefined;

  constructor(
    private readonly port: number,
    private readonly data: string,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    rmSync(`${ROOT}/${data}`, { recursive: true, force: true });
  }

  /** `clockOffset`: how far its clock is ahead, as `P31D`. */
  async start(clockOffset?: string): Promise<void> {
    this.running = spawn(JAVA, ['-jar', 'backend/target/kanava.jar'], {
      cwd: ROOT,
      stdio: 'ignore',
      env: {
        ...process.env,
        KANAVA_PORT: String(this.port),
        KANAVA_DATA: this.data,
        KANAVA_DEMO: 'true',
        KANAVA_RATE_LIMIT: 'off',
        KANAVA_REPORT_LIMIT: 'off',
        ...(clockOffset && { KANAVA_CLOCK_OFFSET: clockOffset }),
      },
    });
    const answers = () =>
      fetch(`${this.url}/health`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(answers, { timeout: 120_000 }).toBe(200);
  }

  async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    if (!running || running.exitCode !== null) return;
    running.kill('SIGTERM');
    await once(running, 'exit');
  }
}
