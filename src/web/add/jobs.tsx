/** What is being added: how far it is, and a line for every refusal. @module */
import { forgetJob, useLive } from '../api/live.ts'
import type { Job } from '../api/shapes.ts'
import { t } from '../messages/messages.ts'
import { Icon } from '../parts/icon.tsx'

export function Jobs() {
  const { jobs } = useLive()
  if (jobs.size === 0) return null
  return (
    <section className="jobs" aria-label={t.jobs.title}>
      {[...jobs.values()].map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
    </section>
  )
}

const MOST_REFUSALS = 50

function JobLine({ job }: { readonly job: Job }) {
  const ended = job.state === 'done' || job.state === 'failed'
  return (
    <div className={`job ${job.state}`} role="status">
      <p>
        <b>{t.jobs.states[job.state]}</b> {t.jobs.counts({ ...job, refused: job.refused.length })}
        {ended && (
          <button type="button" className="icon" aria-label={t.close} onClick={() => forgetJob(job.id)}>
            <Icon name="close" />
          </button>
        )}
      </p>
      {!ended && <progress max={Math.max(job.given, job.in)} value={job.in} aria-label={t.jobs.progress} />}
      {job.error !== null && <p className="wrong">{job.error}</p>}
      {job.refused.length > 0 && (
        <ul className="refused">
          {job.refused.slice(0, MOST_REFUSALS).map(({ address, reason }) => (
            <li key={address}>
              <bdi>{address}</bdi>: {reason}
            </li>
          ))}
          {job.refused.length > MOST_REFUSALS && <li>{t.andMore(job.refused.length - MOST_REFUSALS)}</li>}
        </ul>
      )}
    </div>
  )
}
