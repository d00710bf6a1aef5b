/**
 * Runs a command over lines and measures it from outside: time, processor time and memory, its child processes included.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

export interface Measured {
  /** From the start of the process to its end. */
  readonly seconds: number
  /** From the start of the process to the end of its first line of output. */
  readonly firstSeconds: number
  /** Of all processes together, pages that they share counted once; sampled, so a short peak may be missed. */
  readonly peakMegabytes: number
  /** Processor time of all processes together, up to the last sample. */
  readonly processorSeconds: number
}

const SAMPLE_MILLIS = 100
const TICKS_A_SECOND = 100
const KILOBYTES_A_MEGABYTE = 1024

/**
 * @param command - program and arguments; it reads lines and writes one line for each
 * @param lines - its input, one text a line
 * @throws Error when it fails, or answers more or fewer lines than it was given
 */
export async function measure(command: readonly string[], lines: readonly string[]): Promise<Measured> {
  const [program, ...args] = command as [string, ...string[]]
  const began = performance.now()
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  let [answered, first, errors] = [0, 0, '']
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answered++
    if (first === 0 && answered > 0) first = performance.now()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk).slice(-2000)
  })
  // One that fails at its start closes its input; its exit says why.
  child.stdin.on('error', () => {})
  child.stdin.end(`${lines.join('\n')}\n`)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  const stop = new AbortController()
  const sampled = sample(child.pid, stop.signal)
  const status = await ended.finally(() => stop.abort())
  const seconds = (performance.now() - began) / 1000
  if (status !== 0) throw new Error(`${command.join(' ')} ended with status ${status}\n${errors}`)
  if (answered !== lines.length) throw new Error(`${command.join(' ')} answered ${answered} of ${lines.length} lines`)
  return { seconds, firstSeconds: (first - began) / 1000, ...(await sampled) }
}

async function sample(root: number | undefined, stop: AbortSignal) {
  let [peakMegabytes, processorSeconds] = [0, 0]
  while (root !== undefined && !stop.aborted) {
    const family = familyOf(root)
    peakMegabytes = Math.max(
      peakMegabytes,
      family.reduce((sum, pid) => sum + megabytesOf(pid), 0),
    )
    processorSeconds = Math.max(
      processorSeconds,
      family.reduce((sum, pid) => sum + secondsOf(pid), 0),
    )
    await setTimeout(SAMPLE_MILLIS)
  }
  return { peakMegabytes, processorSeconds }
}

/** A process and all that it started. */
function familyOf(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statusOf(Number(name))?.[1] ?? 0)] as const)
  const family = [root]
  for (const pid of family) for (const [child, parent] of parents) if (parent === pid) family.push(child)
  return family
}

/** The fields of /proc/PID/stat after the name in brackets: state, parent, …; null when the process is gone. */
function statusOf(pid: number): string[] | null {
  const text = procFile(pid, 'stat')
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function secondsOf(pid: number): number {
  const fields = statusOf(pid)
  // utime and stime; children's, once waited for, count with their parent.
  return fields ? [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS_A_SECOND : 0
}

function megabytesOf(pid: number): number {
  const text = procFile(pid, 'smaps_rollup')
  return Number(text?.match(/^Pss:\s+(\d+) kB/m)?.[1] ?? 0) / KILOBYTES_A_MEGABYTE
}

/** Null when the process has ended meanwhile. */
function procFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH') return null
    throw error
  }
}
