/**
 * How the tables of a case came to be, step by step. A step that has been released is never changed.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-decisions': { up: decisions },
  '0003-spellings': { up: spellings },
  '0004-joining': { up: joining },
}

/** Names of all steps, oldest first. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS).sort()

export const migrations: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) }

const ITEM =
  'report INTEGER NOT NULL REFERENCES reports(n), ord INTEGER NOT NULL, id TEXT NOT NULL, rowJson TEXT NOT NULL'

const FIRST = [
  `CREATE TABLE texts (
    n INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, format TEXT NOT NULL, extractor TEXT NOT NULL,
    headline TEXT NOT NULL, body TEXT NOT NULL, blocksJson TEXT NOT NULL, UNIQUE (sha256, format, extractor)
  ) STRICT`,
  `CREATE TABLE reports (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL, collected TEXT NOT NULL, collector TEXT NOT NULL,
    derivationJson TEXT NOT NULL, metadataJson TEXT NOT NULL,
    headline TEXT, byline TEXT, publisher TEXT, published TEXT, language TEXT NOT NULL,
    read INTEGER NOT NULL, words INTEGER NOT NULL, claims INTEGER NOT NULL,
    text INTEGER NOT NULL REFERENCES texts(n), reading INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE captures (
    report INTEGER NOT NULL REFERENCES reports(n), address TEXT NOT NULL, collected TEXT NOT NULL, collector TEXT NOT NULL,
    PRIMARY KEY (report, address)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE readings (
    n INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES reports(n), text INTEGER NOT NULL REFERENCES texts(n),
    reader TEXT NOT NULL, version TEXT NOT NULL, model TEXT NOT NULL, made TEXT NOT NULL, readingJson TEXT NOT NULL,
    UNIQUE (report, text, reader, version, model)
  ) STRICT`,
  `CREATE TABLE claims (${ITEM}, speaker TEXT, kind TEXT NOT NULL, part TEXT NOT NULL, certainty TEXT NOT NULL,
    force TEXT NOT NULL, PRIMARY KEY (report, ord)) STRICT`,
  `CREATE TABLE claimThings (
    report INTEGER NOT NULL, ord INTEGER NOT NULL, item TEXT NOT NULL, PRIMARY KEY (report, ord, item)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE responsibility (${ITEM}, incident TEXT, actor TEXT, assertedBy TEXT, role TEXT NOT NULL,
    PRIMARY KEY (report, ord)) STRICT`,
  `CREATE TABLE stances (${ITEM}, incident TEXT NOT NULL, assertedBy TEXT, dimension TEXT NOT NULL,
    PRIMARY KEY (report, ord)) STRICT`,
  `CREATE TABLE questions (${ITEM}, incident TEXT, kind TEXT NOT NULL, PRIMARY KEY (report, ord)) STRICT`,
  `CREATE TABLE findings (
    report INTEGER NOT NULL REFERENCES reports(n), ord INTEGER NOT NULL, rowJson TEXT NOT NULL, PRIMARY KEY (report, ord)
  ) STRICT`,
  'CREATE TABLE records (report INTEGER PRIMARY KEY REFERENCES reports(n), recordJson TEXT NOT NULL) STRICT',
  `CREATE TABLE identities (
    report INTEGER NOT NULL REFERENCES reports(n), item TEXT NOT NULL, thing TEXT NOT NULL, PRIMARY KEY (report, item)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX identitiesByThing ON identities (thing, report, item)',
  `CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, reports INTEGER NOT NULL,
    mentions INTEGER NOT NULL, rowJson TEXT NOT NULL) STRICT`,
  'CREATE INDEX actorsByReports ON actors (reports DESC, mentions DESC, id)',
  `CREATE TABLE caseIncidents (id TEXT PRIMARY KEY, reports INTEGER NOT NULL, main INTEGER NOT NULL,
    rowJson TEXT NOT NULL) STRICT`,
  'CREATE TABLE state (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT',
  "INSERT INTO state (key, value) VALUES ('changed', 0), ('joined', 0)",
  // The index keeps no copy of the words: it reads them from texts. Porter stems English; accents are folded for all.
  `CREATE VIRTUAL TABLE searchIndex USING fts5 (
    headline, body, content = 'texts', content_rowid = 'n', tokenize = 'porter unicode61 remove_diacritics 2'
  )`,
]

async function first(db: Kysely<unknown>): Promise<void> {
  for (const statement of FIRST) await sql.raw(statement).execute(db)
}

/** Entries and payloads are never changed, but for a payload that is emptied. */
const DECISIONS = [
  `CREATE TABLE decisions (
    n INTEGER PRIMARY KEY, time TEXT NOT NULL, digest TEXT NOT NULL, previous TEXT NOT NULL UNIQUE, hash TEXT NOT NULL UNIQUE
  ) STRICT`,
  `CREATE TABLE payloads (
    n INTEGER PRIMARY KEY REFERENCES decisions(n), salt TEXT, payloadJson TEXT, redactedBy INTEGER REFERENCES decisions(n)
  ) STRICT`,
  `CREATE TRIGGER decisionsStay BEFORE UPDATE ON decisions
    BEGIN SELECT RAISE(ABORT, 'the log of decisions is only ever added to'); END`,
  `CREATE TRIGGER decisionsAreKept BEFORE DELETE ON decisions
    BEGIN SELECT RAISE(ABORT, 'the log of decisions is only ever added to'); END`,
  `CREATE TRIGGER payloadsStay BEFORE UPDATE ON payloads WHEN NEW.payloadJson IS NOT NULL OR NEW.redactedBy IS NULL
    BEGIN SELECT RAISE(ABORT, 'a payload can only be emptied'); END`,
  `CREATE TRIGGER payloadsAreKept BEFORE DELETE ON payloads
    BEGIN SELECT RAISE(ABORT, 'the log of decisions is only ever added to'); END`,
  `CREATE TABLE standing (
    n INTEGER PRIMARY KEY, act TEXT NOT NULL, kind TEXT, subject INTEGER, report INTEGER, author TEXT NOT NULL, key TEXT,
    target INTEGER, stands INTEGER NOT NULL, standsBy INTEGER
  ) STRICT`,
  'CREATE INDEX standingByReport ON standing (report, n) WHERE report IS NOT NULL',
  'CREATE INDEX standingBySubject ON standing (subject, n) WHERE subject IS NOT NULL',
  'CREATE INDEX standingByAct ON standing (act, n)',
  'CREATE UNIQUE INDEX standingByKey ON standing (key) WHERE key IS NOT NULL',
  `CREATE TABLE named (decision INTEGER NOT NULL, role TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (decision, role))
    STRICT, WITHOUT ROWID`,
  'CREATE INDEX namedByReport ON named (report, decision)',
  `CREATE TABLE anchored (decision INTEGER NOT NULL, role TEXT NOT NULL, report INTEGER NOT NULL, item TEXT NOT NULL,
    PRIMARY KEY (decision, role)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX anchoredByReport ON anchored (report, item)',
  `CREATE TABLE reviews (report INTEGER NOT NULL, item TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
    decision INTEGER NOT NULL, subject INTEGER NOT NULL, PRIMARY KEY (report, item)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX reviewsByKind ON reviews (kind, report, item)',
  'CREATE INDEX reviewsBySubject ON reviews (subject)',
  `CREATE TABLE orphans (decision INTEGER NOT NULL, role TEXT NOT NULL, report INTEGER NOT NULL, rowJson TEXT NOT NULL,
    PRIMARY KEY (decision, role)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX orphansByReport ON orphans (report)',
  `CREATE TABLE drafts (report INTEGER NOT NULL, item TEXT NOT NULL, rowJson TEXT NOT NULL, PRIMARY KEY (report, item))
    STRICT, WITHOUT ROWID`,
  "ALTER TABLE claims ADD COLUMN status TEXT NOT NULL DEFAULT 'unreviewed'",
  "ALTER TABLE responsibility ADD COLUMN status TEXT NOT NULL DEFAULT 'unreviewed'",
  "ALTER TABLE stances ADD COLUMN status TEXT NOT NULL DEFAULT 'unreviewed'",
  'ALTER TABLE reports ADD COLUMN redactedBy INTEGER',
  "INSERT INTO state (key, value) VALUES ('projected', 0)",
]

async function decisions(db: Kysely<unknown>): Promise<void> {
  for (const statement of DECISIONS) await sql.raw(statement).execute(db)
}

/** Remembered, so that joining names again after a decision takes no time; it can be emptied at will. */
async function spellings(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE spellings (names TEXT PRIMARY KEY, spellingsJson TEXT NOT NULL) STRICT`.execute(db)
}

/** Kept from one joining to the next, so that what did not change is not joined anew. All of it is derived. */
const JOINING = [
  'DROP TABLE spellings',
  'DROP TABLE records',
  'DROP TABLE identities',
  'DROP TABLE actors',
  `CREATE TABLE records (report INTEGER PRIMARY KEY REFERENCES reports(n), recordJson TEXT NOT NULL,
    incidentsJson TEXT NOT NULL) STRICT`,
  'CREATE TABLE unjoined (report INTEGER PRIMARY KEY REFERENCES reports(n)) STRICT',
  `CREATE TABLE bearers (report INTEGER NOT NULL REFERENCES reports(n), item TEXT NOT NULL, key TEXT NOT NULL,
    rowJson TEXT NOT NULL, PRIMARY KEY (report, item)) STRICT`,
  'CREATE INDEX bearersByKey ON bearers (key)',
  'CREATE TABLE names (key TEXT PRIMARY KEY, rowJson TEXT NOT NULL) STRICT',
  'CREATE TABLE nameMeetings (meeting TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (meeting, key)) STRICT, WITHOUT ROWID',
  `CREATE TABLE nameLinks (a TEXT NOT NULL, b TEXT NOT NULL, confidence REAL NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX nameLinksByB ON nameLinks (b, a)',
  'CREATE TABLE identityRules (rule TEXT PRIMARY KEY) STRICT, WITHOUT ROWID',
  `CREATE TABLE identities (report INTEGER NOT NULL REFERENCES reports(n), item TEXT NOT NULL, kind TEXT NOT NULL,
    thing TEXT NOT NULL, PRIMARY KEY (report, item)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX identitiesByThing ON identities (thing, report, item)',
  `CREATE TABLE actors (id TEXT PRIMARY KEY, stem TEXT NOT NULL, slug TEXT NOT NULL, first TEXT NOT NULL, name TEXT NOT NULL,
    type TEXT NOT NULL, reports INTEGER NOT NULL, mentions INTEGER NOT NULL, rowJson TEXT NOT NULL) STRICT`,
  'CREATE INDEX actorsByReports ON actors (reports DESC, mentions DESC, id)',
  'CREATE INDEX actorsByStem ON actors (stem)',
  "INSERT INTO state (key, value) VALUES ('retell', 0)",
]

async function joining(db: Kysely<unknown>): Promise<void> {
  for (const statement of JOINING) await sql.raw(statement).execute(db)
}
