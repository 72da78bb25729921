/** Threads that make issues: each has the program and the fonts open, and makes one issue at a time. */
import { realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Made, Maker, MakeSettings } from '../make-issue.ts';
import { threadWord } from '../thread-word.ts';

/** What a thread answers. An error loses its class on the way, and what it says stays. */
export type Answer = { readonly made: Made } | { readonly error: Error };

/** An issue that waits for its thread, or is with it. */
interface Order {
  readonly manifest: string;
  resolve(made: Made): void;
  reject(error: Error): void;
}

/**
 * A maker with `count` threads; a thread is started when there is work that no other is free for. The process ends
 * without waiting for them. A thread that breaks down takes the issue that it was at with it, and no other.
 */
export function threadPool(settings: MakeSettings, count: number): Maker {
  const program = realpathSync(process.argv[1]!);
  const waiting: Order[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Order>();

  const next = (): void => {
    const order = waiting[0];
    if (order === undefined) return;
    const thread = idle.pop() ?? (busy.size < count ? start() : undefined);
    if (thread === undefined) return;
    waiting.shift();
    busy.set(thread, order);
    thread.postMessage(order.manifest);
  };
  const start = (): Worker => {
    const thread = new Worker(program, { argv: [threadWord], workerData: settings });
    thread.unref();
    thread.on('message', (answer: Answer) => {
      const order = busy.get(thread)!;
      busy.delete(thread);
      idle.push(thread);
      next();
      if ('made' in answer) order.resolve(answer.made);
      else order.reject(answer.error);
    });
    thread.on('error', (error) => {
      const order = busy.get(thread);
      busy.delete(thread);
      order?.reject(error instanceof Error ? error : new Error(String(error)));
      next();
    });
    return thread;
  };
  return {
    // One at work and one waiting for each: a thread that is done need not wait for what comes before it in the list.
    ahead: 2 * count,
    make: (manifest) =>
      new Promise<Made>((resolve, reject) => {
        waiting.push({ manifest, resolve, reject });
        next();
      }),
    close: () => {
      for (const thread of [...idle, ...busy.keys()]) void thread.terminate();
    },
  };
}
