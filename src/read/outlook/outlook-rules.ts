/**
 * How a report speaks of what may come: the rules as data, each beside a phrase of the kind that it is there for.
 *
 * @module
 */

/** Opens a condition whose main clause is a consequence. */
export const CONDITION_OPENERS = /^(?:if|unless|should|once)$/

/** Clauses that foretell: matched on the words of one clause. */
export const PREDICTION: readonly RegExp[] = [
  /\b(?:is|are|seems?|looks?) (?:most |very |more )?(?:likely|expected|set|bound|poised|certain|unlikely) to\b/, // the council is likely to give way
  /\bmore likely than not to\b/, // the men are more likely than not to split
  /\b(?:is|are) (?:expected|due|scheduled) (?:in|on|by|for|next|this)\b/, // a verdict is expected in May
  /\bwill (?:probably|likely|surely|soon|almost certainly|most likely)\b/, // they will probably strike again
  /\bexpects?\b(?! of)/, // she expects a second strike
  /^(?:most likely|in all likelihood|probably)\b/, // most likely the cabinet will wait
]

/** What somebody could do; the verb phrase after it is the option. */
export const OPTION = /^(?:could|can|might)$/

/** What to watch for. */
export const INDICATOR: readonly RegExp[] = [
  /\b(?:first|next|clearest|early|telling) (?:sign|test|signal|indication|indicator)\b/, // a first sign would be a closed gate
  /^(?:watch|look out for|keep an eye on)\b/, // watch the ferry timetable
  /\bwould (?:show|prove|tell|reveal|settle)\b/, // a second letter would show that
]

/** Likelihood in the report's words. */
export const LIKELIHOOD =
  /\b(?:(?:most|very|more|highly|almost) (?:likely|probably|certain(?:ly)?)(?: than not)?|more likely than not|very unlikely|unlikely|likely|probably|perhaps|possibly)\b/
