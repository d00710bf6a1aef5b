/**
 * The report: one document as it came in, and the text derived from it.
 *
 * @module
 */
import { z } from 'zod'
import { ReportId } from './ids.ts'
import { FURNITURE_KINDS } from './vocabulary.ts'

/** What the page's own structure says of a stretch of text; trusted before any rule. */
export const Block = z
  .object({
    kind: z.enum(FURNITURE_KINDS),
    start: z.int().min(0),
    end: z.int().min(0),
    from: z.enum(['dom', 'pdf', 'mail']),
  })
  .readonly()
export type Block = z.infer<typeof Block>

/** What a reader is given: a line of `ascribe extract`'s input. Unknown keys are ignored. */
export const ReadingInput = z
  .object({
    id: z.string(),
    text: z.string(),
    title: z.string().optional(),
    /** EDTF. */
    published: z.string().optional(),
    url: z.string().optional(),
    publisher: z.string().optional(),
    blocks: z.array(Block).readonly().optional(),
  })
  .readonly()
export type ReadingInput = z.infer<typeof ReadingInput>

/** A piece of metadata and where it was found; nothing is guessed. */
export const Found = z
  .object({
    value: z.string(),
    /** Where it stood, e.g. `meta article:published_time`, `json-ld datePublished`, `front matter date`, `text line 1`. */
    from: z.string(),
  })
  .readonly()
export type Found = z.infer<typeof Found>

export const METADATA_FIELDS = [
  'headline',
  'byline',
  'publisher',
  'published',
  /** The same to the minute or second, where the source states a time: `2031-03-14T08:10:00+01:00`. */
  'publishedAt',
  'dateline',
  'language',
  'url',
  /** What its source calls the document: the `id` of a line of JSONL. */
  'sourceId',
] as const
export type MetadataField = (typeof METADATA_FIELDS)[number]

/** Each field as first found, by order of trust; absent where the document does not say. `published` is EDTF. */
export const Metadata = z.partialRecord(z.enum(METADATA_FIELDS), Found).readonly()
export type Metadata = z.infer<typeof Metadata>

/** How the text was derived from the bytes. */
export const Derivation = z
  .object({
    /** `text`, `markdown`, `html`, `jsonl`. */
    format: z.string(),
    /** Name and version of the extractor: text is derived data, keyed by hash and extractor version. */
    extractor: z.string(),
    /** As decoded, e.g. `utf-8`, `windows-1256`. */
    encoding: z.string(),
    /** What had to be repaired or could not be decoded. */
    notes: z.array(z.string()).readonly(),
  })
  .readonly()
export type Derivation = z.infer<typeof Derivation>

export const Report = z
  .object({
    id: ReportId,
    /** Of the evidentiary copy's bytes, hexadecimal. */
    sha256: z.string().length(64),
    /** Where the bytes came from: a path, an address, `-`, or `<file>#<line>` for a line of JSONL. */
    address: z.string(),
    /** When they were taken in, ISO 8601. */
    collected: z.string(),
    collector: z.string(),
    derivation: Derivation,
    metadata: Metadata,
    text: z.string(),
    blocks: z.array(Block).readonly(),
  })
  .readonly()
export type Report = z.infer<typeof Report>

/** What a reader is told of a report. */
export function readingInputOf(report: Report): ReadingInput {
  const { headline, published, url, publisher } = report.metadata
  return {
    id: report.id,
    text: report.text,
    ...(headline ? { title: headline.value } : {}),
    ...(published ? { published: published.value } : {}),
    ...(url ? { url: url.value } : {}),
    ...(publisher ? { publisher: publisher.value } : {}),
    ...(report.blocks.length > 0 ? { blocks: report.blocks } : {}),
  }
}
