/**
 * Errors as RFC 9457 problem details: the one place where the server translates them.
 *
 * @module
 */
import { z } from '@hono/zod-openapi'
import type { Context, ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { CaseError, ConflictError, InputError } from '../errors.ts'

export const Problem = z
  .object({
    /** A stable word for programs. */
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** What is wrong and what to do. */
    detail: z.string(),
    /** In a conflict: what stands there now. */
    current: z.unknown().optional(),
  })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be used',
  403: 'Not from here',
  404: 'Not found',
  409: 'In conflict',
  412: 'Changed meanwhile',
  413: 'Too large',
  422: 'The request cannot be used',
  428: 'A precondition is missing',
  500: 'A fault in the program',
  503: 'The case cannot be used now',
}

export type ProblemStatus = 400 | 403 | 404 | 409 | 412 | 413 | 422 | 428 | 500 | 503

/** A failed request, thrown anywhere below a route. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: ProblemStatus
  readonly type: string
  readonly current: unknown
  constructor(status: ProblemStatus, type: string, detail: string, current?: unknown) {
    super(detail)
    this.status = status
    this.type = type
    this.current = current
  }
}

export function problem(
  c: Context,
  status: ProblemStatus,
  type: string,
  detail: string,
  current?: unknown,
): Response & { readonly _problem?: never } {
  const body: Problem = {
    type: `urn:ascribe:${type}`,
    title: TITLES[status] ?? 'Failed',
    status,
    detail,
    ...(current === undefined ? {} : { current }),
  }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}

export function notFound(what: string): ProblemError {
  return new ProblemError(404, 'not-found', `${what} is not in this case`)
}

/** @param onFault - told of errors that nobody foresaw */
export function translateErrors(onFault: (error: unknown) => void): ErrorHandler {
  return (error, c) => {
    if (error instanceof ProblemError) return problem(c, error.status, error.type, error.message, error.current)
    if (error instanceof ConflictError) return problem(c, 409, 'conflict', error.message)
    if (error instanceof InputError || error instanceof RangeError) return problem(c, 422, 'bad-input', error.message)
    if (error instanceof CaseError) {
      return / has no /.test(error.message)
        ? problem(c, 404, 'not-found', error.message)
        : problem(c, 503, 'case', error.message)
    }
    if (error instanceof HTTPException) {
      const status = error.status === 413 ? 413 : 400
      const detail = /media type/i.test(error.message)
        ? 'send the body as the kind that /api/openapi.json gives for this request'
        : error.message || 'the request could not be read'
      return problem(c, status, 'bad-request', detail)
    }
    onFault(error)
    return problem(c, 500, 'fault', 'a fault in ascribe itself; the terminal in which it runs says more')
  }
}

/** For a route's parameters and body: what zod found wrong, field by field. */
export function refuseInvalid(
  result: { success: true } | { success: false; error: z.ZodError },
  c: Context,
): Response | undefined {
  if (result.success) return undefined
  const detail = result.error.issues
    .map(({ path, message }) => `${path.join('.') || 'the request'}: ${message}`)
    .join('; ')
  return problem(c, 422, 'bad-input', detail)
}
