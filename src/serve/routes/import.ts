/**
 * Edited exports come back: a workbook, or sheets as CSV, whose changed rows become decisions.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { changesInFiles, decisionsOf } from '../../publish/import/changes-in-files.ts'
import type { Decided as DecidedShape } from '../../record/case.ts'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { answers, Decided } from '../shapes.ts'
import { FILES, filesIn } from '../upload.ts'
import { given } from './statements.ts'

const Imported = z
  .object({
    understood: z.array(z.object({ at: z.string(), say: z.string(), reason: z.string().nullable() })),
    /** While any row is refused, nothing is decided. */
    refused: z.array(z.object({ at: z.string(), why: z.string() })).readonly(),
    unchanged: z.int(),
    /** Rows of the export that the file no longer has: left as they are. */
    missing: z.int(),
    /** Empty in a trial, and where a row was refused. */
    decided: z.array(Decided),
  })
  .openapi('Imported')

const importSheets = createRoute({
  method: 'post',
  path: '/import',
  summary: 'Take edited exports back as decisions; all rows or none',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    query: z.object({
      dryRun: z.enum(['1']).optional().openapi({ description: 'Only say what would be decided' }),
      reason: z.string().min(1).optional().openapi({ description: 'For rows that give none of their own' }),
    }),
    body: {
      content: {
        ...FILES,
      },
    },
  },
  responses: answers(Imported, 'What was understood, and what was decided'),
})

export function importRoutes({ held, viewOf, effects, changes }: ServeParts) {
  return new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(importSheets, async (c) => {
    const { dryRun, reason } = c.req.valid('query')
    const key = c.req.valid('header')['idempotency-key']
    const files = await Promise.all(
      (await filesIn(c.req)).map(async (file) => ({ name: file.name, bytes: await file.bytes() })),
    )
    const sheets = await changesInFiles(files, await viewOf(held, effects.now()))
    const decided: DecidedShape[] = []
    if (dryRun === undefined && sheets.refused.length === 0) {
      for (const { acts, by } of decisionsOf(sheets, given({ reason, key }))) {
        decided.push(...(await held.decideAll(acts, by)))
      }
      await changes.look()
    }
    const understood = sheets.understood.map(({ at, say, reason: why }) => ({ at, say, reason: why }))
    const { refused, unchanged, missing } = sheets
    return c.json({ understood, refused, unchanged, missing, decided }, 200)
  })
}
