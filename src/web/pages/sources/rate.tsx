/** A publisher's reliability and stake, as people rate them; each rating is a decision. @module */
import { useId } from 'react'
import { RELIABILITIES, STAKES } from '../../../model/vocabulary.ts'
import { useDecide } from '../../api/decide.ts'
import type { Source } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'

interface RateProps {
  readonly publisher: string
  readonly ratings: Source['ratings']
}

export function Rate({ publisher, ratings }: RateProps) {
  const decide = useDecide()
  const id = useId()
  // The newest rating that says something about each, in all incidents.
  const general = ratings.filter(({ incident }) => incident === null)
  const reliability = general.findLast((one) => one.reliability !== null)?.reliability ?? ''
  const stake = general.findLast((one) => one.stake !== null)?.stake ?? ''
  return (
    <span className="rate">
      <label htmlFor={`${id}r`} className="unseen">
        {t.sources.reliabilityOf(publisher)}
      </label>
      <select
        id={`${id}r`}
        value={reliability}
        onChange={(event) =>
          decide.mutate({
            act: {
              act: 'rate',
              source: { publisher },
              reliability: event.target.value as (typeof RELIABILITIES)[number],
            },
          })
        }
      >
        {reliability === '' && <option value="">{t.sources.notRated}</option>}
        {RELIABILITIES.map((grade) => (
          <option key={grade} value={grade}>
            {grade} · {t.reliabilities[grade]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}s`} className="unseen">
        {t.sources.stakeOf(publisher)}
      </label>
      <select
        id={`${id}s`}
        value={stake}
        onChange={(event) =>
          decide.mutate({
            act: { act: 'rate', source: { publisher }, stake: event.target.value as (typeof STAKES)[number] },
          })
        }
      >
        {stake === '' && <option value="">{t.stakes.unknown}</option>}
        {STAKES.map((one) => (
          <option key={one} value={one}>
            {t.stakes[one]}
          </option>
        ))}
      </select>
    </span>
  )
}
