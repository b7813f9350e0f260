import { expect, type Page, test } from '@playwright/test'
import { sampleHouse } from '../run/sample-house'
import { expectAccessible, signInAs } from './pages'

const PARTS_OF_A_CASE = [
  '',
  '/papers',
  '/checklist',
  '/interview',
  '/authority',
  '/payments',
  '/reconciliation',
  '/finances',
  '/options',
  '/record',
]
const SCREENSHOT = 'public/readme/escalations.png'

test('the owner signs in with both factors and finds the burning case on top, with its reason and its law', async ({
  page,
}) => {
  await signInAs(page, 'owner')
  await expectAccessible(page)
  await page.goto('/escalations')
  await expect(page.getByRole('row').nth(1)).toContainText('Halloran')
  await expectAccessible(page)
  await page.screenshot({ path: SCREENSHOT })
  await page.goto(sampleHouse().links.finalLevyNotice ?? '/')
  await page
    .getByRole('link', { name: /^Why\? (Another year, )?2022,? is under a final levy notice/ })
    .click()
  const drawer = page.getByRole('complementary', { name: 'Why?' })
  await expect(drawer).toContainText('6330')
  await expect(drawer).toContainText('checked')
  await expectAccessible(page)
  for (const place of [
    '/inbox',
    '/clients',
    '/clients/new',
    '/cases',
    '/rules?q=levy',
    '/settings',
    '/account',
  ])
    await expectAccessiblePage(page, place)
})

test('no page of a case keeps anybody out', async ({ page }) => {
  await signInAs(page, 'practitioner')
  const path = new URL(sampleHouse().links.finalLevyNotice ?? '/').pathname
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const part of PARTS_OF_A_CASE) await expectAccessiblePage(page, path + part)
    for (const place of ['/rules/changes', '/search?q=halloran', '/settings/record'])
      await expectAccessiblePage(page, place)
  }
  await page.goto(path)
  await page
    .getByRole('link', { name: /^20\d\d$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/years\//)
  await expectAccessible(page)
  await page.goto(`${path}/papers`)
  await page.locator('a[href^="/papers/"]').first().click()
  await expect(page).toHaveURL(/\/papers\//)
  await expectAccessible(page)
})

test('nobody without a session sees a case', async ({ page }) => {
  await page.goto(sampleHouse().links.finalLevyNotice ?? '/')
  await expect(page).toHaveURL(/sign-in/)
  await expect(page.locator('body')).not.toContainText('Halloran')
})

async function expectAccessiblePage(page: Page, place: string): Promise<void> {
  await page.goto(place)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
}
