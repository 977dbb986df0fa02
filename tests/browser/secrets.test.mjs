// Planted credentials: named and masked in the result, and nowhere whole, not in the report, not on the page, not in any file that is opened.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureEntries, plantedSecrets } from '../lib/fixture.mjs'
import { check, fixtureFolder, fixturePath, inEachBrowser } from './page.mjs'
import { closeReader, openEverything, readBy, readEach } from './views.mjs'

/**
 * @typedef {import('./page.mjs').Page} Page
 */

const FIXTURES = ['secrets', 'hostile-markup']

inEachBrowser(({ open }) => {
  for (const name of FIXTURES) {
    test(`${name}: no secret is shown whole`, async () => {
      const secrets = plantedIn(name)
      const page = await open()
      const { report } = await check(page, await fixturePath(name))
      assert.ok(report.findings.some(({ rule }) => rule === 'github-token'))
      checkHidden(JSON.stringify(report), secrets, 'the report')
      await openEverything(page)
      await checkPage(page, secrets)
      await readEach(page, async (text, title) => {
        checkHidden(text, secrets, title)
        await checkPage(page, secrets)
      })
    })
  }

  test('a place opens the reader there, with the secret masked', async () => {
    const page = await open()
    const { report } = await check(page, await fixturePath('secrets'))
    const places = report.findings.flatMap(({ places }) => places)
    const buttons = page.locator('#found button.place')
    assert.equal(await buttons.count(), places.length)
    for (const [at, { line }] of places.entries()) {
      if (line === null) continue
      await readBy(page, buttons.nth(at))
      assert.equal(await page.getAttribute('.reader .spot', 'data-line'), String(line))
      assert.ok(await page.evaluate(isInView, '.reader .spot'))
      await closeReader(page)
    }
  })
})

/** Runs in the page. @param {string} selector */
function isInView(selector) {
  const [inner, outer] = [selector, '.reader .page'].map((part) => document.querySelector(part).getBoundingClientRect())
  return inner.top >= outer.top && inner.bottom <= outer.bottom
}

/**
 * The planted secrets of a fixture, each of which its files do hold.
 * @param {string} name
 */
function plantedIn(name) {
  const folder = fixtureFolder(name)
  const secrets = plantedSecrets(folder)
  const packed = fixtureEntries(folder).map(({ bytes }) => String(bytes)).join('\n')
  assert.ok(secrets.length >= 2)
  for (const secret of secrets) assert.ok(packed.includes(secret))
  return secrets
}

/**
 * Everything that the document holds: texts, attributes and its title.
 * @param {Page} page
 * @param {string[]} secrets
 */
async function checkPage(page, secrets) {
  checkHidden(await page.evaluate(() => document.documentElement.textContent + document.documentElement.outerHTML), secrets, 'the page')
}

/**
 * Half of a secret is too much as well.
 * @param {string} text
 * @param {string[]} secrets
 * @param {string} where
 */
function checkHidden(text, secrets, where) {
  const shown = secrets.filter((secret) => text.includes(secret.slice(-secret.length / 2)))
  assert.deepEqual(shown, [], `shown in ${where}`)
}
