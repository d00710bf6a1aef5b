/** A server over a real case in a temporary folder, asked without a socket. @module */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { viewOf } from '../../src/cli/assess.ts'
import { threadedReader } from '../../src/cli/reader.ts'
import { type Case, initCase, openCase } from '../../src/record/case.ts'
import { type Server, serverOn } from '../../src/serve/app.ts'

export const WIRE = `Two drones struck the customs house of Ostrava Reach on Monday night, killing two guards, the Harbour Ministry said.

"The Quay Brigade carried out this attack," said Marten Hool, an analyst at the Low Coast Institute.

The Quay Brigade denied any part in the attack. Minister Ada Ferrow said it was probably meant to frighten the dockers.`

export const LATER = `The death toll of the drone attack on the customs house of Ostrava Reach rose to three, the Harbour Ministry said on Wednesday.

Marten Hool, an analyst at the Low Coast Institute, said the brigade was "probably" helped by the state of Karland. Karland denied it.`

const SEAL_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const effects = { now: () => new Date(), collector: 'tester' }

export interface Serving {
  readonly dir: string
  readonly held: Case
  readonly server: Server
  /** @example await ask('/api/claims?limit=2') */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  /** Another server on the same folder, as after a restart. */
  readonly again: () => Promise<Serving>
  readonly close: () => Promise<void>
}

/** @param texts - taken in first */
export async function serving(...texts: readonly string[]): Promise<Serving> {
  const dir = mkdtempSync(path.join(tmpdir(), 'ascribe-serve-'))
  await initCase(dir, effects)
  const made = await on(dir)
  for (const text of texts) await addedTo(made, text)
  return made
}

async function on(dir: string): Promise<Serving> {
  const held = await openCase(dir, effects)
  const faults: unknown[] = []
  const inputs = {
    held,
    effects,
    version: '0',
    reader: threadedReader,
    viewOf,
    sealKey: async () => SEAL_KEY,
    webFolder: null,
  }
  const server = await serverOn(inputs, (error) => faults.push(error))
  const ask = async (address: string, init?: RequestInit) => await server.request(address, init)
  return {
    dir,
    held,
    server,
    ask,
    post: async (address, body, headers = {}) =>
      await ask(address, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    again: async () => {
      await server.stop()
      await held.close()
      return await on(dir)
    },
    close: async () => {
      await server.stop()
      await held.close()
      rmSync(dir, { recursive: true, force: true })
      if (faults.length > 0) throw new AggregateError(faults, 'the server met faults')
    },
  }
}

interface Told {
  readonly id: string
  readonly state: string
  readonly in: number
  readonly stored: number
  readonly alreadyThere: number
  readonly refused: readonly { readonly address: string; readonly reason: string }[]
}

/** Adds a text and waits for it. */
export async function addedTo({ post, ask }: Serving, text: string, address = 'wire.txt'): Promise<Told> {
  const answer = await post('/api/reports', { text, address })
  if (!answer.ok) throw new Error(await answer.text())
  return await ended(ask, ((await answer.json()) as Told).id)
}

export async function ended(ask: Serving['ask'], id: string): Promise<Told> {
  for (;;) {
    const answer = await ask(`/api/jobs/${id}`)
    if (!answer.ok) throw new Error(`the job ${id} is not there: ${await answer.text()}`)
    const job = (await answer.json()) as Told
    if (job.state === 'done' || job.state === 'failed') return job
    await new Promise((settle) => setTimeout(settle, 20))
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export async function json(answer: Response | Promise<Response>): Promise<any> {
  return await (await answer).json()
}
