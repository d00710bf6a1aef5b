import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { initCase, openCase } from '../../src/record/case.ts'
import { dumpOf, wellOf } from './decisions/helpers.ts'
import { effects, item, temporaryFolder, toy } from './toy-reader.ts'

/** A case as version 0.1 left it, before there were decisions: made by that version, and never changed. */
const OLD = fileURLToPath(new URL('./fixtures/case-0001', import.meta.url))
const TEXTS = [
  'Ada Lorn said that nobody was hurt. Boris Kehl said that two were hurt after the blast in Velmar on 2031-11-07.',
  'Ada Lohrn said that it was the wind. Cora Venn said that it rained after the blast in Velmar on 2031-11-07.',
]

describe('openCase(dir) on a case of an older version', () => {
  it('brings it up to this one: the same as if it had been made today', async (t) => {
    const dir = path.join(temporaryFolder(t), 'old')
    cpSync(OLD, dir, { recursive: true })
    const old = await openCase(dir, effects)
    t.after(() => old.close())
    await wellOf(old)
    const fresh = temporaryFolder(t)
    await initCase(fresh, effects)
    const today = await openCase(fresh, effects)
    t.after(() => today.close())
    await today.add(
      TEXTS.map((text, n) => item(text, `${'ab'[n]}.txt`)),
      toy,
    )
    assert.deepEqual(await dumpOf(old), await dumpOf(today))
    const [claim] = await old.claims()
    assert.ok(claim)
    await old.decide({ act: 'accept', target: claim.id })
    assert.equal((await old.claims({ review: ['accepted'] })).length, 1)
    await wellOf(old)
  })
})
