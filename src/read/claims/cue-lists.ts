/**
 * Verbs that attribute, in the forms in which they do: counted in the train part of PolNeAR, and kept where they are a
 * cue more often than not.
 *
 * @module
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Take a clause or a quotation: "noted that", "added: “…”". */
export const SAYING = words(`
  said says say saying told tells tell telling added adds adding wrote writes write writing announced announces announcing
  noted notes note noting suggested suggests suggest suggesting argued argues argue arguing tweeted tweets tweeting
  explained explains explain explaining acknowledged acknowledges acknowledging claimed claims claim claiming warned warns
  warn warning stated states state stating revealed reveals revealing concluded concludes recalled recalls recalling
  insisted insists insist insisting replied replies replying indicated indicates indicate indicating predicted predicts
  predicting confirmed confirms confirm confirming admitted admits admitting complained complains complaining assured
  assures reiterated reiterates asserted asserts asserting joked jokes declared declares declaring reminded stressed
  stresses stressing conceded concedes conceding boasted shouted emphasized emphasizes emphasised emphasises remarked
  remarks lamented laments estimated estimates reported reports reporting testified testifies alleged alleges alleging
  observed observes maintained maintains maintaining contended contends quipped responded responds answered answers
  continued asked asks asking posted disclosed vowed vows promised promises pledged denied denies deny denying rejected
  rejects disputed disputes dismissed dismisses informed agreed agrees guessed guesses swore swears commented comments
  thundered muttered whispered`)

/** Hold or feel: "believes that", "fears an attack". */
export const HOLDING = words(`
  believe believes believed think thinks thought fear fears feared hope hopes hoped expect expects expected doubt doubts
  doubted suspect suspects suspected know knows knew wonder wonders wondered consider considers considered feel feels felt
  conclude worries worry worried seems find finds found learned learnt assume assumes assumed reckon reckons imagine
  imagines see sees sought seek want wants wanted hoping expecting believing thinking fearing show shows showed showing
  mean`)

/** Say something of somebody or something: "accused the council of", "called the plan a fraud". */
export const JUDGING = words(`
  accused accuses accuse accusing blamed blames blame blaming called calls call calling described describes describe
  describing criticized criticizes criticizing criticised criticises denounced denounces denouncing condemned condemns
  condemning praised praises praising defended defends defending urged urges urge urging demanded demands demand demanding
  endorsed endorses endorse cited cites citing mocked attacked questioned questions questioning blasted slammed decried
  touted expressed expresses express pointed points pointing declined declines refused refuses supported backed opposed
  challenged welcomed welcomes ordered proposed proposes threatened threatens threaten requested offered labelled labeled
  deemed referred refers referring speaks spoke appealed apologised apologized thanked`)

/** Open what is said. */
export const OPENS = /^(?:that|whether|if|how|why|what|who|where|when|to)$/
