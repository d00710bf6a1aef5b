/**
 * The server on a socket of this machine, and nowhere else.
 *
 * @module
 */
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { InputError } from '../errors.ts'
import type { Server } from './app.ts'

export interface Listening {
  /** As typed into a browser. */
  readonly address: string
  /** Ends open connections, event streams too. */
  readonly close: () => Promise<void>
}

/** @param port - 0: any free one */
export async function listen(server: Server, port: number): Promise<Listening> {
  return await new Promise((settle, fail) => {
    const socket = serve({ fetch: server.fetch, hostname: '127.0.0.1', port }, (info: AddressInfo) => {
      settle({
        address: `http://127.0.0.1:${info.port}/`,
        close: () =>
          new Promise((closed) => {
            socket.close(() => closed())
            if ('closeAllConnections' in socket) socket.closeAllConnections()
          }),
      })
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? new InputError(`the port ${port} is in use; choose another with --port, or 0 for any free one`)
          : error,
      )
    })
  })
}
