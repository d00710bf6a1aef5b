/**
 * What the server is made of: an open case, and what other layers hand in.
 *
 * @module
 */
import type { Effects } from '../model/effects.ts'
import type { CaseView } from '../publish/case-view.ts'
import type { Case, CaseReader } from '../record/case.ts'
import type { Changes } from './changes.ts'
import type { Jobs } from './jobs.ts'
import type { Views } from './views.ts'

/** A reader that holds threads until it is stopped. */
export interface HeldReader extends CaseReader {
  readonly stop: () => Promise<void>
}

/** Given by whoever starts the server. */
export interface ServeInputs {
  readonly held: Case
  readonly effects: Effects
  readonly version: string
  /** A fresh reader for one job. */
  readonly reader: () => Promise<HeldReader>
  /** Everything that a page or a sheet prints. */
  readonly viewOf: (held: Case, made: Date) => Promise<CaseView>
  /** The private key to seal with, Ed25519, PEM; kept outside of the case. */
  readonly sealKey: () => Promise<string>
  /** The built web app; null serves the API alone. */
  readonly webFolder: string | null
}

export interface ServeParts extends ServeInputs {
  readonly views: Views
  readonly changes: Changes
  readonly jobs: Jobs
}
