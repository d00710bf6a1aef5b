/**
 * Tells open pages what happens: that the case changed, whichever process changed it, and how jobs go on.
 *
 * @module
 */
import type { Job } from './jobs.ts'

export type Change =
  | { readonly kind: 'changed'; readonly revision: string }
  | { readonly kind: 'job'; readonly job: Job }
  | { readonly kind: 'origins'; readonly revision: string }

export type Listener = (change: Change) => void

export interface Changes {
  readonly tell: (change: Change) => void
  /** @returns how to stop listening */
  readonly listen: (listener: Listener) => () => void
  /** Looks at the case now, and tells of a revision that is new. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

/** How often other processes' changes are looked for, while anybody listens. */
const LOOK_MILLIS = 1500

/** @param revision - of the case; see `Case.revision` */
export function changesOf(revision: () => Promise<string>): Changes {
  const listeners = new Set<Listener>()
  let known: string | null = null
  let timer: NodeJS.Timeout | null = null
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change)
  }
  const look = async (): Promise<void> => {
    const now = await revision()
    if (known !== null && now !== known) tell({ kind: 'changed', revision: now })
    known = now
  }
  const stop = (): void => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
  return {
    tell,
    look,
    stop,
    listen: (listener) => {
      listeners.add(listener)
      // A case that cannot be read just now is looked at again; requests say what is wrong with it.
      timer ??= setInterval(() => void look().catch(() => {}), LOOK_MILLIS)
      timer.unref()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}
