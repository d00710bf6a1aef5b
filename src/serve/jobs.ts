/**
 * Adding reports in the background: one job after another, each accounting for everything it was given.
 *
 * @module
 */
import { z } from '@hono/zod-openapi'
import type { Source } from '../ingest/collect.ts'
import { ingestUnits } from '../ingest/ingest.ts'
import type { Effects } from '../model/effects.ts'
import type { Added, Case } from '../record/case.ts'
import type { Changes } from './changes.ts'
import type { HeldReader } from './parts.ts'

export const Job = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    /** Files or texts given. */
    given: z.int(),
    in: z.int(),
    stored: z.int(),
    alreadyThere: z.int(),
    refused: z.array(z.object({ address: z.string(), reason: z.string() })),
    /** Why it failed, where it did. */
    error: z.string().nullable(),
  })
  .openapi('Job')
export type Job = z.infer<typeof Job>

export interface Jobs {
  /** Takes units in, one job after another. */
  readonly add: (units: readonly Source[]) => Job
  readonly get: (id: string) => Job | null
  readonly all: () => readonly Job[]
  /** Settles when nothing is left to do. */
  readonly idle: () => Promise<void>
}

/** Jobs that are remembered once they are done. */
const MOST_JOBS = 100

export function jobsOn(
  held: Case,
  effects: Effects,
  readerOf: () => Promise<HeldReader>,
  changes: Changes,
  onFault: (error: unknown) => void,
): Jobs {
  const jobs = new Map<string, Job>()
  let last: Promise<void> = Promise.resolve()
  const put = (job: Job): Job => {
    jobs.set(job.id, job)
    changes.tell({ kind: 'job', job })
    return job
  }
  const run = async (first: Job, units: readonly Source[]): Promise<void> => {
    let job = put({ ...first, state: 'running' })
    let reader: HeldReader | null = null
    try {
      reader = await readerOf()
      const added = await held.add(ingestUnits(units, effects), reader, (soFar) => {
        job = put({ ...job, ...countsOf(soFar) })
      })
      put({ ...job, ...countsOf(added), state: 'done' })
    } catch (error) {
      onFault(error)
      put({ ...job, state: 'failed', error: error instanceof Error ? error.message : String(error) })
    } finally {
      await reader?.stop()
      await changes.look()
    }
  }
  return {
    add: (units) => {
      const job = put({
        id: crypto.randomUUID(),
        state: 'waiting',
        given: units.length,
        in: 0,
        stored: 0,
        alreadyThere: 0,
        refused: [],
        error: null,
      })
      if (jobs.size > MOST_JOBS) jobs.delete(jobs.keys().next().value as string)
      last = last.then(() => run(job, units)).catch(onFault)
      return job
    },
    get: (id) => jobs.get(id) ?? null,
    all: () => [...jobs.values()],
    idle: () => last,
  }
}

function countsOf({
  in: all,
  stored,
  alreadyThere,
  refused,
}: Added): Pick<Job, 'in' | 'stored' | 'alreadyThere' | 'refused'> {
  return { in: all, stored, alreadyThere, refused: [...refused] }
}
