import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { anchorOf } from '../../../src/read/dates/anchor.ts'
import { COUNTED_RULES } from '../../../src/read/dates/counted-rules.ts'
import { STATED_RULES } from '../../../src/read/dates/stated-rules.ts'
import { timeWordsIn } from '../../../src/read/dates/time-words.ts'

/** The package brings no types. */
const parse: (edtf: string) => unknown = (await import('edtf' as string)).default

const PUBLISHED = '2031-11-12' // a Wednesday

/** The first words of time of a text as `words = edtf from anchor`. */
function first(text: string, published: string | null = PUBLISHED, dateline?: string) {
  const [found] = timeWordsIn(text, 0, text.length, anchorOf(published ?? undefined, dateline))
  return found && { words: text.slice(found.span.start, found.span.end), edtf: found.edtf, from: found.inferredFrom }
}

describe('timeWordsIn(text, start, end, anchor): dates that words name', () => {
  for (const [text, words, edtf] of [
    ['The mill burned on 3 June 2024.', '3 June 2024', '2024-06-03'],
    ['The mill burned on June 3, 2024.', 'June 3, 2024', '2024-06-03'],
    ['The mill burned on the night of 3 June 2024.', 'the night of 3 June 2024', '2024-06-03'],
    ['The mill burned in the early hours of 3 June 2024.', 'early hours of 3 June 2024', '2024-06-03'],
    ['The mill burned in early March 2024.', 'early March 2024', '2024-03'],
    ['The road was shut from 3 May to 9 May 2024.', 'from 3 May to 9 May 2024', '2024-05-03/2024-05-09'],
    ['The road was shut between 3 and 9 May 2024.', 'between 3 and 9 May 2024', '2024-05-03/2024-05-09'],
    ['The road was shut from 2021 to 2023.', 'from 2021 to 2023', '2021/2023'],
    ['Shells fell on 8 and 10 May 2024.', '8 and 10 May 2024', '{2024-05-08,2024-05-10}'],
    ['The road has been shut since May 2024.', 'since May 2024', '2024-05/..'],
    ['The road was shut until May 2024.', 'until May 2024', '../2024-05'],
    ['They came in the summer of 2024.', 'the summer of 2024', '2024-22'],
    ['They came in the winter of 2023-24.', 'the winter of 2023-24', '2023-24'],
    ['They came in the late 1990s.', 'the late 1990s', '199X'],
    ['They came in the eighteenth century.', 'the eighteenth century', '17XX'],
    ['They came in the second quarter of 2024.', 'the second quarter of 2024', '2024-34'],
    ['They came around 2009.', 'around 2009', '2009~'],
    ['They came, perhaps in May 2009.', 'perhaps in May 2009', '2009-05?'],
    ['They came on 23/05/2024.', '23/05/2024', '2024-05-23'],
    ['They came on 03/05/2024.', '03/05/2024', '[2024-03-05,2024-05-03]'],
    ['They came on 03/05/2024, in American notation.', '03/05/2024', '2024-03-05'],
    ['They came on 03.05.2024.', '03.05.2024', '2024-05-03'],
    ['They came on Boxing Day 2024.', 'Boxing Day 2024', '2024-12-26'],
    ['They came on 10 Tir 1400.', '10 Tir 1400', '2021-07-01'],
    ['They came on 1 March 1917, Old Style.', '1 March 1917, Old Style', '1917-03-14'],
  ] as const) {
    it(`reads ${JSON.stringify(words)}`, () => {
      assert.deepEqual(first(text, null), { words, edtf, from: null })
    })
  }
})

describe('timeWordsIn(text, start, end, anchor): dates counted from the day of the report', () => {
  for (const [text, edtf] of [
    ['It fell on Tuesday.', '2031-11-11'],
    ['It fell on Wednesday.', '2031-11-12'],
    ['It fell last Wednesday.', '2031-11-05'],
    ['The talks are to begin on Friday.', '2031-11-14'],
    ['It fell yesterday afternoon.', '2031-11-11'],
    ['It fell overnight.', '2031-11-11/2031-11-12'],
    ['It fell overnight into Monday.', '2031-11-09/2031-11-10'],
    ['It fell over the weekend.', '2031-11-08/2031-11-09'],
    ['It fell two weeks ago.', '2031-10-29~'],
    ['It fell two months ago.', '2031-09'],
    ['It fell last week.', '2031-11-03/2031-11-09'],
    ['It fell last summer.', '2031-22'],
    ['It fell earlier this year.', '2031'],
    ['It fell on the 6th.', '2031-11?-06'],
    ['It fell on the 20th.', '2031-10?-20'],
    ['It fell on Nov. 3.', '2031?-11-03'],
    ['It fell on Dec. 3.', '2030?-12-03'],
    ['The court will sit on Jan. 5.', '2032?-01-05'],
    ['It fell in December.', '2030?-12'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const found = first(text)
      assert.deepEqual([found?.edtf, found?.from], [edtf, 'published'])
    })
  }

  it('counts from a dateline before publication, and knows no year where nothing gives one', () => {
    assert.deepEqual(first('It fell yesterday.', PUBLISHED, 'VELM, Nov. 10'), {
      words: 'yesterday',
      edtf: '2031-11-09',
      from: 'dateline',
    })
    assert.equal(first('It fell yesterday.', '2031-01-02', 'VELM, Dec. 31')?.edtf, '2030-12-30')
    assert.equal(first('It fell yesterday.', null, 'VELM, Nov. 10')?.edtf, 'XXXX-11-09')
    assert.equal(first('It fell on Nov. 3.', null)?.edtf, 'XXXX-11-03')
  })

  for (const text of ['It fell on Tuesday.', 'It fell yesterday.', 'It fell last week.', 'It fell overnight.']) {
    it(`gives no date to ${JSON.stringify(text)} without a day to count from`, () =>
      assert.equal(first(text, null)?.edtf, null))
  }

  for (const text of [
    'It fell in recent months.',
    'It fell the other day.',
    'The 4th Brigade may march.',
    'It fell years ago.',
    'They counted 1,990 men.',
  ]) {
    it(`finds no date in ${JSON.stringify(text)}`, () => assert.equal(first(text)?.edtf ?? null, null))
  }
})

describe('timeWordsIn(text, start, end, anchor): dates counted from the event told before', () => {
  for (const [text, edtf] of [
    ['The mill burned on 3 June 2024. The day before, two men had come.', '2024-06-02'],
    ['The mill burned on 3 June 2024. A week later the yard burned.', '2024-06-10~'],
    ['The mill burned on 3 June 2024. The following morning, two men came.', '2024-06-04'],
    ['The mill burned on 3 June 2024. The month before, two men had come.', '2024-05'],
    ['The mill burned on June 3. Two days earlier, two men had come.', 'XXXX-06-01'],
    ['They marched on the third anniversary of the fire of 3 June 2024.', '2027-06-03'],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const found = timeWordsIn(text, 0, text.length, anchorOf(undefined, undefined)).at(-1)
      assert.deepEqual([found?.edtf, found?.inferredFrom], [edtf, 'context'])
    })
  }
})

describe('the rules of time', () => {
  for (const { example, words } of [...STATED_RULES, ...COUNTED_RULES]) {
    it(`fit their example ${JSON.stringify(example)}`, () => {
      assert.ok(new RegExp(words.source, words.flags).test(example.toLowerCase()))
    })
  }

  it('give EDTF that a parser takes, or null, whatever stands together', () => {
    const word = fc.constantFrom(
      ...'the of on in last next since until from to and between around 3 31 30th 2024 1990s May February monday weekend night day before after two weeks ago earlier 29/02/2023 Feb. quarter second half century winter Christmas , .'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }),
        fc.constantFrom(undefined, '2024-02-29', '2031', '2031-05'),
        (words, published) => {
          const text = words.join(' ')
          for (const { edtf: date, span } of timeWordsIn(text, 0, text.length, anchorOf(published, undefined))) {
            assert.ok(span.start < span.end && span.end <= text.length)
            if (date !== null) assert.doesNotThrow(() => parse(date), `${date} of ${text}`)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
