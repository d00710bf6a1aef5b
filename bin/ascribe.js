#!/usr/bin/env node
// Checks the runtime in plain JavaScript, then hands over to the program: its source in the tree, its emitted code in a package.
import { existsSync } from 'node:fs'
// As a whole: an old Node that lacks a name asked for by itself fails before it can be told so.
import nodeModule from 'node:module'

const major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  console.error(
    `ascribe needs Node 26 or newer; this is ${process.version}. In the project folder, "npx --no ascribe" uses the right one.`,
  )
  process.exit(2)
}
nodeModule.enableCompileCache()
const source = new URL('../src/cli/main.ts', import.meta.url)
const { main } = await import(existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href)
process.exitCode = await main(process.argv.slice(2))
