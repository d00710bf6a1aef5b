/**
 * The typed client: every call is checked against the server's own routes.
 *
 * @module
 */
import { type ClientResponse, hc } from 'hono/client'
import type { Api } from '../../serve/app.ts'
import type { Problem } from '../../serve/problem.ts'

/** @example await api.claims.$get({ query: { limit: '20' } }) */
export const api = hc<Api>('/api')

/** An answer that says what is wrong. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** What a good answer holds. */
type Good<Answer> =
  Answer extends ClientResponse<infer Body, infer Status, 'json'>
    ? [Status] extends [200 | 202]
      ? Body
      : never
    : never

/** The body of a good answer; a problem is thrown. */
export async function body<Answer extends ClientResponse<unknown, number, string>>(
  asking: Promise<Answer>,
): Promise<Good<Answer>> {
  let answer: Answer
  try {
    answer = await asking
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : String(error))
  }
  if (answer.ok) return (await answer.json()) as Good<Answer>
  throw new ApiProblem(await problemIn(answer))
}

async function problemIn(answer: ClientResponse<unknown, number, string>): Promise<Problem> {
  try {
    return (await answer.json()) as Problem
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { type: 'urn:ascribe:unreadable', title: 'Unreadable answer', status: answer.status, detail }
  }
}
