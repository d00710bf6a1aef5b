import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { htmlPage } from '../../src/ingest/html.ts'
import { blocksOf, gather, one, reportOf, story, streamOf } from './gather.ts'

/** An article of four paragraphs with something between the second and the third. */
function page(between = '', before = '', head = ''): string {
  const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => `<p>${story(n)}</p>`)
  return `<!doctype html><html><head>${head}</head><body><article>${before}${first}${second}${between}${third}${fourth}</article></body></html>`
}

const BODY = [1, 2, 3, 4].map(story)

describe('htmlPage(html): text and blocks', () => {
  const table: readonly (readonly [what: string, html: string, blocks: readonly string[]])[] = [
    ['a headline', page('', '<h1>Barge <em>aground</em> at Velm</h1>'), ['headline: Barge aground at Velm']],
    ['a caption', page('<figure><img src=x><figcaption>The lock.</figcaption></figure>'), ['caption: The lock.']],
    [
      'a credit in a caption',
      page('<figure><img src=x><figcaption>The lock. <span class="credit">Photo: A. Ruk</span></figcaption></figure>'),
      ['caption: The lock. Photo: A. Ruk', 'credit: Photo: A. Ruk'],
    ],
    [
      'each key point',
      page(
        '',
        '<h1>Barge aground</h1><ul class="key-points"><li>Nobody hurt</li><li><p>Crates saved</p></li><li> </li></ul>',
      ),
      ['headline: Barge aground', 'key-point: Nobody hurt', 'key-point: Crates saved'],
    ],
    ['a box that holds a label only', page('<div class="related"><h3>Related</h3></div>'), ['section-label: Related']],
    ['one key point', page('', '<p class="key-point">Nobody hurt</p>'), ['key-point: Nobody hurt']],
    [
      'a standfirst',
      page('', '<h1>Aground</h1><p class="standfirst">Crates saved</p>'),
      ['headline: Aground', 'deck: Crates saved'],
    ],
    ['a label between paragraphs', page('<h2>The rescue</h2>'), ['section-label: The rescue']],
  ]
  for (const [what, html, blocks] of table) {
    it(`marks ${what}, and nothing of the body`, () => {
      const made = htmlPage(html)
      assert.deepEqual(blocksOf(made), blocks)
      for (const paragraph of BODY) assert.ok(made.text.split('\n\n').includes(paragraph), paragraph)
    })
  }

  it('keeps a byline and the date beside it apart', () => {
    const meta =
      '<div class="meta"><span class="author">By Ana Ruk</span> <time datetime="2031-05-07">7 May 2031</time></div>'
    const { text, blocks } = htmlPage(page('', `<h1>Barge aground</h1>${meta}`))
    assert.ok(text.includes('By Ana Ruk 7 May 2031'), text)
    assert.ok(blocksOf({ text, blocks }).includes('byline: By Ana Ruk'))
  })

  it('leaves out what stands around the article', () => {
    const html = page()
      .replace('<body>', '<body><nav><a href="/">Home</a></nav><div class="cookie-banner">We use cookies.</div>')
      .replace('</body>', '<footer><p>All rights reserved.</p></footer></body>')
    assert.equal(htmlPage(html).text, BODY.join('\n\n'))
  })

  it('takes no article for a box, whatever its class says', () => {
    const html = `<body><div class="post tag-harbour"><p>${story(1)}</p><p>${story(2)}</p></div></body>`
    assert.deepEqual(htmlPage(html).blocks, [])
  })

  it('lets no box within the article into the body: it is left out or marked', () => {
    for (const name of ['newsletter', 'related', 'tags', 'share']) {
      for (const words of ['Sign up here.', `${story(9)} Sign up for more of the same, every day, by letter.`]) {
        const { text, blocks } = htmlPage(page(`<div class="${name}"><p>${words}</p></div>`))
        const body = blocks.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
        assert.deepEqual(body.split(/\n{2,}/), BODY)
      }
    }
  })

  it('leaves out what the page hides', () => {
    const hidden =
      '<p hidden>one</p><p style="display: none">two</p><p aria-hidden="true">three</p><template><p>four</p></template>'
    assert.equal(htmlPage(page(hidden)).text, BODY.join('\n\n'))
  })

  it('sets lines, tables and fixed type', () => {
    const html =
      '<p>one<br>two   words</p><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table><pre>x\n  y</pre>'
    assert.equal(htmlPage(html).text, 'one\ntwo words\n\na b\nc\n\nx\ny')
  })
})

describe('htmlPage(html): metadata, each with where it stood', () => {
  const jsonLd = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`
  const table: readonly (readonly [field: string, head: string, value: string, from: string])[] = [
    [
      'headline',
      '<meta property="og:title" content="Barge &amp; lock"><title>x</title>',
      'Barge & lock',
      'meta og:title',
    ],
    ['headline', '<title> Barge\n aground </title>', 'Barge aground', 'title'],
    ['byline', '<meta name="author" content="Ana Ruk">', 'Ana Ruk', 'meta author'],
    ['publisher', '<meta property="og:site_name" content="Lantern">', 'Lantern', 'meta og:site_name'],
    [
      'published',
      '<meta property="article:published_time" content="2031-05-07T23:30:00-05:00">',
      '2031-05-07',
      'meta article:published_time',
    ],
    ['url', '<link rel="canonical" href="https://lantern.example/7">', 'https://lantern.example/7', 'link canonical'],
    ['headline', jsonLd({ '@type': 'NewsArticle', headline: 'Aground' }), 'Aground', 'json-ld headline'],
    [
      'byline',
      jsonLd({ '@type': 'NewsArticle', author: [{ name: 'Ana Ruk' }, 'Ivo Lem'] }),
      'Ana Ruk, Ivo Lem',
      'json-ld author',
    ],
    [
      'published',
      jsonLd({ '@graph': [{ '@type': ['Report'], datePublished: '2031-05-07' }] }),
      '2031-05-07',
      'json-ld datePublished',
    ],
  ]
  for (const [field, head, value, from] of table) {
    it(`finds ${field} in ${from}`, () => {
      const { metadata } = htmlPage(page('', '', head))
      assert.deepEqual((metadata as Record<string, unknown>)[field], { value, from })
    })
  }

  it('takes the first of what the page says twice, and the language of its root', () => {
    const head = `<meta name="date" content="2031-05-08">${jsonLd({ '@type': 'NewsArticle', datePublished: '2031-05-07' })}`
    const { metadata } = htmlPage(page('', '', head).replace('<html>', '<html lang="en-GB">'))
    assert.deepEqual(metadata.published, { value: '2031-05-08', from: 'meta date' })
    assert.deepEqual(metadata.language, { value: 'en-GB', from: 'html lang' })
  })

  it('notes what is no date and what is no JSON, and goes on', () => {
    const head = '<meta name="date" content="lately"><script type="application/ld+json">{oops</script>'
    const { metadata, notes, text } = htmlPage(page('', '', head))
    assert.deepEqual(metadata, {})
    assert.deepEqual(notes, ['meta date is no date and was left out', 'a JSON-LD block is no JSON and was left out'])
    assert.equal(text, BODY.join('\n\n'))
  })
})

describe('a hostile page', () => {
  it('has scripts, handlers and frames that never run and are never read', () => {
    const marks = globalThis as { ranByIngest?: boolean }
    const html = page(
      '<script>globalThis.ranByIngest = true</script><img src=x onerror="globalThis.ranByIngest = true"><iframe srcdoc="<p>framed</p>"></iframe><svg onload="globalThis.ranByIngest = true"><text>drawn</text></svg>',
    )
    assert.equal(htmlPage(html).text, BODY.join('\n\n'))
    assert.equal(marks.ranByIngest, undefined)
  })

  it('keeps markup that is spelt out as words', () => {
    const { text } = htmlPage(
      page('<p>The sign read &lt;script&gt;alert(1)&lt;/script&gt;, said the master, and nobody laughed.</p>'),
    )
    assert.ok(text.includes('<script>alert(1)</script>'))
  })

  const heavy: readonly (readonly [what: string, html: string])[] = [
    ['100,000 nested elements', '<div>'.repeat(100_000)],
    ['more tags than memory has room for', '<br>'.repeat(4_000_000)],
    ['brackets and nothing else', `<html>${'<'.repeat(5_000_000)}`],
  ]
  for (const [what, html] of heavy) {
    it(`of ${what} is refused within 10 s, and its neighbour is kept`, async () => {
      const lines = `${JSON.stringify({ html })}\n${JSON.stringify({ text: story() })}\n`
      const before = performance.now()
      const items = await gather(['-'], { maxLineBytes: 2 ** 26 }, { stdin: streamOf(Buffer.from(lines), 2 ** 16) })
      assert.ok(performance.now() - before < 10_000)
      assert.deepEqual(
        items.map((item) => (item.kind === 'refused' ? item.code : item.kind)),
        ['too-tangled', 'report'],
      )
    })
  }

  it('of a million entities is read or refused within 10 s', async () => {
    const before = performance.now()
    const item = await one(`<html><body><p>${'&amp;'.repeat(1_000_000)}</p></body></html>`)
    assert.ok(performance.now() - before < 10_000)
    assert.ok(item.kind === 'refused' || item.report.text.length === 1_000_000)
    assert.ok((await reportOf(`<html><p>${'&amp;'.repeat(10_000)}`)).text === '&'.repeat(10_000))
  })

  it('with words of no code point is read', async () => {
    const { text } = await reportOf(
      page('<p>&#0; &#xd800; &#99999999; and so on, said the harbour master of Velm.</p>'),
    )
    assert.ok(text.isWellFormed() && !text.includes('\0'))
  })

  it('without a body element is read', () => {
    const { text, metadata } = htmlPage('<html><head><title>Lock</title></head><h1>One</h1><p>two</p></html>')
    assert.equal(text, 'One\n\ntwo')
    assert.equal(metadata.headline?.value, 'One')
  })

  it('whose html element is only in a comment is read', () => {
    assert.equal(htmlPage('<!-- <html > --><template></template><p>words</p>').text, 'words')
  })

  // Found by chance: Readability 0.6.0 fails on it.
  const breaking = [
    '</script><![CDATA[<frameset>&bogus;<p x:y=1><!----><!doctype x></head><:><meta name=author content=x><!--<?xml ?><br><:><![CDATA[--><style><body>',
  ]
  for (const html of breaking) {
    it(`on which a parser breaks is refused with the error's words: ${html.slice(0, 40)}`, async () => {
      assert.throws(() => htmlPage(html), TypeError)
      const item = await one(JSON.stringify({ html }))
      assert.equal(item.kind === 'refused' && item.code, 'parser-failed')
      assert.match(item.kind === 'refused' ? item.reason : '', /TypeError: Cannot read .*: save its text as \.txt/)
    })
  }
})
