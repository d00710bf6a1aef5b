/** The catalogue in use. Another language is another file of the same shape. @module */
import { en } from './en.ts'

export type Messages = typeof en
export const t: Messages = en
