/**
 * A few threads that answer lines. A thread that dies takes one line with it, not the others.
 *
 * @module
 */
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReaderName } from '../../read/stamp.ts'
import type { Job, Reply } from './answer-lines.ts'
import { lineError } from './parse-line.ts'
import type { Answer } from './read-line.ts'

/** Lines given to a thread before it has answered: one in work, and enough waiting while this one is busy with a long line itself. */
const AHEAD = 3

export interface Threads {
  /** Settles when a first thread can take lines. */
  readonly ready: Promise<void>
  /** Has a thread that is there less than it can do? */
  readonly hasRoom: () => boolean
  readonly answer: (job: Job) => Promise<Answer>
  readonly stop: () => Promise<void>
}

interface Pending extends Job {
  readonly settle: (answer: Answer) => void
}

interface Thread {
  /** Null after its death, until there is a line for it again. */
  worker: Worker | null
  /** It has said that it is there. */
  ready: boolean
  pending: Pending[]
}

/** Starts at most `wanted` threads with a reader each, and no more than the machine has processors. */
export function startThreads(wanted: number, reader: ReaderName): Threads {
  const waiting: Pending[] = []
  const { promise: ready, resolve: arrived } = Promise.withResolvers<void>()
  const count = Math.max(1, Math.min(wanted, availableParallelism()))
  const threads = Array.from({ length: count }, (): Thread => ({ worker: null, ready: false, pending: [] }))
  let stopped = false

  function start(thread: Thread): Worker {
    // The worker stands beside this file, as TypeScript in the tree and as JavaScript in a package.
    const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), { workerData: reader })
    let reason = 'the thread that read it ended'
    worker.on('message', (reply: Reply) => {
      if (reply.ready) {
        thread.ready = true
        arrived()
      } else thread.pending.shift()?.settle(reply)
      feed(thread)
    })
    worker.on('error', (error) => {
      reason = `the reader failed: ${error instanceof Error ? error.message : String(error)}`
    })
    // Out of memory or stack: its line fails, and what waited behind it goes to whoever is free.
    worker.on('exit', () => {
      thread.worker = null
      thread.ready = false
      const [lost, ...behind] = thread.pending
      thread.pending = []
      waiting.unshift(...behind)
      lost?.settle({ text: JSON.stringify(lineError(null, 'bad-record', reason, lost.line)), failed: true })
      feed(thread)
    })
    thread.worker = worker
    return worker
  }

  function feed(thread: Thread): void {
    while (!stopped && thread.pending.length < AHEAD) {
      const next = waiting.shift()
      if (!next) return
      thread.pending.push(next)
      // A copy is sent, not the buffer itself: the line may have to be given to another thread.
      const worker = thread.worker ?? start(thread)
      worker.postMessage({ line: next.line, bytes: next.bytes } satisfies Job)
    }
  }

  for (const thread of threads) start(thread)
  return {
    ready,
    hasRoom: () => threads.some(({ ready, pending }) => ready && pending.length < AHEAD),
    answer: (job) => {
      const { promise, resolve } = Promise.withResolvers<Answer>()
      waiting.push({ ...job, settle: resolve })
      feed(threads.reduce((a, b) => (b.pending.length < a.pending.length ? b : a)))
      return promise
    },
    stop: async () => {
      stopped = true
      // Asked to end, not cut off: native code that is cut off in mid-work takes the process with it.
      await Promise.all(threads.map(({ worker }) => worker && ended(worker)))
    },
  }
}

async function ended(worker: Worker): Promise<void> {
  const gone = new Promise<void>((settle) => worker.once('exit', () => settle()))
  worker.postMessage(null)
  await gone
}
