/**
 * The keyboard: pages say which keys do what, and `?` shows them all.
 *
 * @module
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface Key {
  /** `j`, `?`, `mod+k` (Ctrl, or Command on a Mac), `shift+ArrowLeft`, or one after another: `g b`. */
  readonly keys: string
  readonly words: string
  readonly act: (event: KeyboardEvent) => void
  /** Also inside fields. */
  readonly whileTyping?: boolean
}

interface Group {
  readonly name: string
  keys: readonly Key[]
}

let groups: readonly Group[] = []
const listeners = new Set<() => void>()

/** Keys that hold while the calling component stands on the page; those of the latest come first. */
export function useKeys(name: string, keys: readonly Key[]): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const group: Group = {
      name,
      get keys() {
        return latest.current
      },
    }
    groups = [group, ...groups]
    for (const listener of listeners) listener()
    return () => {
      groups = groups.filter((one) => one !== group)
      for (const listener of listeners) listener()
    }
  }, [name])
}

export function useKeyGroups(): readonly Group[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => groups,
  )
}

/** How long the second key of two may take. */
const PAIR_MILLIS = 1200

let pending: { key: string; at: number } | null = null

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof HTMLElement ? event.target : null
  const typing = target?.closest('input, textarea, select, [contenteditable]') !== null && target !== null
  // A dialog has its own keys; those of the page below it rest.
  const inDialog = document.querySelector('dialog[open]') !== null
  const pressed = nameOf(event)
  const pair = pending !== null && event.timeStamp - pending.at < PAIR_MILLIS ? `${pending.key} ${pressed}` : null
  pending = null
  const all = groups.flatMap((group) => group.keys)
  const found = all.find((key) => key.keys === pair) ?? all.find((key) => key.keys === pressed)
  if (found !== undefined) {
    if ((typing || inDialog) && !found.whileTyping) return
    // Enter and Space on a control are the control's own.
    if ((pressed === 'Enter' || pressed === 'Space') && target?.closest('button, a, summary')) return
    event.preventDefault()
    found.act(event)
    return
  }
  if (!typing && !inDialog && all.some((key) => key.keys.startsWith(`${pressed} `)))
    pending = { key: pressed, at: event.timeStamp }
}

window.addEventListener('keydown', onKey)

/** @example `mod+shift+z`, `?`, `shift+ArrowLeft` */
function nameOf(event: KeyboardEvent): string {
  const key = event.key === ' ' ? 'Space' : event.key
  const isLetter = /^\p{L}$/u.test(key)
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  const alt = event.altKey ? 'alt+' : ''
  // Of signs such as `?` the shift is part; of letters and named keys it is not.
  const shift = event.shiftKey && (key.length > 1 || isLetter) ? 'shift+' : ''
  return `${mod}${alt}${shift}${isLetter ? key.toLowerCase() : key}`
}
