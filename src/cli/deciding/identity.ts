/**
 * The commands about actors, incidents and sources: join, separate, rate, choose, expose.
 *
 * @module
 */
import { type Command, Option } from 'commander'
import * as words from '../../model/vocabulary.ts'
import { command } from '../command.ts'
import type { Terminal } from '../screen/terminal.ts'
import type { Done } from './commands.ts'
import type { Said } from './said.ts'
import { decides } from './said-options.ts'

export function identity(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('../commands/decide.ts')
  const join = command(program, 'join', 'say that two actors, or two incidents, are one', [
    'ascribe join ada-lorn a-lorn --reason "same office"',
    'ascribe join bombing-velmar 3fa9c0d17e42/i2',
  ])
  join.argument('<a>', 'an actor or incident, or an item').argument('<b>', 'the other')
  decides(join).action(async (a: string, b: string, said: Said) => {
    done(await (await load()).join(terminal, a, b, said))
  })
  const separate = command(program, 'separate', 'say that these are not what they were joined to', [
    'ascribe separate 3fa9c0d17e42/e3',
    'ascribe separate 3fa9c0d17e42/i2 --reason "another day"',
  ])
  separate.argument('<item...>', 'as reports name them; "ascribe show ACTOR --json" prints members')
  decides(separate).action(async (items: string[], said: Said) => {
    done(await (await load()).separate(terminal, items, said))
  })
  const rate = command(program, 'rate', "rate a source's reliability and its stake", [
    'ascribe rate "Velmar Post" --reliability B',
    'ascribe rate ardan-front --stake party --incident bombing-velmar',
  ])
  rate.argument('<source>', 'a publisher by its name, or an actor')
  rate.addOption(
    new Option('--reliability <grade>', 'A completely … E not reliable, F cannot be judged').choices([
      ...words.RELIABILITIES,
    ]),
  )
  rate.addOption(new Option('--stake <word>', 'what it has at stake').choices([...words.STAKES]))
  rate.option('--incident <id>', 'in which incident it has this stake; otherwise in all')
  decides(rate).action(async (source: string, said: Said) => {
    done(await (await load()).rate(terminal, source, said))
  })
  const choose = command(
    program,
    'choose',
    'choose the value of an incident to work with; the others stand beside it',
    [
      'ascribe choose bombing-velmar killed 8 --reason "the hospital counted"',
      'ascribe choose bombing-velmar killed --none',
    ],
  )
  choose
    .argument('<incident>', 'its id')
    .argument('<field>', words.VALUE_FIELDS.join(', '))
    .argument('[value]', 'the value')
  choose.option('--none', 'no value any more')
  decides(choose).action(async (incident: string, field: string, value: string | undefined, said: Said) => {
    done(await (await load()).choose(terminal, incident, field, value, said))
  })
  const expose = command(program, 'expose', 'say how exposed a person is; private people appear under pseudonyms', [
    'ascribe expose ada-lorn witness',
    'ascribe expose boris-kehl office-holder --reason "deputy minister since 2030"',
  ])
  expose.argument('<actor>', 'a person').argument('<exposure>', words.EXPOSURES.join(', '))
  decides(expose).action(async (actor: string, exposure: string, said: Said) => {
    done(await (await load()).expose(terminal, actor, exposure, said))
  })
}
