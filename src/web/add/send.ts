/** Sends reports to the server; the answer is a job, whose progress the events tell. @module */
import { ApiProblem, Unreachable } from '../api/client.ts'
import type { Job } from '../api/shapes.ts'

export async function sendFiles(files: readonly File[], key: string): Promise<Job> {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.webkitRelativePath || file.name)
  return await send({ body: form, headers: { 'idempotency-key': key } })
}

/** @param address - where it was found; empty: pasted */
export async function sendText(text: string, address: string, key: string): Promise<Job> {
  return await send({
    body: JSON.stringify(address === '' ? { text } : { text, address }),
    headers: { 'idempotency-key': key, 'content-type': 'application/json' },
  })
}

// Not through the typed client: a form with many files has no type there.
async function send(request: RequestInit): Promise<Job> {
  let answer: Response
  try {
    answer = await fetch('/api/reports', { method: 'POST', ...request })
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : String(error))
  }
  const told = await answer.json()
  if (!answer.ok) throw new ApiProblem(told)
  return told as Job
}
