import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { markdownPage } from '../../src/ingest/markdown.ts'
import { TooTangled, within } from '../../src/ingest/time-limit.ts'
import { blocksOf, story } from './gather.ts'

describe('markdownPage(raw)', () => {
  it('reads what a reader of the finished page would read', () => {
    const made = markdownPage(
      `# Barge *aground*\n\nThe [lock](https://x.example) at\nVelm **held**.\n\n## The rescue\n\n- one\n- two\n\n> "No", he said.\n\n\`\`\`\na  b\n\`\`\`\n`,
    )
    assert.equal(
      made.text,
      'Barge aground\n\nThe lock at Velm held.\n\nThe rescue\n\n• one\n• two\n\n"No", he said.\n\na b',
    )
    assert.deepEqual(blocksOf(made), ['headline: Barge aground', 'section-label: The rescue'])
    assert.deepEqual(made.metadata, { headline: { value: 'Barge aground', from: 'markdown heading' } })
  })

  it('takes its metadata from the front matter', () => {
    const front =
      '---\ntitle: "Barge: aground"\nauthor: Ana Ruk # staff\ndate: 2031-05-07\nurl: https://x.example/7\ntags:\n  - x\n---\n'
    const { metadata, text } = markdownPage(`${front}\n${story()}\n`)
    assert.deepEqual(metadata, {
      headline: { value: 'Barge: aground', from: 'front matter title' },
      byline: { value: 'Ana Ruk', from: 'front matter author' },
      published: { value: '2031-05-07', from: 'front matter date' },
      url: { value: 'https://x.example/7', from: 'front matter url' },
    })
    assert.equal(text, story())
  })

  it('says how much HTML it left out, and runs none', () => {
    const { text, notes } = markdownPage(`one <b>two</b>\n\n<script>\nrun()\n</script>\n\nthree`)
    assert.equal(text, 'one two\n\nthree')
    assert.deepEqual(notes, ['3 pieces of HTML left out'])
  })

  it('gives up on what was made to be slow', () => {
    assert.throws(() => markdownPage('['.repeat(2_000_000)), TooTangled)
    assert.equal(
      within(200, () => markdownPage('[a'.repeat(200_000))),
      null,
    )
  })
})

describe('within(maxMillis, act)', () => {
  it('gives what the act gives', () =>
    assert.deepEqual(
      within(1_000, () => [1]),
      [1],
    ))

  it('stops an act that takes too long', () => {
    const before = performance.now()
    assert.equal(
      within(50, () => {
        for (;;);
      }),
      null,
    )
    assert.ok(performance.now() - before < 5_000)
  })

  it('stops an act that goes too deep', () => {
    const deep = (): object => [deep()]
    assert.equal(within(1_000, deep), null)
  })

  it('hands on every other error', () => {
    assert.throws(
      () =>
        within(1_000, () => {
          throw new TypeError('x is not a function')
        }),
      TypeError,
    )
  })
})
