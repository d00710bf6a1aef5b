/**
 * What needs no case: the reader as a filter, and the schemas of what it takes and gives.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Reading } from '../../model/reading.ts'
import { ReadingInput, Report } from '../../model/report.ts'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { answers } from '../shapes.ts'

const extract = createRoute({
  method: 'post',
  path: '/extract',
  summary: 'Read one text and keep nothing',
  request: { body: { required: true, content: { 'application/json': { schema: ReadingInput } } } },
  responses: answers(Reading, 'The reading'),
})

const getSchema = createRoute({
  method: 'get',
  path: '/schemas/{name}',
  summary: 'JSON Schema of a reading or a report',
  request: { params: z.object({ name: z.enum(['reading', 'report']) }) },
  responses: answers(z.record(z.string(), z.unknown()), 'The schema'),
})

export function statelessRoutes({ reader }: ServeParts) {
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(extract, async (c) => {
      const own = await reader()
      try {
        return c.json(await own.read(c.req.valid('json')), 200)
      } finally {
        await own.stop()
      }
    })
    .openapi(getSchema, (c) =>
      c.json(z.toJSONSchema(c.req.valid('param').name === 'reading' ? Reading : Report, { io: 'input' }), 200),
    )
}
