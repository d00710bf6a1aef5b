/**
 * Compares the texts of a case in a thread of its own: thousands of reports take seconds, and the server must answer.
 *
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { CommonOrigin, OriginText } from '../weigh/origins/common-origins.ts'

export function originsInThread(texts: readonly OriginText[]): {
  /** Null when it was stopped before it had ended. */
  readonly found: Promise<readonly CommonOrigin[] | null>
  readonly stop: () => Promise<void>
} {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./origins-worker.${extension}`, import.meta.url), { workerData: texts })
  // It must not keep a process alive that has nothing else to do.
  worker.unref()
  let stopped = false
  const found = new Promise<readonly CommonOrigin[] | null>((settle, fail) => {
    worker.once('message', settle)
    worker.once('error', fail)
    worker.once('exit', (status) => {
      if (stopped) settle(null)
      else fail(new Error(`the comparison of texts ended with status ${status}`))
    })
  })
  return {
    found,
    stop: async () => {
      stopped = true
      await worker.terminate()
    },
  }
}
