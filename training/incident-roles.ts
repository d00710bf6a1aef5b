/**
 * Learns how words fill the roles of an incident; writes `src/read/incidents/role-weights.json`.
 *
 *     node training/incident-roles.ts OUT DOCS GOLD WEIGHT [DOCS GOLD WEIGHT ...]
 *
 * DOCS and GOLD are JSONL: MUC-4's templates (`roleFillers`, `incidents[].humanTargetDescriptions`) or gold readings
 * (`incidents[].roles`). WEIGHT is how often each document counts. Logistic regression for each kind of filler by
 * FTRL-proximal, whose L1 term keeps few features (McMahan et al., KDD 2013, doi:10.1145/2487575.2488200).
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { candidatesOf } from '../src/read/incidents/role-candidates.ts'
import { type Features, fillersOf } from '../src/read/incidents/role-features.ts'
import { FILLS } from '../src/read/incidents/role-model.ts'
import { triggersOf } from '../src/read/incidents/triggers.ts'
import { pageOf } from '../src/read/page/build.ts'
import { nounPhrases } from '../src/read/page/noun-phrases.ts'

interface Gold {
  readonly roleFillers?: Readonly<Record<string, readonly (readonly string[])[]>>
  readonly incidents: readonly {
    readonly humanTargetDescriptions?: readonly { readonly alternatives: readonly string[] }[]
    readonly roles?: readonly { readonly role: string; readonly text: string; readonly form: string }[]
  }[]
}
interface Example {
  readonly features: Int32Array
  /** One bit a kind of filler. */
  readonly labels: number
  readonly weight: number
}

/** Features by their names in the file: `p=by`, `pp=shot by`, `t0`. */
class Names implements Features {
  readonly names = new Set<string>()

  add(kind: string, ...words: string[]): void {
    this.names.add(words.length === 0 ? kind : `${kind}=${words.join(' ')}`)
  }
}

const [out, ...sources] = process.argv.slice(2)
if (out === undefined || sources.length === 0 || sources.length % 3 !== 0) {
  console.error('usage: node training/incident-roles.ts OUT DOCS GOLD WEIGHT [DOCS GOLD WEIGHT ...]')
  process.exit(2)
}
const ids = new Map<string, number>()
const names: string[] = []
const seen: number[] = []
const examples: Example[] = []
for (let i = 0; i < sources.length; i += 3) {
  const docs = lines(sources[i] as string)
  const golds = lines(sources[i + 1] as string) as Gold[]
  for (const [d, doc] of docs.entries()) learnFrom(doc as never, golds[d] as Gold, Number(sources[i + 2]))
}
const weights = train(Number(process.env['L1'] ?? 1), Number(process.env['EPOCHS'] ?? 6))
save(out, weights)

function lines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function learnFrom(doc: { id: string; text: string }, gold: Gold, weight: number): void {
  const page = pageOf(doc)
  const phrases = nounPhrases(page)
  const wanted = wantedOf(gold)
  for (const filler of fillersOf(page, phrases, candidatesOf(page, phrases), triggersOf(page), () => new Names())) {
    const key = compared(filler.key)
    let labels = 0
    wanted.forEach((set, k) => {
      if (set.has(key)) labels |= 1 << k
    })
    const features = [...filler.features.names].map((feature) => {
      let id = ids.get(feature)
      if (id === undefined) {
        id = names.length
        ids.set(feature, id)
        names.push(feature)
        seen.push(0)
      }
      seen[id] = (seen[id] as number) + 1
      return id
    })
    examples.push({ features: Int32Array.from(features), labels, weight })
  }
}

function wantedOf(gold: Gold): Set<string>[] {
  const sets = FILLS.map(() => new Set<string>())
  const put = (k: number, text: string) => sets[k]?.add(compared(text))
  const roles = ['perpetratorIndividual', 'perpetratorOrganisation', 'physicalTarget', 'humanTarget', '', 'instrument']
  roles.forEach((role, k) => {
    for (const entity of gold.roleFillers?.[role] ?? []) for (const text of entity) put(k, text)
  })
  for (const incident of gold.incidents) {
    for (const { alternatives } of incident.humanTargetDescriptions ?? []) for (const text of alternatives) put(4, text)
    for (const { role, text, form } of incident.roles ?? []) {
      put(role === 'humanTarget' && form === 'description' ? 4 : roles.indexOf(role), text)
    }
  }
  return sets
}

/** As MUC-4's scorers compare: no punctuation, no article. */
function compared(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~’]/g, '')
    .split(/\s+/)
  return words.filter((word) => word !== '' && !/^(?:a|an|the)$/.test(word)).join(' ')
}

function train(l1: number, epochs: number): Float64Array[] {
  const [alpha, beta, l2] = [0.15, 1, 1]
  const rare = 3
  const kept = examples.map((example) => ({
    ...example,
    features: example.features.filter((id) => (seen[id] as number) >= rare),
  }))
  let state = 1
  const random = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  return FILLS.map((_, k) => {
    const n = names.length
    const [z, g2, w] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
    const order = kept.map((_, i) => i)
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1))
        ;[order[i], order[j]] = [order[j] as number, order[i] as number]
      }
      for (const i of order) {
        const { features, labels, weight } = kept[i] as Example
        const y = (labels >> k) & 1
        let sum = 0
        for (const f of features) {
          const zf = z[f] as number
          w[f] =
            Math.abs(zf) <= l1 ? 0 : -(zf - Math.sign(zf) * l1) / ((beta + Math.sqrt(g2[f] as number)) / alpha + l2)
          sum += w[f] as number
        }
        const gradient = (1 / (1 + Math.exp(-sum)) - y) * weight
        if (Math.abs(gradient) < 1e-4) continue
        for (const f of features) {
          const before = g2[f] as number
          const after = before + gradient * gradient
          z[f] = (z[f] as number) + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / alpha) * (w[f] as number)
          g2[f] = after
        }
      }
    }
    for (let f = 0; f < n; f++) {
      const zf = z[f] as number
      w[f] = Math.abs(zf) <= l1 ? 0 : -(zf - Math.sign(zf) * l1) / ((beta + Math.sqrt(g2[f] as number)) / alpha + l2)
    }
    return w
  })
}

function save(path: string, weights: readonly Float64Array[]): void {
  const kept: string[] = []
  const values: number[] = []
  names.forEach((name, f) => {
    const row = weights.map((w) => Math.round(100 * (w[f] as number)))
    if (row.every((value) => Math.abs(value) < 3)) return
    kept.push(name)
    values.push(...row)
  })
  writeFileSync(path, `${JSON.stringify({ features: kept.join('\n'), weights: values })}\n`)
  console.log(`${examples.length} examples, ${names.length} features, ${kept.length} kept`)
}
