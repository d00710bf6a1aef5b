/**
 * What is not known, and where everything comes from.
 *
 * @module
 */
import type { NotKnown } from '../../model/assessment.ts'
import type { CaseView } from '../case-view.ts'
import type { Answers } from './answers.ts'
import type { Evidence } from './evidence.ts'
import { anchor, html, type Markup } from './markup.ts'
import { counted } from './wording.ts'

const MOST_QUOTES = 4

export function unknownSection(view: CaseView, evidence: Evidence): Markup {
  if (view.notKnown.length === 0)
    return html`<p>No open question was found, which says more about the reader than about the case.</p>`
  const labels = new Map<string | null, string>(view.incidents.map((incident) => [incident.id, incident.label]))
  const groups = [...Map.groupBy(view.notKnown, (gap) => gap.incident)]
  return html`${groups.map(
    ([
      incident,
      gaps,
    ]) => html`<section><h3><bdi>${labels.get(incident) ?? 'Not tied to one incident'}</bdi></h3><ul class="gaps">${gaps.map((gap) => gapItem(gap, evidence))}</ul></section>
`,
  )}`
}

function gapItem(gap: NotKnown, evidence: Evidence): Markup {
  const quotes = gap.evidence.slice(0, MOST_QUOTES)
  return html`<li>${gap.text} ${quotes.map((quote) => html`<span class="said">${evidence.said(quote)} ${evidence.link(quote)}</span> `)}</li>`
}

export function sourcesSection(view: CaseView, evidence: Evidence, answers: Answers): Markup {
  return html`<ul class="sources">${view.sources.map((source) => {
    const metadata = view.pages.get(source.report)?.metadata
    const found = metadata?.published ? ` (${metadata.published.from})` : ''
    const publisherFrom = metadata?.publisher ? ` (${metadata.publisher.from})` : ''
    return html`<li id="${anchor('source', source.report)}"><p class="headline" dir="auto">${source.headline ?? 'Without a headline'}</p>${source.headline !== null && answers.toHeadline(source.report, source.headline)}
<dl><div><dt>Publisher</dt><dd><bdi>${source.publisher ?? 'not stated'}</bdi>${publisherFrom}</dd></div>
<div><dt>Published</dt><dd>${source.published === null ? 'not stated' : source.published + found}</dd></div>
${source.byline !== null && html`<div><dt>By</dt><dd dir="auto">${source.byline}</dd></div>`}
<div><dt>Address</dt><dd class="address" dir="ltr">${source.address}</dd></div>
<div><dt>Read</dt><dd>${source.read ? `${counted(source.words, 'word')}, ${counted(source.claims, 'claim')}` : `not read: language ${source.language}`}${source.findings.length > 0 && html`; doubts: ${source.findings.map((finding, at) => html`${at > 0 && '; '}${finding.message} ${evidence.link(finding.evidence, 'where')}`)}`}</dd></div>
<div><dt>Shares an origin with</dt><dd>${
      source.sharesOriginWith.length === 0
        ? 'none found'
        : html`<ul>${source.sharesOriginWith.map(({ report, reason }) => html`<li><a href="#${anchor('source', report)}"><bdi>${evidence.source(report)}</bdi></a>: ${reason}</li>`)}</ul>`
    }</dd></div>
<div><dt>SHA-256</dt><dd class="hash">${source.sha256}</dd></div></dl></li>
`
  })}</ul>`
}
