/** Runs the real command line as a child process. @module */
import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const ASCRIBE = fileURLToPath(new URL('../../bin/ascribe.js', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Setting {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** @example await ascribe(['claims', '--json'], { cwd: folder }) */
export async function ascribe(argv: readonly string[], { input = '', cwd, env }: Setting = {}): Promise<Ran> {
  const child = spawn(process.execPath, [ASCRIBE, ...argv], { cwd, env: { ...process.env, COLUMNS: '', ...env } })
  // A command that fails before it reads closes its input first.
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.end(input)
  const ended = new Promise<number | null>((settle) => child.on('close', settle))
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, out, err }
}
