import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { asked, caseWith, type Program, serve, settled, startBrowser, type Working } from './working.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/halvik/', import.meta.url))

const WIRE = `A rocket hit the grain terminal of Port Ansel on Tuesday, killing two loaders, the Harbour Ministry said.

"The Reed Company fired it," said Ines Dahl, an analyst at the Estuary Institute. The Reed Company denied any part in the attack.

Nobody else was hurt, the police said.`

/** Invented, right to left. */
const ARABIC = `انفجار في ميناء أنسل

أعلنت وزارة الموانئ أن صاروخا أصاب صومعة الحبوب يوم الثلاثاء وأن عاملين قتلا في الهجوم.`

describe('the workbench in a browser', { timeout: 240_000 }, () => {
  let work: Working
  let program: Program
  let dir: string
  let reports: { report: string; headline: string | null; address: string }[]
  let incident: string
  before(async () => {
    dir = await caseWith(EXAMPLE)
    work = await startBrowser()
    program = await serve(dir)
    reports = (await asked(program, 'api/reports')).rows
    incident = (await asked(program, 'api/grids')).rows[0].incident
  })
  after(async () => {
    await work?.close()
    await program?.stop()
    rmSync(path.dirname(dir), { recursive: true, force: true })
  })

  const pages = () => ({
    board: '',
    grid: `grid/${incident}`,
    queue: 'reader',
    reader: `reader/${reports[0]?.report}?item=c9`,
    incidents: 'incidents',
    incident: `incidents/${incident}`,
    actors: 'actors',
    actor: 'actors/harbour-guard-league',
    sources: 'sources',
    timeline: 'timeline',
    table: 'timeline?as=table',
    log: 'log',
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no serious barrier on any page, ${colorScheme}, and none scrolls sideways on a telephone`, async () => {
      const page = await work.tab({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
      for (const [name, address] of Object.entries(pages())) {
        await page.setViewportSize({ width: 1440, height: 900 })
        await page.goto(program.address + address)
        await settled(page)
        if (name === 'board') await page.keyboard.press('?')
        assert.deepEqual(await barriers(page, colorScheme), [], `${name}, ${colorScheme}`)
        await page.setViewportSize({ width: 390, height: 800 })
        assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} scrolls sideways`)
      }
      await page.context().close()
    })
  }

  it('leads from a cell of the grid to its words in one click', async () => {
    const page = await work.tab()
    await page.goto(`${program.address}grid/${incident}`)
    const words = page.locator('.view .words').first()
    const said = ((await words.textContent()) ?? '').replace(/^“|”$/g, '')
    await words.click()
    await page.locator('.hl.selected').first().waitFor()
    const shown = (await page.locator('.hl.selected').allTextContents()).join('')
    assert.ok(shown.replace(/\s+/g, ' ').includes(said.replace(/…$/, '').slice(0, 60)), `${said} / ${shown}`)
    assert.equal(await page.locator('.card.selected').count(), 1)
    await page.context().close()
  })

  it('is reviewed by keyboard alone', async () => {
    const page = await work.tab()
    await page.goto(program.address)
    await settled(page)
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.getByRole('link', { name: /Begin with the most doubtful/ }).focus()
    await page.keyboard.press('Enter')
    const selected = page.locator('.card.selected')
    await selected.waitFor()
    const report = new URL(page.url()).pathname.split('/').at(-1)
    const nameOf = async () => (await selected.getAttribute('id')) ?? ''
    const statusOf = async (card: string) => {
      const page2 = await asked(program, `api/reports/${report}`)
      return statusIn(page2, card)
    }
    const accepted = await nameOf()
    await page.keyboard.press('a')
    await page.locator(other(accepted)).waitFor()
    await page.getByText('Accepted.').waitFor()
    assert.equal(await statusOf(accepted), 'accepted')

    const rejected = await nameOf()
    await page.keyboard.press('x')
    await page.getByText('Rejected.').waitFor()
    assert.equal(await statusOf(rejected), 'rejected', rejected)

    await page.locator(other(rejected)).waitFor()
    // On to one that says how sure it is.
    const heldSurely = page.locator('.card.selected:is(.claim, .responsibility, .stance)')
    for (let n = 0; n < 20 && (await heldSurely.count()) === 0; n++) {
      const before = await nameOf()
      await page.keyboard.press('n')
      await page.locator(other(before)).waitFor()
    }
    const edited = await nameOf()
    await page.keyboard.press('e')
    const certainty = page.locator('.edit select').first()
    await certainty.waitFor()
    await page.getByLabel('Certainty').focus()
    await page.keyboard.type('doubt')
    await page.getByLabel('Why', { exact: true }).focus()
    await page.keyboard.type('The speaker only relays it.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Changed.').waitFor()
    assert.equal(await statusOf(edited), 'edited')
    // Save and next keeps the panel: the next card's form is open.
    await page.locator(`${other(edited)} .edit`).waitFor()
    assert.notEqual(await nameOf(), edited)
    await page.keyboard.press('Escape')
    await page.locator('.edit').waitFor({ state: 'detached' })

    await page.keyboard.press('r')
    await page.locator('.marker').waitFor()
    const respanned = await nameOf()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByText('Given other words.').waitFor()
    assert.equal(await statusOf(respanned), 'edited')
    const log = await asked(program, 'api/log')
    assert.deepEqual(
      log.rows.slice(0, 4).map(({ act }: { act: string }) => act),
      ['respan', 'edit', 'reject', 'accept'],
    )
    assert.equal(log.rows[1].reason, 'The speaker only relays it.')
    await page.keyboard.press('Control+z')
    await page.getByText('Taken back.').waitFor()
    assert.notEqual(await statusOf(respanned), 'edited')
    await page.context().close()
  })

  it('judges incidents, their values and names from the keyboard too, and keeps each', async () => {
    const page = await work.tab()
    const report = reports.find(({ address }) => address.endsWith('07-local-paper.txt'))?.report
    for (const [show, status, key] of [
      ['incident', 'accepted', 'a'],
      ['value', 'accepted', 'a'],
      ['name', 'rejected', 'x'],
    ] as const) {
      await page.goto(`${program.address}reader/${report}?show=${show}`)
      await settled(page)
      await page.keyboard.press('n')
      const selected = page.locator('.card.selected')
      await selected.waitFor()
      const card = (await selected.getAttribute('id')) ?? ''
      await page.keyboard.press(key)
      await page.locator('.toast').last().waitFor()
      assert.equal(statusIn(await asked(program, `api/reports/${report}`), card), status)
    }
    await page.goto(`${program.address}reader/${report}?show=incident&item=i1`)
    await page.locator('.card.selected').waitFor()
    await page.keyboard.press('e')
    await page.getByLabel('Type').selectOption('bombing')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Changed.').waitFor()
    const { incidents } = await asked(program, `api/reports/${report}`)
    assert.equal(incidents.find(({ id }: { id: string }) => id === 'i1').type, 'bombing')
    await page.context().close()
  })

  it('shows a judgement before the server has answered, and takes it back when it is refused', async () => {
    const page = await work.tab()
    const report = reports.find(({ address }) => address.endsWith('08-portside.html'))?.report
    const held = Promise.withResolvers<void>()
    let refuse = false
    await page.route('**/api/decisions', async (route) => {
      await held.promise
      if (!refuse) return await route.fallback()
      const body = JSON.stringify({
        type: 'urn:ascribe:case',
        title: 'The case cannot be used now',
        status: 503,
        detail: 'The disk is full.',
      })
      await route.fulfill({ status: 503, contentType: 'application/problem+json', body })
    })
    await page.goto(`${program.address}reader/${report}?item=c1`)
    const [first, second] = [page.locator('#card-c1'), page.locator('#card-c2')]
    await first.locator('.inside').waitFor()
    await page.keyboard.press('a')
    await first.locator('.status.accepted').waitFor()
    // A second one about the same item, while the first is on its way, is made on the first.
    await first.locator('.head').click()
    await page.keyboard.press('x')
    await first.locator('.status.rejected').waitFor()
    const before = await asked(program, `api/reports/${report}`)
    assert.equal(statusIn(before, 'card-c1'), 'unreviewed')
    held.resolve()
    await page.getByText('Rejected.').waitFor()
    assert.equal(statusIn(await asked(program, `api/reports/${report}`), 'card-c1'), 'rejected')
    refuse = true
    await second.locator('.head').click()
    await page.keyboard.press('a')
    await page.getByText(/The disk is full/).waitFor()
    await second.locator('.status.accepted').waitFor({ state: 'detached' })
    assert.equal(statusIn(await asked(program, `api/reports/${report}`), 'card-c2'), 'unreviewed')
    await page.context().close()
  })

  it('takes a missed claim from selected words', async () => {
    const page = await work.tab()
    const report = reports.find(({ address }) => address.endsWith('01-wire.txt'))?.report
    await page.goto(`${program.address}reader/${report}`)
    await settled(page)
    // The first whole words that the reader made nothing of.
    const words = (await page.evaluate(`(() => {
      const free = [...document.querySelectorAll('.text p:not(.furniture) [data-s]:not([data-i])')]
      const node = free.map((one) => one.firstChild).find((one) => /\\w+ \\w+ \\w+/.test(one.data))
      const found = /\\w+ \\w+ \\w+/.exec(node.data)
      getSelection().setBaseAndExtent(node, found.index, node, found.index + found[0].length)
      return found[0]
    })()`)) as string
    await page.keyboard.press('i')
    await page.getByLabel('Speaker').fill('Harbour Guard League')
    await page.getByLabel('Certainty').selectOption('unknown')
    await page.getByLabel('Why', { exact: true }).fill('It is their silence.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Added.').waitFor()
    const { rows } = await asked(program, `api/claims?report=${report}`)
    const added = rows.find(({ review }: { review: { status: string } }) => review.status === 'added')
    assert.equal(added.content, words)
    assert.equal(added.speaker.name, 'Harbour Guard League')
    await page.locator('.card .status.added').first().waitFor()
    await page.context().close()
  })

  it('lets no tab overwrite another', async () => {
    const report = reports[2]?.report
    const [one, two] = [await work.tab(), await work.tab()]
    // The second hears of no change: what it shows grows old.
    await two.route('**/api/events', (route) => route.abort())
    for (const page of [one, two]) {
      await page.goto(`${program.address}reader/${report}?item=c1`)
      await page.locator('.card.selected').waitFor()
    }
    await one.keyboard.press('a')
    await one.getByText('Accepted.').waitFor()
    await two.keyboard.press('x')
    await two.getByText(/Somebody decided on this meanwhile/).waitFor()
    const { claims } = await asked(program, `api/reports/${report}`)
    assert.equal(claims.find(({ id }: { id: string }) => id === `${report}/c1`).review.status, 'accepted')
    await one.context().close()
    await two.context().close()
  })

  it('undoes a join', async () => {
    const page = await work.tab()
    await page.goto(`${program.address}actors/tomas-brekke`)
    await settled(page)
    const before = (await asked(program, 'api/actors?limit=500')).rows.length
    await page.getByLabel(/is the same as/).fill('Ilka Varn')
    await page.locator('.choices button').first().click()
    await page.getByLabel('Why', { exact: true }).fill('One pen name.')
    await page.getByRole('button', { name: 'Join them' }).click()
    await page.getByText('Joined.').waitFor()
    assert.equal((await asked(program, 'api/actors?limit=500')).rows.length, before - 1)
    await page.goto(`${program.address}log`)
    await page
      .getByRole('row', { name: /One pen name/ })
      .getByRole('button', { name: 'Undo' })
      .click()
    await page.getByText('Taken back.').waitFor()
    assert.equal((await asked(program, 'api/actors?limit=500')).rows.length, before)
    await page.context().close()
  })

  it('chooses a working value, with a reason, and leaves the others', async () => {
    const page = await work.tab()
    await page.goto(`${program.address}incidents/${incident}`)
    await settled(page)
    const killed = page.locator('tbody').filter({ hasText: 'Killed' })
    const values = await killed.locator('td.value b').allTextContents()
    assert.ok(values.length > 1)
    await killed.getByRole('button', { name: 'work with this' }).first().click()
    await page.getByLabel('Why', { exact: true }).fill('The hospital counted them.')
    await page.getByRole('button', { name: 'Save' }).click()
    await killed.getByText(/^working value: /).waitFor()
    assert.deepEqual(await killed.locator('td.value b').allTextContents(), values)
    await page.context().close()
  })

  it('finds anything with Ctrl+K, and keeps its state in the address', async () => {
    const page = await work.tab()
    await page.goto(program.address)
    await settled(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('ilka varn')
    await page
      .getByRole('option', { name: /Ilka Varn/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/actors/ilka-varn')
    await page.goto(`${program.address}grid/${incident}`)
    await page.getByRole('button', { name: 'Who carried it out?' }).click()
    await page.waitForURL(/question=perpetrator/)
    await page.reload()
    await page.locator('table.grid').waitFor()
    assert.equal(await page.locator('table.grid thead th').count(), 2)
    await page.context().close()
  })

  describe('on a new case', () => {
    let fresh: string
    let own: Program
    const files = mkdtempSync(path.join(tmpdir(), 'ascribe-files-'))
    before(async () => {
      writeFileSync(path.join(files, 'wire.txt'), WIRE)
      writeFileSync(path.join(files, 'arabic.txt'), ARABIC)
      writeFileSync(path.join(files, 'scan.pdf'), '%PDF-1.7\n%\u00e2\u00e3')
      fresh = await caseWith()
      own = await serve(fresh)
    })
    after(async () => {
      await own?.stop()
      rmSync(path.dirname(fresh), { recursive: true, force: true })
      rmSync(files, { recursive: true, force: true })
    })

    it('goes from dropped files to the printed report, with a line for what was refused', async () => {
      const page = await work.tab()
      await page.goto(own.address)
      await page.getByText('The case holds no report yet.').waitFor()
      await page.evaluate(`(() => {
        const data = new DataTransfer()
        data.items.add(new File([${JSON.stringify(WIRE)}], 'wire.txt', { type: 'text/plain' }))
        data.items.add(new File([${JSON.stringify(ARABIC)}], 'arabic.txt', { type: 'text/plain' }))
        data.items.add(new File(['%PDF-1.7'], 'scan.pdf', { type: 'application/pdf' }))
        document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
      })()`)
      await page.getByRole('button', { name: 'Add and read' }).click()
      await page.getByText('3 in = 2 stored + 0 already there + 1 refused').waitFor()
      await page.locator('.refused').getByText('scan.pdf').waitFor()
      await page.locator('.incident-card').first().waitFor()
      const [report] = await Promise.all([page.context().waitForEvent('page'), page.getByTitle(/cited report/).click()])
      await report.waitForLoadState()
      assert.match((await report.textContent('body')) ?? '', /Who holds what/)
      const pdf = await report.pdf()
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
      assert.ok(pdf.length > 10_000)
      await page.context().close()
    })
    it('sets right-to-left text from the right, and counts it as unread', async () => {
      const page = await work.tab()
      const { rows } = await asked(own, 'api/reports')
      const arabic = rows.find(({ address }: { address: string }) => address === 'arabic.txt')
      assert.equal(arabic.read, false)
      await page.goto(`${own.address}reader/${arabic.report}`)
      await settled(page)
      const direction = await page.evaluate(
        "getComputedStyle(document.querySelector('.text p:last-of-type')).direction",
      )
      assert.equal(direction, 'rtl')
      await page.getByText(/is in Arabic, which is not read/).waitFor()
      await page.context().close()
    })
    it('loses nothing when the program is killed in mid-work and started again', async () => {
      const page = await work.tab()
      const { rows } = await asked(own, 'api/claims')
      const [claim] = rows
      await page.goto(`${own.address}reader/${claim.report}?item=${claim.id.split('/')[1]}`)
      await page.locator('.card.selected').waitFor()
      await page.keyboard.press('a')
      await page.getByText('Accepted.').waitFor()
      // Many reports on their way, and the program dies under them.
      await page.evaluate(`(async () => {
        const form = new FormData()
        for (let n = 0; n < 40; n++) form.append('file', new File([${JSON.stringify(WIRE)} + '\\n\\nNote ' + n], n + '.txt'))
        await fetch('/api/reports', { method: 'POST', body: form })
      })()`)
      await page.locator('.job.running').waitFor()
      const port = Number(new URL(own.address).port)
      await own.stop('SIGKILL')
      await page.locator('.lost').waitFor()
      own = await serve(fresh, port)
      await page.locator('.lost').waitFor({ state: 'detached', timeout: 20_000 })
      const again = (await asked(own, `api/claims?report=${claim.report}`)).rows
      assert.equal(again.find(({ id }: { id: string }) => id === claim.id).review.status, 'accepted')
      const { counts } = await asked(own, 'api/case')
      assert.ok(counts.reports >= 2)
      // The page goes on where it was.
      const next = (await page.locator('.card.selected').getAttribute('id')) ?? ''
      const written = page.waitForResponse((answer) => answer.url().endsWith('/api/decisions') && answer.ok())
      await page.keyboard.press('a')
      await written
      assert.equal(statusIn(await asked(own, `api/reports/${claim.report}`), next), 'accepted')
      await page.context().close()
    })
  })

  it('asked nothing of the network, and met no error', () => {
    assert.deepEqual(work.left, [])
    assert.deepEqual(work.errors, [])
  })
})

/** How an item stands in a report's page, by the id of its card. */
// biome-ignore lint/suspicious/noExplicitAny: an answer of the server
function statusIn(page: any, card: string): string | undefined {
  const local = card.replace('card-', '')
  const lists = [page.claims, page.responsibility, page.stances, page.incidents, page.values, page.entities]
  const rows: { id: string; review: { status: string } }[] = lists.flat()
  return rows.find(({ id }) => id === local || id === `${page.report.id}/${local}`)?.review.status
}

/** The selected card, once it is another. */
function other(card: string): string {
  return `.card.selected:not([id="${card}"])`
}

/** What stands in the way of people who do not see, or do not use a mouse. */
async function barriers(page: Page, scheme: 'light' | 'dark'): Promise<unknown> {
  await page.evaluate(axe.source)
  // What colours do not change was looked at in light.
  const only = scheme === 'light' ? '' : ", runOnly: ['color-contrast']"
  return await page.evaluate(
    `axe.run({ resultTypes: ['violations']${only} }).then((r) => r.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id + ' ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')))`,
  )
}
