import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../bin/ascribe.js', import.meta.url))
/** Makes this Node call itself 18, and its `node:module` have none of the names that came later. */
const OLD = `
  import { registerHooks } from 'node:module'
  Object.defineProperty(process.versions, 'node', { value: '18.0.0' })
  registerHooks({
    resolve: (name, from, next) =>
      name === 'node:module' && from.parentURL?.endsWith('/bin/ascribe.js')
        ? { url: 'data:text/javascript,export default {}', shortCircuit: true }
        : next(name, from),
  })`

describe('bin/ascribe.js on an old Node', () => {
  it('says which Node is needed, and nothing else', () => {
    const hook = `data:text/javascript,${encodeURIComponent(OLD)}`
    const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', hook, BIN, '--version'], {
      encoding: 'utf8',
    })
    assert.match(stderr, /^ascribe needs Node 26 or newer; .*\n$/)
    assert.deepEqual([status, stdout], [2, ''])
  })
})
