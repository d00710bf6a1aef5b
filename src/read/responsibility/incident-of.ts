/**
 * Which incident words are about.
 *
 * @module
 */
import type { Incident } from '../../model/reading.ts'
import type { Scene } from './scene.ts'

/** An arrest or a vote has no author to look for; it is chosen only where nothing else is told. */
const AUTHORLESS = new Set(['arrest', 'political-event', 'protest', 'riot'])

/**
 * The incident that tokens `first` to `last` are about: one named in them, else the nearest in their sentence, else the
 * one last named in their paragraph, else the report's main one.
 */
export function incidentAt(scene: Scene, first: number, last: number): Incident | null {
  const { page, incidentOf } = scene
  const sentence = page.sentences[page.tokens[first]?.sentence ?? -1]
  if (!sentence) return null
  for (let i = first; i < last; i++) if (suits(incidentOf[i])) return incidentOf[i] ?? null
  const reach = Math.max(first - sentence.first, sentence.last - last)
  for (let d = 0; d <= reach; d++) {
    const [after, before] = [last + d, first - 1 - d]
    if (after < sentence.last && suits(incidentOf[after])) return incidentOf[after] ?? null
    if (before >= sentence.first && suits(incidentOf[before])) return incidentOf[before] ?? null
  }
  const paragraph = page.paragraphs[sentence.paragraph]
  const from = page.sentences[paragraph?.first ?? -1]?.first ?? sentence.first
  for (let i = sentence.first - 1; i >= from; i--) if (suits(incidentOf[i])) return incidentOf[i] ?? null
  return mainIncident(scene)
}

export function mainIncident(scene: Scene): Incident | null {
  const suitable = scene.incidents.filter(suits)
  return suitable.find((incident) => incident.main) ?? suitable[0] ?? scene.incidents.find((i) => i.main) ?? null
}

function suits(incident: Incident | null | undefined): boolean {
  return incident !== null && incident !== undefined && !AUTHORLESS.has(incident.type)
}
