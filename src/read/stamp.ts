/**
 * Who read: the name and version that every reading carries, so that a better reader's work can be told from an older one's.
 *
 * @module
 */
import type { ReaderStamp } from '../model/reading.ts'

/** The version changes whenever the same text could come to another reading. */
export const ASCRIBE_EN: ReaderStamp = { name: 'ascribe-en', version: '0.1.0', model: null }

/** `model`: rules and the trained network together; `rules`: the rules alone, which need no weights. */
export const READERS = ['model', 'rules'] as const
export type ReaderName = (typeof READERS)[number]
/** What reads where nobody chooses. */
export const DEFAULT_READER: ReaderName = 'model'
