/**
 * How many independent origins stand behind a set of reports: a range, with its reasons.
 *
 * @module
 */
import type { OriginGroup, Origins } from '../../model/assessment.ts'
import type { ReportId } from '../../model/ids.ts'
import type { CommonOrigin } from './common-origins.ts'

/**
 * Counts origins among some of the case's reports.
 *
 * `high` takes only proven copies for one origin; `low` also rewordings and one speaker's same words. A text merged
 * from two reports stands in both their groups and adds no origin; nor does it join those two.
 *
 * @param reports - in the order in which they came out, oldest first: the oldest of several copies gives its name
 * @param links - of any reports; those of others are ignored
 */
export function countOrigins(reports: readonly ReportId[], links: readonly CommonOrigin[]): Origins {
  const among = new Set<string>(reports)
  const own = links.filter((link) => among.has(link.earlier) && among.has(link.later))
  const proven = groupsOf(
    reports,
    own.filter((link) => link.kind === 'copy'),
  )
  const possible = groupsOf(reports, own)
  const groups: OriginGroup[] = possible.map(({ root, members }) => {
    if (members.length === 0)
      return { reports: [root], reason: 'own', because: 'shares no passage with another report' }
    const strongest = members
      .map((member) => member.link)
      .sort((a, b) => rank(a.kind) - rank(b.kind))[0] as CommonOrigin
    return {
      reports: [root, ...members.map((member) => member.report)],
      reason: REASONS[strongest.kind],
      because: members.map(({ report, link }) => `${report}: ${link.because}`).join('; '),
    }
  })
  return { low: Math.min(proven.length, possible.length), high: proven.length, groups }
}

const REASONS = { copy: 'verbatim-copy', rewording: 'rewording', 'same-speaker': 'same-speaker' } as const

function rank(kind: CommonOrigin['kind']): number {
  return Object.keys(REASONS).indexOf(kind)
}

interface Group {
  readonly root: ReportId
  readonly members: { readonly report: ReportId; readonly link: CommonOrigin }[]
}

/** Each report that shares nothing with an older origin is one itself; every other joins all those it shares with. */
function groupsOf(reports: readonly ReportId[], links: readonly CommonOrigin[]): Group[] {
  const linksOf = new Map<string, CommonOrigin[]>()
  for (const link of links) {
    for (const id of [link.earlier, link.later]) linksOf.set(id, [...(linksOf.get(id) ?? []), link])
  }
  const groups = new Map<string, Group>()
  for (const report of reports) {
    const joins = (linksOf.get(report) ?? []).flatMap((link) => {
      const group = groups.get(link.earlier === report ? link.later : link.earlier)
      return group ? [{ group, link }] : []
    })
    for (const { group, link } of joins) group.members.push({ report, link })
    if (joins.length === 0) groups.set(report, { root: report, members: [] })
  }
  return [...groups.values()]
}
