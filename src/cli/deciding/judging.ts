/**
 * The commands that say what an item is: accept, reject, edit, respan, enter, note.
 *
 * @module
 */
import type { Command } from 'commander'
import { ITEM_KINDS } from '../../model/judged.ts'
import { command } from '../command.ts'
import type { Terminal } from '../screen/terminal.ts'
import type { Done } from './commands.ts'
import type { Said } from './said.ts'
import { decides, fields, placed } from './said-options.ts'

export function judging(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('../commands/decide.ts')
  for (const act of ['accept', 'reject'] as const) {
    const what =
      act === 'accept' ? 'say that what was read is right' : 'say that what was read is wrong; lists leave it out'
    const sub = command(program, act, what, [
      `ascribe ${act} 3fa9c0d17e42/c4`,
      `ascribe ${act} 3fa9c0d17e42/c4 3fa9c0d17e42/r1 --reason "checked the recording"`,
      `ascribe ${act} harbour-guard-league`,
    ])
    sub.argument('<id...>', 'items, decisions (d17), actors or incidents, as the lists print them')
    if (act === 'accept') {
      sub.option(
        '--with-values',
        'of an incident: also what it says of dates, places, figures and parts, each by itself',
      )
    }
    decides(sub).action(async (ids: string[], said: Said) => {
      done(await (await load()).judge(terminal, act, ids, said))
    })
  }
  const edit = command(program, 'edit', 'correct what was read, or what was entered; its words stay where they are', [
    'ascribe edit 3fa9c0d17e42/c4 --certainty possible --reason "she says \\"perhaps\\""',
    'ascribe edit 3fa9c0d17e42/r1 --actor ardan-front --role ordered',
    'ascribe edit 3fa9c0d17e42/i1.killed.0 --value "at least 12"',
    'ascribe edit d17 --speaker report',
  ])
  edit.argument('<id>', 'an item or a decision, as the lists print it')
  decides(fields(edit)).action(async (id: string, said: Said) => {
    done(await (await load()).edit(terminal, id, said))
  })

  const respan = command(program, 'respan', 'give an item other words of its report; also puts an orphan back', [
    'ascribe respan 3fa9c0d17e42/c4 --at 120-164',
    'ascribe respan 3fa9c0d17e42/c4 --at 120-164,180-201',
    'ascribe respan d17 --quote "nobody was hurt"',
  ])
  respan.argument('<id>', 'an item or a decision, as the lists print it')
  decides(placed(respan)).action(async (id: string, said: Said) => {
    done(await (await load()).respan(terminal, id, said))
  })

  const enter = command(program, 'enter', 'enter what the reader missed, from words of a report or in your own', [
    'ascribe enter claim --report 3fa9c0d17e42 --quote "it was the wind" --speaker ada-lorn --certainty certain',
    'ascribe enter value --report 3fa9c0d17e42 --at 310-318 --incident bombing-velmar --field killed --value "at least 12"',
    'ascribe enter responsibility --report 3fa9c0d17e42 --quote "they ordered it" --incident bombing-velmar --actor ardan-front --role ordered',
    'ascribe enter stance --own "The crater is too small." --incident bombing-velmar --dimension means --value other',
  ])
  enter.argument('<kind>', ITEM_KINDS.join(', '))
  enter.option('--report <id>', 'the report whose words they are')
  enter.option('--own <words>', 'words of your own; kept in the archive as a note')
  decides(fields(placed(enter))).action(async (kind: string, said: Said) => {
    done(await (await load()).enter(terminal, kind, said))
  })

  const note = command(program, 'note', 'write a note: on a thing, or on the case', [
    'ascribe note "call the hospital again"',
    'ascribe note "the figure is from the police" --on 3fa9c0d17e42/i1.killed.0',
  ])
  note.argument('<words>', 'the note')
  note.option('--on <id>', 'an item, report, actor or incident')
  decides(note).action(async (text: string, said: Said) => {
    done(await (await load()).note(terminal, text, said))
  })
}
