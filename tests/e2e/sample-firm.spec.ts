import { type Cookie, expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { sampleHouse } from '../run/sample-house'
import { expectAccessible } from './pages'

/** The owner’s, for the tests that follow the first. */
let session: Cookie[] | undefined

const SCREENSHOT = 'public/readme/escalations.png'

test('the owner signs in with both factors and finds the burning case on top, with its reason and its law', async ({
  page,
}) => {
  await signIn(page, 'owner')
  session = await page.context().cookies()
  await expectAccessible(page)
  await page.goto('/escalations')
  await expect(page.getByRole('row').nth(1)).toContainText('Halloran')
  await expectAccessible(page)
  await page.screenshot({ path: SCREENSHOT })
  await page.goto(sampleHouse().links.finalLevyNotice ?? '/')
  await page.getByRole('link', { name: /^Why\? Another year, 2022/ }).click()
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
  // A code works once: who signs in again within its half minute is turned away.
  if (session) await page.context().addCookies(session)
  else await signIn(page, 'owner')
  const path = new URL(sampleHouse().links.finalLevyNotice ?? '/').pathname
  for (const part of ['', '/papers', '/checklist', '/record']) await expectAccessiblePage(page, path + part)
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

async function signIn(page: Page, role: string): Promise<void> {
  const user = sampleHouse().users.find(person => person.role === role)
  if (!user) throw new Error(`The sample firm has no ${role}`)
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(user.email)
  await page.getByLabel('Password').fill(user.password)
  await page.getByLabel('Authentication code').fill(generateSync({ secret: user.totpSecret }))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/dashboard/)
}
