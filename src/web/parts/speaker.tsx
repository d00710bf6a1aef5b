/** Who holds a view, as a link to them. @module */
import { Link } from '@tanstack/react-router'
import type { Speaker } from '../api/shapes.ts'
import { t } from '../messages/messages.ts'

export function SpeakerName({ speaker, long }: { readonly speaker: Speaker; readonly long?: boolean }) {
  if (speaker.kind === 'report') {
    return (
      <span className="speaker">
        <bdi>{speaker.name}</bdi>
        {long && <small>{t.ownVoice}</small>}
      </span>
    )
  }
  return (
    <span className="speaker">
      <Link to="/actors/$actor" params={{ actor: speaker.actor }}>
        <bdi>{speaker.name}</bdi>
      </Link>
      {long && speaker.affiliation !== null && (
        <small>
          <bdi>{speaker.affiliation}</bdi>
        </small>
      )}
    </span>
  )
}
