/**
 * Looking after the case: checking it, reading it again, making what is derived anew, taking words away, copying it.
 *
 * @module
 */
import { resolve } from 'node:path'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { EXTRACTOR } from '../../ingest/derive.ts'
import { derivedAgain } from '../../ingest/derive-again.ts'
import { LogHead } from '../../model/decision.ts'
import { ReportId } from '../../model/ids.ts'
import { DecisionId } from '../../model/review.ts'
import { openCase } from '../../record/case.ts'
import { fingerprintOf } from '../../record/seal.ts'
import { caseFindings, machineFindings } from '../doctor.ts'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { answers } from '../shapes.ts'

const Checks = z
  .array(z.object({ name: z.string(), looked: z.int(), wrong: z.array(z.string()).readonly() }))
  .readonly()

const verify = createRoute({
  method: 'post',
  path: '/verify',
  summary: 'Check the chain, the archive, every span and what is derived; give a seal to check it against one',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ seal: z.string().optional() }) } } },
  },
  responses: answers(
    z.object({
      head: LogHead,
      checks: Checks,
      /** Of the key that made the seal, where one was given. */
      fingerprint: z.string().nullable(),
    }),
    'What was looked at, and what is wrong',
  ),
})

const seal = createRoute({
  method: 'post',
  path: '/seal',
  summary: 'Sign the head of the log with the key of this user; the seal is a small text to give away',
  responses: answers(
    z.object({
      /** The file as it is, byte for byte. */
      seal: z.string(),
      /** SHA-256 of the public key, to tell others by another way. */
      fingerprint: z.string(),
    }),
    'The seal',
  ),
})

const doctor = createRoute({
  method: 'get',
  path: '/doctor',
  summary: 'What the program needs, whether it is there, and what to do where it is not',
  responses: answers(
    z.object({
      well: z.boolean(),
      findings: z.array(z.object({ what: z.string(), well: z.boolean(), say: z.string() })),
    }),
    'What was looked at',
  ),
})

const restore = createRoute({
  method: 'post',
  path: '/restore',
  summary: 'Make a case of a backup, in a new folder of this machine, after checking it; the case that is served stays',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ from: z.string().min(1), folder: z.string().min(1) }) } },
    },
  },
  responses: answers(z.object({ folder: z.string(), checks: Checks }), 'Where it lies, and what the check found'),
})

const readAgain = createRoute({
  method: 'post',
  path: '/read-again',
  summary: 'Read every report again with the reader in use; decisions keep standing',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ anyway: z.boolean().optional() }) } } },
  },
  responses: answers(
    z.object({
      reports: z.int(),
      read: z.int(),
      unchanged: z.int(),
      refused: z.array(z.object({ address: z.string(), reason: z.string() }).readonly()).readonly(),
      moved: z.int(),
      drafts: z.int(),
      orphans: z.int(),
    }),
    'What it came to',
  ),
})

const rebuild = createRoute({
  method: 'post',
  path: '/rebuild',
  summary: 'Make everything derived again from archive, readings and log',
  responses: answers(z.object({ head: LogHead }), 'Done'),
})

const redact = createRoute({
  method: 'post',
  path: '/redact',
  summary: 'Take words away for good; a tombstone stays',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            what: z.union([
              z.object({ report: ReportId, start: z.int().min(0), end: z.int().min(0) }).strict(),
              z.object({ report: ReportId }).strict(),
              z.object({ decision: DecisionId }).strict(),
            ]),
            reason: z.string().min(1),
          }),
        },
      },
    },
  },
  responses: answers(
    z.object({
      decision: DecisionId,
      emptied: z.array(DecisionId).readonly(),
      /** Other reports in which the same words stand; they are left as they are. */
      alsoIn: z.array(ReportId).readonly(),
    }),
    'What was taken away with it',
  ),
})

const backup = createRoute({
  method: 'post',
  path: '/backup',
  summary: 'Copy the whole case, as it stands at one moment, to a new folder of this machine',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ folder: z.string().min(1) }) } } },
  },
  responses: answers(z.object({ folder: z.string() }), 'Where it lies'),
})

export function upkeepRoutes({ held, reader, changes, effects, sealKey }: ServeParts) {
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(verify, async (c) => {
      const { seal: given } = c.req.valid('json')
      const verified = await held.verify(given)
      return c.json({ ...verified, fingerprint: given === undefined ? null : fingerprintOf(given) }, 200)
    })
    .openapi(seal, async (c) => {
      const text = await held.seal({ privateKey: await sealKey() })
      return c.json({ seal: text, fingerprint: fingerprintOf(text) }, 200)
    })
    .openapi(doctor, async (c) => {
      const findings = [...machineFindings(), ...(await caseFindings(held))]
      return c.json({ well: findings.every(({ well }) => well), findings }, 200)
    })
    .openapi(restore, async (c) => {
      const { from, folder } = c.req.valid('json')
      const copy = await openCase(resolve(from), effects)
      try {
        const { checks } = await copy.verify()
        await copy.backup(resolve(folder))
        return c.json({ folder: resolve(folder), checks }, 200)
      } finally {
        await copy.close()
      }
    })
    .openapi(readAgain, async (c) => {
      const own = await reader()
      try {
        const read = await held.readAgain({
          reader: own,
          anyway: c.req.valid('json').anyway ?? false,
          texts: (report, bytes) => (report.derivation.extractor === EXTRACTOR ? null : derivedAgain(report, bytes)),
        })
        return c.json(read, 200)
      } finally {
        await own.stop()
        await changes.look()
      }
    })
    .openapi(rebuild, async (c) => {
      await held.rebuild()
      await changes.look()
      return c.json({ head: await held.head() }, 200)
    })
    .openapi(redact, async (c) => {
      const { what, reason } = c.req.valid('json')
      const key = c.req.valid('header')['idempotency-key']
      const own = await reader()
      try {
        return c.json(await held.redact(what, { reason, ...(key === undefined ? {} : { key }) }, own), 200)
      } finally {
        await own.stop()
        await changes.look()
      }
    })
    .openapi(backup, async (c) => {
      const { folder } = c.req.valid('json')
      await held.backup(resolve(folder))
      return c.json({ folder: resolve(folder) }, 200)
    })
}
