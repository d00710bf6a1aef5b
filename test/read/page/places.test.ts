import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Span } from '../../../src/model/span.ts'
import { holds, overlaps } from '../../../src/model/span.ts'
import { pageOf } from '../../../src/read/page/build.ts'
import { SpansAt } from '../../../src/read/page/spans-at.ts'
import { tokenFrom, tokenStarting, tokensTouching, tokensWithin } from '../../../src/read/page/tokens-at.ts'

/** A caption interrupts a sentence, so that the page's order is not the text's. */
const [HEAD, CAPTION] = ['Ferry leaves before the siren', 'A guard at the gate of the old mill']
const TEXT = `${HEAD}\n\nNobody was hurt in the harbour town.\n\nThe envoy told reporters that the\n\n${CAPTION}\n\nferry had left before the siren was heard.`
const block = (kind: 'headline' | 'caption', words: string) => {
  const start = TEXT.indexOf(words)
  return { kind, start, end: start + words.length, from: 'dom' as const }
}
const page = pageOf({ id: 'a', text: TEXT, blocks: [block('headline', HEAD), block('caption', CAPTION)] })
const spans = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('tokens by their place', () => {
  it('are looked up on a page whose order is not that of the text', () => {
    assert.ok(page.tokens.some((token, i) => token.start < (page.tokens[i - 1]?.start ?? 0)))
  })

  it('are those that going over all of them finds', () => {
    fc.assert(
      fc.property(spans, (span) => {
        const indexes = (tokens: readonly { index: number }[]) => tokens.map(({ index }) => index)
        assert.deepEqual(indexes(tokensWithin(page, span)), indexes(page.tokens.filter((token) => holds(span, token))))
        assert.deepEqual(
          new Set(indexes(tokensTouching(page, span))),
          new Set(indexes(page.tokens.filter((token) => overlaps(span, token)))),
        )
        assert.equal(
          tokenFrom(page, span.start),
          page.tokens.findIndex((token) => token.start >= span.start),
        )
        assert.equal(
          tokenStarting(page, span.start),
          page.tokens.findIndex((token) => token.start === span.start),
        )
      }),
    )
  })
})

describe('SpansAt', () => {
  it('finds those that hold or touch a span, as going over all of them does', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 20 }), spans, (all, span) => {
        const places = new SpansAt(all.map((one, of) => ({ ...one, of })))
        const numbers = (pass: (one: Span) => boolean) => all.flatMap((one, i) => (pass(one) ? [i] : []))
        const sorted = (found: number[]) => found.sort((a, b) => a - b)
        assert.deepEqual(
          sorted(places.holding(span)),
          numbers((one) => holds(one, span)),
        )
        assert.deepEqual(
          sorted(places.touching(span)),
          numbers((one) => overlaps(one, span)),
        )
      }),
    )
  })
})
