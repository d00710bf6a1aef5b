/**
 * Files that a browser or a program sends in a form.
 *
 * @module
 */
import { z } from '@hono/zod-openapi'
import type { HonoRequest } from 'hono'
import { ProblemError } from './problem.ts'

/** The body of a request that sends files. */
export const FILES = {
  'multipart/form-data': {
    schema: z.object({
      file: z
        .any()
        .openapi({ type: 'array', items: { type: 'string', format: 'binary' } })
        .optional(),
    }),
  },
} as const

/** @throws ProblemError when the body is no form, or holds none */
export async function filesIn(request: HonoRequest): Promise<File[]> {
  if (!isForm(request))
    throw new ProblemError(422, 'bad-input', 'send the files as multipart/form-data, each as "file"')
  const files = [...(await request.formData()).getAll('file')].filter((part) => part instanceof File)
  if (files.length === 0) throw new ProblemError(422, 'bad-input', 'the form holds no file named "file"')
  return files
}

export function isForm(request: HonoRequest): boolean {
  return request.header('content-type')?.startsWith('multipart/form-data') ?? false
}
