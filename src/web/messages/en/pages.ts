/** What each page but the reader says. @module */
import { count, languageName } from './count.ts'

export const eachPage = {
  board: {
    lead: (counts: {
      readonly reports: number
      readonly incidents: number
      readonly claims: number
      readonly actors: number
      readonly unread: number
    }) =>
      `${count(counts.reports, 'report')}, ${count(counts.incidents, 'incident')}, ${count(counts.claims, 'claim')}, ${count(counts.actors, 'actor')}${counts.unread > 0 ? `; ${count(counts.unread, 'report')} in languages that are not read` : ''}`,
    empty: 'The case holds no report yet.',
    emptyHint: 'Drop files anywhere on this page, or press Add to choose files or paste a text.',
    happened: 'What happened',
    open: 'What is open',
    nothingOpen: 'Every question that the scheme asks has a view on record.',
    doubtful: 'What is doubtful',
    review: 'Review',
    nothingDoubtful: 'Nothing in the newest reports is in doubt.',
    latest: 'What came in last',
    decided: 'What was decided last',
    all: 'All',
    claims: (number: number) => count(number, 'claim'),
    unread: (language: string) => `not read: ${languageName(language)}`,
    toIncident: 'To the incident',
    toGrid: 'Who holds what',
  },
  grid: {
    lead: 'A row is a voice, a column a question. Each cell holds views in the speaker’s words, never findings.',
    none: 'No view on who did it, or why, has been read in these reports.',
    noneHint: 'Add reports that quote somebody on it, or add a view in the reader from the words that hold it.',
    noViews: (label: string) => `Nobody holds a view on ${label} on record.`,
    about: 'About',
    option: (label: string, views: number) => `${label} (${count(views, 'view')})`,
    toIncident: 'The incident',
    filter: 'Questions shown',
    allQuestions: 'All questions',
    oneSpeaker: (name: string) => `Only ${name} ×`,
    who: 'Who holds a view',
    speakers: (number: number) => count(number, 'speaker'),
    askedBy: 'asked by',
    silent: 'no view on record',
    only: 'only this voice',
    legend:
      'C certain · P probable · M possible (may) · D doubtful · N denied (no) · U unknown: how sure the speaker is',
  },
  incidents: { lead: 'Those told by most reports first.', none: 'No incident has been read in these reports.' },
  incident: {
    lead: (status: string, series: boolean, reports: number, origins: string | null) =>
      `${status}${series ? ', a series told as one' : ''} · told in ${count(reports, 'report')}${origins === null ? '' : `, ${origins}`}`,
    toGrid: 'Who holds what',
    firstTold: 'First told:',
    reports: 'Reports that tell it',
    whyOrigins: (origins: string) => `Why ${origins}`,
    values: 'Values given',
    what: 'What',
    value: 'Value given',
    byWhom: 'By whom, in which words',
    origins: 'Origins',
    differ: (number: number) => `${number} values differ`,
    working: 'working value',
    workingIs: (value: string, author: string) => `working value: ${value} (${author})`,
    choose: 'work with this',
    unchoose: 'no longer work with this',
    saidOf: 'What is said of whom, and what they say to it',
    saidOfOne: (name: string) => `What is said of ${name}`,
  },
  entityTypes: { person: 'Persons', organisation: 'Organisations', nationality: 'Nationalities', location: 'Places' },
  actors: {
    lead: 'Who acts and speaks, those named in most reports first.',
    kind: 'Kinds shown',
    all: 'All who act',
    none: 'Nobody of this kind is named.',
    head: ['Name', 'Kind', 'Reports', 'Mentions', 'First named'],
    also: (names: readonly string[], all: number) =>
      `also ${names.join(', ')}${all > names.length ? ` and ${all - names.length} more` : ''}`,
  },
  actor: {
    lead: (type: string, reports: number, mentions: number) =>
      `${type} · ${count(mentions, 'mention')} in ${count(reports, 'report')}`,
    exposure: 'Exposure',
    saidOf: (name: string) => `What part others give ${name}`,
    nothingSaidOf: 'Nobody connects it with an incident.',
    says: (name: string) => `What ${name} says`,
    saysNothing: 'No claim of its own.',
    identity: 'Which names were taken for one',
    noJoins: 'One name only.',
    undoJoin: 'undo this join',
    join: (name: string) => `${name} is the same as`,
    joinPlaceholder: 'Type a name',
    joinThem: 'Join them',
    members: (number: number) => `${count(number, 'naming', 'namings')} in reports`,
    separateHint: 'Choose namings that mean somebody else.',
    seeMember: 'see',
    separate: (number: number) => `Separate ${count(number, 'naming', 'namings')}`,
  },
  sources: {
    lead: 'Who reports, how they are rated, whom they quote, and which of them go back to one origin.',
    head: ['Report', 'Published', 'Reliability and stake', 'Quotes', 'Shares an origin with', 'Doubts'],
    undated: 'undated',
    noPublisher: 'no publisher known',
    notRated: 'not rated',
    own: 'none',
    redacted: 'redacted',
    reliabilityOf: (name: string) => `Reliability of ${name}`,
    stakeOf: (name: string) => `Stake of ${name}`,
    picture: 'Reports in order of publication; arcs join those that share an origin. The table below holds the same.',
    pictureSays:
      'Reports in order of publication. Solid arcs: copies, proven by their words. Dashed: perhaps one origin. The table below holds the same.',
  },
  timeline: {
    lead: 'When things happened, as most reports date them, and when they were reported.',
    kinds: 'Shown',
    both: 'Both',
    occurred: 'occurred',
    reported: 'reported',
    closer: 'Closer',
    farther: 'Farther',
    earlier: 'Earlier',
    later: 'Later',
    all: 'All',
    none: 'No report gives a date.',
    shows: (from: string, to: string) => `${from} to ${to}`,
    picture: 'Timeline; “As a table” shows the same dates',
    legend:
      'Blue: occurred. Brown: reported, a diamond where the moment is known or the day is short. Pale ends: an uncertain date. Thin lines: from the first to the last date that anybody gives. Times are UTC.',
    left: (undated: { readonly incidents: number; readonly reports: number }, left: number, yearless: number) =>
      [
        undated.incidents > 0 ? `${count(undated.incidents, 'incident')} without a date` : '',
        undated.reports > 0 ? `${count(undated.reports, 'report')} without a date` : '',
        yearless > 0 ? `${count(yearless, 'date')} without a year stand in the table only` : '',
        left > 0 ? `${left.toLocaleString('en')} left out, told by fewest reports` : '',
      ]
        .filter(Boolean)
        .join(' · '),
    head: ['Date', 'What', 'Which', 'Reports'],
    noYear: 'no year stated',
    uncertain: 'uncertain',
    given: (from: string, to: string) => `given from ${from} to ${to}`,
  },
  log: {
    lead: 'Every decision with who made it, when and why. Nothing is removed from it: what is taken back is written down too.',
    head: ['When', 'Who', 'What', 'Why', 'Way back'],
    none: 'Nobody has decided anything yet.',
    noneHint: 'Accept, reject or edit what was read in the reader; every decision is listed here.',
    redacted: 'redacted',
    noReason: 'no reason given',
    about: (thing: string) => `Only about ${thing} ×`,
  },
} as const
