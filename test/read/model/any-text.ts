/** Texts of any kind, English among them, so that the network is given something to look at. @module */
import fc from 'fast-check'

const AWKWARD = [
  ...[
    'e\u0301',
    '\u0301',
    'a\u0323\u0302\u031b',
    'ΟΔΟΣ',
    'İ',
    'ẞ',
    'ﬁ',
    'ǅ',
    '½',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u0085',
  ],
  ...[
    'السَّلَام',
    'עִבְרִית',
    'हिन्दी',
    '한국',
    '数百',
    '𠀀',
    '👩‍👩‍👧',
    '🇺🇳',
    '𝔘𝔫𝔦',
    '\ud800',
    '\udc00',
    '\0',
    '\u001b[2J',
    '\u202e',
    '\uffff',
  ],
  ...[
    '[CLS]',
    '[UNK]',
    '##ing',
    '<s>',
    'x'.repeat(101),
    'é'.repeat(120),
    'Al-',
    '…',
    '“',
    '”',
    '"',
    "'",
    '—',
    '\u2028',
    '\t',
    '\r\n',
  ],
]

const ENGLISH = [
  ...[
    'The minister said that a drone had struck the house',
    'Nobody has claimed it.',
    'He denied that the guard did it',
    'on Sunday',
  ],
  ...[
    'killing three people',
    'according to Mira Sandt, an analyst at the Orsin Institute',
    'who ordered it?',
    'she asked.',
    '\n\n',
    ', ',
    '. ',
  ],
]

/** Any code points whatever, halves of surrogate pairs and unassigned ones among them. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.oneof(fc.constantFrom(...AWKWARD), fc.constantFrom(' ', ''), fc.string({ unit: 'binary', maxLength: 4 })),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
)

/** English with anything in it. */
export const anyReport = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ENGLISH) },
      { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
      { weight: 1, arbitrary: anyText },
    ),
    { maxLength: 24 },
  )
  .map((parts) => `The report was that it is as follows: ${parts.join(' ')}`)
