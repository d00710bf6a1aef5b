/**
 * Weighs the whole case in a thread of its own, on its own connection: thousands of reports take seconds, and the server must
 * answer meanwhile.
 *
 * @module
 */
import { Worker } from 'node:worker_threads'
import type { NotKnown } from '../model/assessment.ts'
import type { CommonOrigin } from '../weigh/origins/common-origins.ts'

/** An incident on which somebody holds a view, and how many views there are. */
export interface Viewed {
  readonly incident: string
  readonly label: string
  readonly views: number
  readonly reports: number
}

/** What can be asked for. */
export interface Weighed {
  readonly gaps: readonly NotKnown[]
  /** Fullest first. */
  readonly viewed: readonly Viewed[]
  readonly origins: readonly CommonOrigin[]
}

export interface Weigher {
  /** Null when the server was stopped before it had ended. */
  readonly ask: <What extends keyof Weighed>(what: What) => Promise<Weighed[What] | null>
  readonly stop: () => Promise<void>
}

/** What goes to the thread, and what comes back. */
export interface Question {
  readonly id: number
  readonly what: keyof Weighed
}
export type Answer = { readonly id: number } & ({ readonly result: unknown } | { readonly error: string })

/** @param dir - the folder of the case */
export function weigherOf(dir: string): Weigher {
  let worker: Worker | null = null
  let last = 0
  const waiting = new Map<number, { settle: (result: never) => void; fail: (error: Error) => void }>()
  const start = (): Worker => {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    const started = new Worker(new URL(`./weigher-worker.${extension}`, import.meta.url), { workerData: dir })
    // It must not keep a process alive that has nothing else to do.
    started.unref()
    started.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('error' in answer) asked?.fail(new Error(answer.error))
      else asked?.settle(answer.result as never)
    })
    started.on('error', (error) => {
      worker = null
      for (const asked of waiting.values()) asked.fail(error instanceof Error ? error : new Error(String(error)))
      waiting.clear()
    })
    return started
  }
  return {
    ask: async (what) =>
      await new Promise((settle, fail) => {
        worker ??= start()
        const id = ++last
        waiting.set(id, { settle, fail })
        worker.postMessage({ id, what } satisfies Question)
      }),
    stop: async () => {
      for (const asked of waiting.values()) asked.settle(null as never)
      waiting.clear()
      await worker?.terminate()
      worker = null
    },
  }
}
