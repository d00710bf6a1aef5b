/**
 * How likely a candidate is a claim: a logistic model of few words and shapes, its weights learned from PolNeAR.
 *
 * `training/claim-cues.ts` makes `cue-weights.json`; the file holds stems, word classes and numbers, no text.
 *
 * @module
 */
import type { Candidate } from './candidates.ts'
import weights from './cue-weights.json' with { type: 'json' }
import { type Desk, lowerAt, posAt } from './extent.ts'

const WEIGHTS: Readonly<Record<string, number>> = weights

/** The likelihood that somebody would mark the candidate as a claim, 0..1. */
export function likelihoodOf(desk: Desk, candidate: Candidate): number {
  let sum = 0
  for (const feature of featuresOf(desk, candidate)) sum += WEIGHTS[feature] ?? 0
  return 1 / (1 + Math.exp(-sum))
}

export function featuresOf(desk: Desk, c: Candidate): string[] {
  const first = c.content[0]?.first ?? 0
  const size = c.content.reduce((sum, piece) => sum + piece.last - piece.first, 0)
  const head = c.source ? c.source.last - 1 : -1
  const who = c.source ? (posAt(desk, head) === 'PRON' ? `pron:${lowerAt(desk, head)}` : posAt(desk, head)) : 'none'
  const verb = lowerAt(desk, c.verb)
  const form = /ing$/.test(verb) ? 'ing' : /(?:ed|en)$/.test(verb) ? 'ed' : /s$/.test(verb) ? 's' : 'base'
  const lead = lowerAt(desk, c.cue.first)
  return [
    'bias',
    `shape:${c.shape}`,
    `stem:${c.stem}`,
    `stem+shape:${c.stem}|${c.shape}|${c.particle}`,
    `who:${who}`,
    `who+shape:${who}|${c.shape}`,
    `form:${form}|${c.shape}`,
    `lead:${c.cue.last - c.cue.first > 1 ? lead : '-'}`,
    `size:${size < 2 ? 1 : size < 4 ? 2 : size < 8 ? 3 : size < 20 ? 4 : 5}|${c.shape}`,
    `quote:${c.inQuote}|${c.shape}`,
    `first:${posAt(desk, first)}|${c.shape}`,
    `word:${lowerAt(desk, first)}`,
    `before:${posAt(desk, c.cue.first - 1)}`,
  ]
}
