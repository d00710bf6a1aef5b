/** What a report is and where it came from; its untouched bytes are one click away. @module */
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { PageHead } from '../../parts/page-head.tsx'

export function ReportHead({ page: { report, captures, language, claims, furniture } }: { readonly page: ReportPage }) {
  const { metadata, derivation } = report
  const headline = metadata.headline?.value
  // A page that nobody could read has no furniture, but may well begin with its headline.
  const isHeaded =
    furniture.some(({ kind }) => kind === 'headline') ||
    (headline !== undefined && report.text.trimStart().startsWith(headline))
  const original = `/api/reports/${report.id}/original`
  return (
    <div className={`report-head${isHeaded ? ' headed' : ''}`}>
      <PageHead
        title={metadata.headline?.value ?? report.name}
        lead={<Parts parts={[report.name, metadata.byline?.value, metadata.published?.value]} />}
      />
      {claims.length === 0 && language !== 'en' && <p className="partial">{t.reader.unread(language)}</p>}
      <details>
        <summary>{t.reader.about}</summary>
        <dl className="facts">
          {Object.entries(metadata).map(([field, found]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd dir="auto">
                {found?.value} <small>{t.reader.foundIn(found?.from ?? '')}</small>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t.fields.text}</dt>
            <dd>{t.reader.derived(derivation.format, derivation.encoding, derivation.extractor)}</dd>
          </div>
          <div>
            <dt>SHA-256</dt>
            <dd>
              <code>{report.sha256}</code>
            </dd>
          </div>
          {captures.map(({ address, collected, collector }) => (
            <div key={`${address} ${collected}`}>
              <dt>{t.fields.takenIn}</dt>
              <dd>
                <bdi>{address}</bdi> <small>{t.reader.collected(collected, collector)}</small>
              </dd>
            </div>
          ))}
        </dl>
        <p className="ways">
          <a href={original} target="_blank" rel="noreferrer">
            {t.reader.original}
          </a>
          <a href={`${original}?download=1`}>{t.reader.download}</a>
        </p>
      </details>
    </div>
  )
}

/** Each in its own direction. */
function Parts({ parts }: { readonly parts: readonly (string | undefined)[] }) {
  return parts.filter(Boolean).map((part, at) => (
    <span key={part}>
      {at > 0 && ' · '}
      <bdi>{part}</bdi>
    </span>
  ))
}
