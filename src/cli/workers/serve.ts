/** The program as a thread of another run: makes the issues that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { openWorkshop } from '../../build/workshop.ts';
import { type MakeSettings, makeIssue } from '../make-issue.ts';
import type { Answer } from './thread-pool.ts';

/** Answers every manifest with its issue, as long as the thread lives; false when this is no thread. */
export function serve(): boolean {
  const port = parentPort;
  if (port === null) return false;
  const settings: MakeSettings = workerData;
  const workshop = openWorkshop();
  port.on('message', async (manifest: string) => {
    port.postMessage(await answer(manifest));
  });
  return true;

  async function answer(manifest: string): Promise<Answer> {
    try {
      return { made: await makeIssue(manifest, settings, workshop) };
    } catch (error) {
      return { error: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}
