/**
 * `ascribe serve`: the workbench in the browser, and the HTTP API behind it, on this machine only.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Case } from '../../record/case.ts'
import { serverOn } from '../../serve/app.ts'
import { listen } from '../../serve/listen.ts'
import { viewOf } from '../assess.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import { threadedReader } from '../reader.ts'
import type { Terminal } from '../screen/terminal.ts'
import { version } from '../version.ts'

/** Built by `npm run prepare`; the same place from the source and from the package's JavaScript. */
const WEB = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

export interface ServeWish {
  /** 0: any free one. */
  readonly port: number
  /** Shows the page in the user's browser. */
  readonly open: boolean
}

export async function serve(terminal: Terminal, wish: ServeWish, folder: string | undefined): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    await serveUntilStopped(held, terminal, wish)
    return EXIT.fine
  })
}

/** Serves an open case until the user stops the program (Ctrl+C, SIGTERM). */
export async function serveUntilStopped(held: Case, terminal: Terminal, { port, open }: ServeWish): Promise<void> {
  const onFault = (error: unknown): void =>
    terminal.say(`a fault in the program itself: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
  const { now, collector } = terminal
  const inputs = {
    held,
    effects: { now, collector },
    version: version(),
    reader: threadedReader,
    viewOf,
    sealKey: async () => await (await import('./keep.ts')).ownKey(terminal),
    webFolder: WEB,
  }
  const server = await serverOn(inputs, onFault)
  const listening = await listen(server, port)
  await terminal.out(`The workbench: ${listening.address}   (Ctrl+C ends it)\n`)
  if (open) openInBrowser(listening.address)
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await listening.close()
  await server.stop()
}

/** A machine without a browser, or without a way to open one, still has the address on its terminal. */
function openInBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  const child = spawn(command as string, args, { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
