/** How exposed a person already is: what decides whether reports print the name. @module */
import { EXPOSURES } from '../../../model/vocabulary.ts'
import { useDecide } from '../../api/decide.ts'
import type { Actor } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'

export function Expose({ actor }: { readonly actor: Actor }) {
  const decide = useDecide()
  return (
    <label className="field inline">
      <span>{t.actor.exposure}</span>
      <select
        value={actor.exposure ?? 'unknown'}
        onChange={(event) =>
          decide.mutate({
            act: { act: 'expose', actor: actor.id, exposure: event.target.value as (typeof EXPOSURES)[number] },
          })
        }
      >
        {EXPOSURES.map((exposure) => (
          <option key={exposure} value={exposure}>
            {t.exposures[exposure]}
          </option>
        ))}
      </select>
    </label>
  )
}
