/**
 * Reads one report: the way from its text to its reading, one act after another.
 *
 * @module
 */
import { READING_FORMAT, type Reading } from '../model/reading.ts'
import type { ReadingInput } from '../model/report.ts'
import { pageOf } from './page/build.ts'
import { ASCRIBE_EN } from './stamp.ts'

/** The reading of a report by `ascribe-en`. Deterministic, offline, and free of state. */
export function read(input: ReadingInput): Reading {
  const page = pageOf(input)
  return {
    format: READING_FORMAT,
    id: input.id,
    language: 'en',
    reader: ASCRIBE_EN,
    furniture: page.furniture,
    entities: [],
    relations: [],
    claims: [],
    incidents: [],
    responsibility: [],
    stances: [],
    questions: [],
    quantities: [],
    outlook: [],
    findings: [],
  }
}
