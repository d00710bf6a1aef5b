/**
 * The learned part of the reader as files: weights, vocabulary, and the table that says what the network's numbers mean.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ModelError } from '../../errors.ts'
import * as words from '../../model/vocabulary.ts'
import { SHAPES } from './shapes.ts'
import { MOST_PIECES_OF_A_WORD } from './words.ts'

/** Made by `training/run`, kept in the repository and in the package. */
export const MODEL_FOLDER = fileURLToPath(new URL('../../../data/reader/', import.meta.url))

const Slot = z.tuple([z.int().min(0), z.int().min(1)])
const Link = z.object({ query: z.int().min(0), key: z.int().min(0), width: z.int().min(1) })

/** Lists of a reading whose items get a calibrated confidence. */
export const CALIBRATED = ['entities', 'relations', 'claims', 'incidents', 'responsibility', 'stances'] as const
export type Calibrated = (typeof CALIBRATED)[number]

/** What stands where in the network's outputs; written by `training/export.py`. */
const ModelTable = z
  .object({
    sha256: z.object({ 'reader.onnx': z.string(), 'vocabulary.json': z.string() }),
    /** Pieces of a window, its beginning and end counted; any word fits. */
    mostPieces: z.int().min(MOST_PIECES_OF_A_WORD + 2),
    overlap: z.int().min(0),
    /** Head -> first output and number of outputs. */
    tags: z.record(z.string(), Slot),
    tagWidth: z.int(),
    links: z.record(z.string(), Link),
    linkWidth: z.int(),
    distanceBounds: z.array(z.int()),
    distanceBias: z.record(z.string(), z.array(z.number())),
    /** Slope and offset from the log odds of a likelihood to those of being right; `training/calibrate.ts` fits them. */
    calibration: z.record(z.enum(CALIBRATED), z.tuple([z.number(), z.number()])),
    /** In the order of `SHAPES`. */
    shapes: z.tuple(SHAPES.map((shape) => z.literal(shape)) as [z.ZodLiteral]),
    labels: z.object({
      entityTypes: z.array(z.enum(words.ENTITY_TYPES)),
      relationTypes: z.array(z.enum(words.RELATION_TYPES)),
      certainty: z.array(z.enum(words.CERTAINTIES)),
      force: z.array(z.enum(words.FORCES)),
      sourceTypes: z.array(z.enum(words.SOURCE_TYPES)),
      eventTypes: z.array(z.enum(words.INCIDENT_TYPES)),
      partsPlayed: z.array(z.enum(words.RESPONSIBILITY_ROLES)),
      dimensions: z.array(z.enum(words.STANCE_DIMENSIONS)),
      values: z.array(z.string()),
    }),
  })
  .superRefine((table, context) => {
    const outside = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [head, [at, width]] of Object.entries(table.tags)) {
      if (at + width > table.tagWidth) outside(['tags', head], `outputs ${at} to ${at + width} of ${table.tagWidth}`)
    }
    for (const [link, { query, key, width }] of Object.entries(table.links)) {
      const end = Math.max(query, key) + width
      if (end > table.linkWidth) outside(['links', link], `outputs up to ${end} of ${table.linkWidth}`)
      if (table.distanceBias[link]?.length !== 2 * table.distanceBounds.length + 1) {
        outside(['distanceBias', link], 'not one bias a distance')
      }
    }
  })
export type ModelTable = z.infer<typeof ModelTable>

export interface ModelFiles {
  readonly table: ModelTable
  readonly weights: Uint8Array
  readonly vocabulary: object
  /** `sha256:…` of the weights. */
  readonly stamp: string
}

/** @throws ModelError when a file is missing, unreadable, or not the one that the table names */
export function modelFiles(folder: string = MODEL_FOLDER): ModelFiles {
  const table = ModelTable.safeParse(jsonOf(folder, 'reader.json', bytesOf(folder, 'reader.json')))
  if (!table.success) {
    const issue = table.error.issues[0]
    throw broken(folder, 'reader.json', `is not a reader's table: "${issue?.path.join('.')}": ${issue?.message}`)
  }
  const { sha256 } = table.data
  const weights = checked(folder, 'reader.onnx', sha256['reader.onnx'])
  const vocabulary = jsonOf(folder, 'vocabulary.json', checked(folder, 'vocabulary.json', sha256['vocabulary.json']))
  return { table: table.data, weights, vocabulary: vocabulary as object, stamp: `sha256:${sha256['reader.onnx']}` }
}

function bytesOf(folder: string, name: string): Buffer {
  try {
    return readFileSync(path.join(folder, name))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw broken(folder, name, code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`, error)
  }
}

function jsonOf(folder: string, name: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw broken(folder, name, 'is not JSON', error)
  }
}

function checked(folder: string, name: string, sha256: string): Buffer {
  const bytes = bytesOf(folder, name)
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found === sha256) return bytes
  const what = `is not the one that reader.json names: its SHA-256 is ${found}, not ${sha256} (${bytes.length} bytes)`
  throw broken(folder, name, what)
}

function broken(folder: string, name: string, what: string, cause?: unknown): ModelError {
  return new ModelError(`the reader's file ${path.join(folder, name)} ${what}. ${REMEDY}`, { cause })
}

const REMEDY =
  'To bring it back: "npm ci" where ascribe was installed, "git checkout -- data/reader" in its source; or read without it: --reader rules.'
