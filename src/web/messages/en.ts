/**
 * Everything that the pages say, in English. Words of the scheme that a reading uses stand in the model.
 *
 * @module
 */
import { frame } from './en/frame.ts'
import { eachPage } from './en/pages.ts'
import { reading } from './en/reader.ts'
import * as scheme from './en/scheme.ts'

export const en = { ...scheme, ...frame, ...eachPage, ...reading } as const
