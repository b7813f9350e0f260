import { expect, type Page, test } from '@playwright/test'
import { generateSync } from 'otplib'
import { findFreePort } from '@/lib/launch/web-server'
import { addDays, cents, day } from '@/lib/resolution'
import { drawNotice, noticeSpec } from '../factories/paper'
import { type EmptyHouse, startEmptyHouse } from '../run/empty-house'
import { expectAccessible, fillIn } from './pages'

const EMAIL = 'rosalind@harbor.example'
const PASSWORD = 'granite otter lantern 48 quiet'
const TIME_ZONE = 'America/New_York'
const TODAY = day(new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format())
const YEAR = Number(TODAY.slice(0, 4)) - 1

test.use({ timezoneId: TIME_ZONE })

let house: EmptyHouse

test.beforeAll(async () => {
  house = await startEmptyHouse(await findFreePort())
})

test.afterAll(() => house.stop())

test('from the first start to a CP14 that stands in the escalation queue and says why', async ({ page }) => {
  await createTheFirm(page)
  await takeInTheClient(page)
  await dropTheBill(page)
  await confirmThreeFields(page)
  await seeItInTheQueue(page)
  expect((await page.goto(house.setUpLink))?.status(), 'the set-up link works once').toBe(404)
})

async function createTheFirm(page: Page): Promise<void> {
  await page.goto(house.setUpLink)
  await expectAccessible(page)
  const secret = (await page.getByTestId('totp-secret').textContent())?.trim() ?? ''
  const code = () => generateSync({ secret })
  const person = { Firm: 'Harbor Tax Counsel', 'Your name': 'Rosalind Achterberg', Email: EMAIL }
  await fillIn(page, { ...person, Password: 'password12345', 'Authentication code': code() })
  await page.getByRole('button', { name: 'Create the firm' }).click()
  await expect(alert(page, 'guessed first')).toBeVisible()
  await fillIn(page, { Password: PASSWORD, 'Authentication code': code() })
  await page.getByRole('button', { name: 'Create the firm' }).click()
  const codes = page.getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const recovery = (await codes.first().textContent()) ?? ''
  await page.getByRole('link', { name: `Sign in as ${EMAIL}` }).click()
  await expectAccessible(page)
  // The code that joined is used up; a recovery code stands in until the app shows the next one.
  await fillIn(page, { Email: EMAIL, Password: PASSWORD, 'Authentication code': recovery })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/dashboard/)
  await expectAccessible(page)
}

async function takeInTheClient(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Take in a client' }).click()
  await fillIn(page, { 'First name': 'Theodora', 'Last name': 'Vance' })
  const number = page.getByLabel('Social Security number')
  await number.fill('666-12-4821')
  await page.getByRole('button', { name: 'Take in and open a case' }).click()
  await expect(alert(page, 'No such Social Security number is ever issued')).toBeVisible()
  await number.fill('912-40-4821')
  await page.getByRole('button', { name: 'Take in and open a case' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Vance, Theodora')
  await expect(page.locator('body')).not.toContainText('912-40')
}

/** On the inbox, where it finds its case by the last four and the name. */
async function dropTheBill(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Inbox/ }).click()
  // The case has a place to drop papers too; this is about the inbox.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inbox')
  const buffer = await drawNotice(
    noticeSpec({
      name: 'THEODORA VANCE',
      noticeDate: addDays(TODAY, -15),
      periodEnd: day(`${YEAR}-12-31`),
      payBy: { on: addDays(TODAY, 6) },
      lines: [
        { label: 'Tax you owed', cents: cents(1_841_200) },
        { label: 'Payments and credits', cents: cents(-1_190_000) },
        { label: 'Failure-to-pay penalty', cents: cents(6_512) },
        { label: 'Interest charges', cents: cents(6_022) },
      ],
    }),
  )
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles({ name: 'CP14.pdf', mimeType: 'application/pdf', buffer: Buffer.from(buffer) })
  await expect(page.getByText('1 read.')).toBeVisible()
  const text = Buffer.from('This is a letter from a friend.')
  await choose.setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: text })
  await expect(page.getByText('Not taken')).toBeVisible()
}

async function confirmThreeFields(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Confirm', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Confirm notice' })).toBeVisible()
  await expect(page.getByText('7 of 10 decided')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Page 1/ }).first()).toBeVisible()
  await expectAccessible(page)
  const all = page.getByRole('button', { name: 'Confirm notice' })
  await expect(all).toBeDisabled()
  await page.getByRole('button', { name: /^Tax period/ }).focus()
  for (const decided of [8, 9, 10]) {
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${decided} of 10 decided`)).toBeVisible()
  }
  await expect(all).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Get Form 2848 signed')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toBeVisible()
  await expectAccessible(page)
}

async function seeItInTheQueue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Escalations' }).click()
  const row = page.getByRole('row', { name: /Vance/ })
  await expect(row).toContainText(`pay-by day of the ${YEAR} bill`)
  await row.getByRole('link', { name: /Vance/ }).first().click()
  await page.getByRole('link', { name: /^Why\? The pay-by day/ }).click()
  const drawer = page.getByRole('complementary', { name: 'Why?' })
  await expect(drawer).toContainText('CP14 of')
  await expect(drawer).toContainText('checked')
  await expectAccessible(page)
  await drawer
    .getByRole('link', { name: /^CP14 of/ })
    .first()
    .click()
  await expect(page.getByRole('img', { name: 'The fact stands here' })).toBeVisible()
  await expect(page.locator('#place')).toBeInViewport()
  await expectAccessible(page)
}

function alert(page: Page, hasText: string) {
  return page.getByRole('alert').filter({ hasText })
}
