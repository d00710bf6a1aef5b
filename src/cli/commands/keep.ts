/**
 * The commands that look after a case: reading again, checking, sealing, redacting, rebuilding, copies.
 *
 * @module
 */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { InputError } from '../../errors.ts'
import { EXTRACTOR } from '../../ingest/derive.ts'
import { derivedAgain } from '../../ingest/derive-again.ts'
import type { ReaderName } from '../../read/stamp.ts'
import type { Verified } from '../../record/case.ts'
import { openCase } from '../../record/case.ts'
import { fingerprintOf } from '../../record/seal.ts'
import { spanOf } from '../deciding/words.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import { threadedReader } from '../reader.ts'
import { cleanJson, oneLine } from '../screen/clean.ts'
import { progressOn } from '../screen/progress.ts'
import type { Terminal } from '../screen/terminal.ts'
import { indented } from '../screen/wrap.ts'
import { theOne } from '../the-one.ts'

export async function readAgain(
  terminal: Terminal,
  options: {
    readonly again?: true
    readonly anyway?: true
    readonly reader: ReaderName
    readonly json?: true
    readonly case?: string
  },
): Promise<number> {
  if (!options.again)
    throw new InputError('"ascribe add" reads what is new; to read the whole case again say "ascribe read --again"')
  return await withCase(terminal, options.case, async (held) => {
    const progress = progressOn(terminal)
    const reader = await threadedReader(options.reader)
    try {
      const read = await held.readAgain(
        {
          reader,
          anyway: options.anyway ?? false,
          texts: (report, bytes) => (report.derivation.extractor === EXTRACTOR ? null : derivedAgain(report, bytes)),
        },
        (soFar) => progress.at(`${soFar.read} read`),
      )
      progress.clear()
      for (const { address, reason } of read.refused) terminal.say(`refused: ${address}: ${reason}`)
      if (options.json) await terminal.out(`${cleanJson(read, 2)}\n`)
      else {
        const { reports, read: done, unchanged, refused, moved, drafts, orphans } = read
        await terminal.out(`${reports} reports = ${done} read + ${unchanged} unchanged + ${refused.length} refused\n`)
        await terminal.out(`${moved} decisions followed their words to another place\n`)
        await terminal.out(
          `${drafts} drafts${drafts > 0 ? ' (ascribe drafts)' : ''}, ${orphans} orphans${orphans > 0 ? ' (ascribe orphans)' : ''}\n`,
        )
      }
      return read.refused.length > 0 ? EXIT.refused : EXIT.fine
    } finally {
      progress.clear()
      await reader.stop()
    }
  })
}

export async function verify(
  terminal: Terminal,
  options: { readonly seal?: string; readonly json?: true; readonly case?: string },
): Promise<number> {
  const seal = options.seal === undefined ? undefined : await fileNamed(options.seal)
  return await withCase(terminal, options.case, async (held) => {
    const progress = progressOn(terminal)
    const verified = await held.verify(seal, (done) => progress.at(done))
    progress.clear()
    if (options.json) await terminal.out(`${cleanJson(verified, 2)}\n`)
    else {
      await terminal.out(`${verifiedLines(verified, terminal.columns).join('\n')}\n`)
      if (seal !== undefined) await terminal.out(`sealed with key ${fingerprintOf(seal)}\n`)
    }
    return verified.checks.every(({ wrong }) => wrong.length === 0) ? EXIT.fine : EXIT.refused
  })
}

const LOOKED = {
  database: 'checks of the database',
  chain: 'entries of the log',
  payloads: 'payloads',
  archive: 'archived copies',
  spans: 'quotes at their place',
  projections: 'derived rows made again',
  seal: 'seal',
} as const

function verifiedLines({ head, checks }: Verified, columns: number): string[] {
  return [
    ...checks.flatMap(({ name, looked, wrong }) => [
      ...indented(`${wrong.length === 0 ? 'well ' : 'WRONG'}  ${looked} ${LOOKED[name]}`, columns, 0, 7),
      ...wrong.flatMap((line) => indented(oneLine(line), columns, 7, 9)),
    ]),
    `head of the log: ${head.entries} entries, ${head.hash}`,
  ]
}

async function fileNamed(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${messageOf(error)}`)
  }
}

export async function seal(
  terminal: Terminal,
  options: { readonly output: string; readonly key?: string; readonly author?: string; readonly case?: string },
): Promise<number> {
  const privateKey = options.key === undefined ? await ownKey(terminal) : await fileNamed(options.key)
  return await withCase(terminal, options.case, async (held) => {
    const { author } = options
    const text = await held.seal({ privateKey, ...(author === undefined ? {} : { author }) })
    if (options.output === '-') await terminal.out(text)
    else {
      await writeFile(options.output, text).catch((error: unknown) => {
        throw new InputError(`cannot write the seal: ${messageOf(error)}`)
      })
      await terminal.out(
        `Written: ${resolve(options.output)}\nGive it away; whoever has it can check later: ascribe verify --seal FILE\n`,
      )
    }
    return EXIT.fine
  })
}

/** The key in the user's settings: outside of any case, so that who can rewrite a case cannot sign for it. */
export async function ownKey(terminal: Pick<Terminal, 'say'>): Promise<string> {
  const file = join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'ascribe', 'seal-key.pem')
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    terminal.say(`a new key to seal with: ${file}; keep it to yourself`)
  }
  return await fileNamed(file)
}

export async function redact(
  terminal: Terminal,
  id: string,
  options: {
    readonly at?: string
    readonly reason: string
    readonly author?: string
    readonly yes?: true
    readonly case?: string
  },
): Promise<number> {
  return await withCase(terminal, options.case, async (held) => {
    const thing = theOne(
      (await held.find(id)).filter(({ kind }) => kind === 'report' || kind === 'decision'),
      id,
    )
    const span = options.at === undefined ? {} : spanOf(options.at)
    const what =
      thing.kind === 'decision'
        ? { decision: thing.id }
        : { report: thing.id as Parameters<typeof held.text>[0], ...span }
    if (!options.yes) {
      throw new InputError(
        `nothing brings redacted words back, and backups and exports made earlier still hold them; say --yes to redact ${thing.id}`,
      )
    }
    // Read anew by whatever read it.
    const model = 'report' in what ? (await held.reading(what.report)).reader.model : null
    const reader = await threadedReader(model === null ? 'rules' : 'model')
    try {
      const { reason, author } = options
      const done = await held.redact(what, { reason, ...(author === undefined ? {} : { author }) }, reader)
      await terminal.out(`${done.decision}  redacted ${thing.id}${options.at === undefined ? '' : `, ${options.at}`}\n`)
      if (done.emptied.length > 0)
        await terminal.out(`Emptied with it, because they quoted it: ${done.emptied.join(', ')}\n`)
      if (done.alsoIn.length > 0) await terminal.out(`The same words also stand in: ${done.alsoIn.join(', ')}\n`)
      await terminal.out('Backups, exports and seals made earlier are not touched.\n')
    } finally {
      await reader.stop()
    }
    return EXIT.fine
  })
}

export async function rebuild(terminal: Terminal, folder: string | undefined): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    await held.rebuild()
    const { reports, claims, incidents } = await held.counts()
    await terminal.out(`Made again: ${reports} reports, ${claims} claims, ${incidents} incidents\n`)
    return EXIT.fine
  })
}

export async function backup(terminal: Terminal, dir: string, folder: string | undefined): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    await held.backup(resolve(dir))
    await terminal.out(
      `A copy of the case in ${resolve(dir)}\nBack to work from it: ascribe restore ${dir} NEW-FOLDER\n`,
    )
    return EXIT.fine
  })
}

export async function restore(terminal: Terminal, from: string, dir: string): Promise<number> {
  const held = await openCase(resolve(from), terminal)
  try {
    const { checks } = await held.verify()
    const wrong = checks.flatMap((check) => check.wrong)
    for (const line of wrong) terminal.say(oneLine(line))
    await held.backup(resolve(dir))
    await terminal.out(`A case in ${resolve(dir)}${wrong.length === 0 ? ', checked' : ', with the faults above'}\n`)
    return wrong.length === 0 ? EXIT.fine : EXIT.refused
  } finally {
    await held.close()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
