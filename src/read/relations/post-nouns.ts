/**
 * What a noun makes of two that it joins: "the leader of the Front", "Ruk's lawyer", "its armed wing".
 *
 * @module
 */
import type { RelationType } from '../../model/vocabulary.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "the head of the Lamp Institute" */
const LEADING =
  words(`head leader chief chairman chairwoman chairperson chair president director founder co-founder boss owner editor
  editor-in-chief rector principal principals superior abbot abbess headman chieftain secretary-general patron warden headmaster godfather`)
/** "the commander of the Salt Brigade" */
const COMMANDING = words('commander commandant commodore warlord')
/** "the mayor of Velm", "Orsina's envoy", "the ministry's deputy minister" */
const IN_OFFICE =
  words(`minister mayor governor envoy ambassador premier prime-minister chancellor attorney-general ombudsman commissioner prosecutor
  consul speaker prefect magistrate governor-general vice-president sheriff coroner`)
/** "Ruk's lawyer", "his cousin", "an aide to the minister" */
const OF_A_PERSON =
  words(`lawyer attorney counsel aide adviser advisor deputy secretary bodyguard driver assistant cousin brother sister son daughter wife husband
  widow widower father mother uncle aunt nephew niece brother-in-law sister-in-law son-in-law father-in-law partner friend confidant protégé protege disciple
  follower supporter associate lieutenant stepson grandson godson relative successor candidate loyalist loyalists spokesman spokeswoman spokesperson
  followers supporters men fighters guards relatives allies`)
/** "Velm's ally" */
const ALLIED = words('ally allies')
/** "the Front's rival" */
const OPPOSED = words('rival rivals enemy enemies opponent opponents foe foes critic critics adversary')
/** "a breakaway faction of the Front" */
const SPLIT_OFF = words('splinter offshoot breakaway remnant remnants')
/** "a front for the Front" */
const FRONTING = words('front mask cover facade façade smokescreen')
/** "the armed wing of the party", "Orsina's foreign ministry" */
const WITHIN =
  words(`wing arm branch unit units division section column brigade battalion regiment company squad cell detachment directorate department bureau
  ministry army navy police gendarmerie militia guard corps fleet secretariat committee council commission office service command staff parliament
  affiliate subsidiary chapter youth-wing faction intelligence court leadership fighters troops forces`)
const PLACES_OF = words('headquarters base barracks camp compound office offices')

export type End = 'person' | 'body' | 'place'

/** A noun and the word before it, lower case: "deputy head", "breakaway faction". */
export interface Post {
  readonly noun: string
  readonly before: string
}

/**
 * What the holder of a post is to its owner.
 *
 * @param holder - what the noun stands for
 * @param owner - whose it is
 */
export function relationOf({ noun, before }: Post, holder: End, owner: End): RelationType | null {
  if (owner === 'body' || owner === 'place') {
    if (SPLIT_OFF.has(noun) || /^(?:splinter|breakaway|dissident|rump)$/.test(before)) return 'splinter-of'
    if (FRONTING.has(noun)) return 'front-for'
  }
  if (ALLIED.has(noun) && owner !== 'person') return 'allied-with'
  if (OPPOSED.has(noun)) return 'opposes'
  if (holder === 'person') {
    if (owner === 'person') return OF_A_PERSON.has(noun) ? 'affiliated-with' : null
    const second = /^(?:deputy|vice|assistant|section|youth|press|branch)$/.test(before)
    if (COMMANDING.has(noun)) return 'commands'
    if (IN_OFFICE.has(noun)) return 'holds-office'
    if (LEADING.has(noun) && !second) return owner === 'body' ? 'leads' : 'holds-office'
    return owner === 'body' ? 'member-of' : null
  }
  if (holder === 'body') {
    if (owner === 'person') return OF_A_PERSON.has(noun) ? 'affiliated-with' : null
    return WITHIN.has(noun) ? 'part-of' : null
  }
  return holder === 'place' && owner === 'place' && PLACES_OF.has(noun) ? 'located-in' : null
}
