/**
 * What a thread does: it answers lines, in the order in which they come.
 *
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../../read/reader.ts'
import type { ReaderName } from '../../read/stamp.ts'
import { type Answer, readLine } from './read-line.ts'

/** What the thread is sent. */
export interface Job {
  readonly line: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What it sends: first that it is there, then an answer for each job. */
export type Reply = { readonly ready: true } | ({ readonly ready: false; readonly line: number } & Answer)

const port = parentPort
if (!port) throw new Error('this file is the work of a thread of "ascribe extract" and cannot run by itself')
const reader = await openReader(workerData as ReaderName)
// One after the other: answers go back in the order in which the lines came.
let last: Promise<void> = Promise.resolve()
port.on('message', (job: Job | null) => {
  last = last.then(async () => {
    // Null: no more comes.
    if (!job) return port.close()
    const { line, bytes } = job
    port.postMessage({ ready: false, line, ...(await readLine(reader, bytes, line)) } satisfies Reply)
  })
})
port.postMessage({ ready: true } satisfies Reply)
