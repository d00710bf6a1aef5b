import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import type { CaseView } from '../../src/publish/case-view.ts'
import { caseViewOf } from '../../src/publish/case-view.ts'
import { htmlReport } from '../../src/publish/html/page.ts'
import { STYLE } from '../../src/publish/html/style.ts'
import { everyText, fixture } from './fixture.ts'

/** What a report, or its metadata, may spell as it likes. */
const FREE = new Set(
  'title name label value headline publisher byline address published text content cue condition affiliation message reason'.split(
    ' ',
  ),
)
const ATTACKS = [
  '</style><script>alert(1)</script>',
  '--></title><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="&lt;script&gt;">',
  '&lt;script&gt;',
  '<meta http-equiv=refresh content=0>',
  '\u202E<\u0000script>',
  ']]><![CDATA[',
]
const hostile = fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary' }), fc.string())

/** The fixture, each free text in it replaced by the next of the given. */
function withTexts(texts: readonly string[]): CaseView {
  let next = 0
  return caseViewOf(
    everyText(fixture(), (text, key) => (FREE.has(key) ? (texts[next++ % texts.length] as string) : text)),
  )
}

interface Shape {
  readonly tags: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

function shapeOf(page: string): Shape & { readonly hrefs: string[]; readonly styles: string[] } {
  const { document } = parseHTML(page)
  const all = [...document.querySelectorAll('*')]
  return {
    tags: new Set(all.map((element) => element.tagName.toLowerCase())),
    attributes: new Set(all.flatMap((element) => [...element.attributes].map(({ name }) => name))),
    hrefs: all.flatMap((element) => element.getAttribute('href') ?? []),
    styles: [...document.querySelectorAll('style')].map((element) => element.textContent ?? ''),
  }
}

describe('htmlReport(view) of hostile text', () => {
  // Optional parts of the page come and go with the texts: what it may consist of is taken from a page that has most.
  const plain = shapeOf(htmlReport(withTexts(['plain words', 'Ilva Roth', '2031-03-14', 'other words'])))
  const usual = shapeOf(htmlReport(fixture()))
  const tags = new Set([...plain.tags, ...usual.tags, 'q', 'svg', 'rect', 'path', 'line', 'text', 'details', 'summary'])
  const attributes = new Set([...plain.attributes, ...usual.attributes, 'x', 'y', 'd', 'mask', 'rx'])

  it('adds no element, no attribute, no style and no way out, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), (texts) => {
        const page = htmlReport(withTexts(texts))
        assert.doesNotMatch(page, /<script/i)
        const shape = shapeOf(page)
        assert.deepEqual(
          [...shape.tags].filter((tag) => !tags.has(tag)),
          [],
        )
        assert.deepEqual(
          [...shape.attributes].filter((name) => !attributes.has(name)),
          [],
        )
        assert.deepEqual(
          shape.hrefs.filter((href) => !/^#[A-Za-z0-9-]+$/.test(href)),
          [],
        )
        assert.deepEqual(shape.styles, [STYLE])
      }),
      { numRuns: 150 },
    )
  })
  for (const attack of ATTACKS.filter((text) => /^[ -~]*$/.test(text))) {
    it(`shows ${attack} as text`, () => {
      const { document } = parseHTML(htmlReport(withTexts([attack])))
      assert.equal(document.querySelector('h1')?.textContent, attack)
    })
  }
})
