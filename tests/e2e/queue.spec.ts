import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, signInAs } from './pages'

let page: Page
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage()
  await signInAs(page, 'practitioner')
})
test.afterAll(() => page.context().close())

/** Keys count from the moment at which the page listens, which is later than that at which it is seen. */
async function chooseLastRow(): Promise<void> {
  await page.goto('/escalations')
  await expect(async () => {
    await page.keyboard.press('k')
    await expect(page.locator('tr[data-row][data-current]')).toHaveCount(1, { timeout: 500 })
  }).toPass()
}

// On the last rows only: what stands on top is looked at elsewhere meanwhile.
test('snooze, override and acknowledge are each said, keep the place in the queue, and are taken back by Z', async () => {
  for (const [key, fill, said] of [
    ['s', snooze, /^Snoozed/],
    ['o', override, /^Overridden/],
    ['a', async () => {}, /^Acknowledged/],
  ] as const) {
    await chooseLastRow()
    await page.keyboard.press(key)
    await fill()
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
    const place = page.locator('tr[data-row][data-current]')
    await expect(place).toHaveCount(1)
    await expect(place.getByRole('link').first()).toBeFocused()
    await page.keyboard.press('z')
    await expect(page.getByRole('status').filter({ hasText: /^Taken back/ })).toBeVisible()
  }
})

test('Esc leaves the snooze form and the focus goes back to the row', async () => {
  await chooseLastRow()
  await page.keyboard.press('s')
  await expect(page.getByLabel('Snooze until')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('Snooze until')).toHaveCount(0)
  await expect(page.locator('tr[data-row][data-current]').getByRole('link').first()).toBeFocused()
})

test('a filter that nothing matches says so, counts only itself, and can be cleared', async () => {
  await page.goto('/escalations?q=Nobody+of+this+name')
  await expect(page.getByText('No case in this filter needs action today.')).toBeVisible()
  await expect(page.getByText('No case in the queue matches')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Clear the filter' }).click()
  await expect(page).toHaveURL(/escalations$/)
})

test('snoozed flags have a list of their own', async () => {
  await page.goto('/escalations?state=snoozed')
  await expect(page.getByRole('heading', { level: 1, name: 'Snoozed flags' })).toBeVisible()
  await expectAccessible(page)
})

test('the confirm screen opens with its first open field in hand, and X can be taken back by Enter', async () => {
  await page.goto('/inbox')
  await page
    .getByRole('region', { name: /^Papers waiting/ })
    .getByRole('link', { name: /^Confirm/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: /^Confirm (notice|transcript)$/ })).toBeVisible()
  const held = page.locator('li[aria-current] > button')
  await expect(held).toBeFocused()
  const name = await held.getAttribute('id')
  await page.keyboard.press('x')
  const field = page.locator(`#${name}`)
  await expect(field).toContainText('Unreadable, by you')
  await field.focus()
  await page.keyboard.press('Enter')
  await expect(field).toContainText('Confirmed by you')
})

async function snooze(): Promise<void> {
  const until = page.getByLabel('Snooze until')
  await until.fill((await until.getAttribute('min')) ?? '')
  await page.getByLabel('What we wait for').fill('A letter from the bank')
  await page.keyboard.press('Enter')
}

async function override(): Promise<void> {
  await page.getByLabel(/^Why you decide otherwise/).fill('Settled by phone')
  await page.keyboard.press('Enter')
}
