/**
 * The commands with which people decide, and look after the record of what they decided.
 *
 * @module
 */
import type { Command } from 'commander'
import type { Terminal } from '../screen/terminal.ts'
import { identity } from './identity.ts'
import { judging } from './judging.ts'
import { keeping } from './keeping.ts'
import { turning } from './turning.ts'

export type Done = (status: number) => void

export function decidingCommands(program: Command, terminal: Terminal, done: Done): void {
  for (const commands of [judging, identity, turning, keeping]) commands(program, terminal, done)
}
