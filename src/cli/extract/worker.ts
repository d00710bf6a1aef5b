/**
 * A thread of the reader. The cache of compiled modules is each thread's own to turn on, and must be on before the reader
 * is imported: a thread is then there in a third of the time.
 *
 * @module
 */
import { enableCompileCache } from 'node:module'

enableCompileCache()
await import('./answer-lines.ts')
