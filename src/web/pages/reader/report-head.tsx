/** What a report is and where it came from; its untouched bytes are one click away. @module */
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { PageHead } from '../../parts/page-head.tsx'

export function ReportHead({ page: { report, captures, language, claims, furniture } }: { readonly page: ReportPage }) {
  const { metadata, derivation } = report
  const original = `/api/reports/${report.id}/original`
  return (
    <div className={`report-head${furniture.some(({ kind }) => kind === 'headline') ? ' headed' : ''}`}>
      <PageHead
        title={metadata.headline?.value ?? report.name}
        lead={[report.name, metadata.byline?.value, metadata.published?.value].filter(Boolean).join(' · ')}
      />
      {claims.length === 0 && language !== 'en' && <p className="partial">{t.board.unread(language)}</p>}
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
