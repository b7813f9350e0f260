import { expect, test } from '@playwright/test'
import { expectAccessible, signInAs } from './pages'

/** What a browser on a slow line can take in a few seconds, before it is compressed. */
const BYTES_MAX = 500_000

test('the page of all rules is light, and every entry of it opens whole at an address of its own', async ({
  page,
}) => {
  await signInAs(page, 'viewer')
  const whole = await page.request.get('/rules')
  expect((await whole.body()).length).toBeLessThan(BYTES_MAX)

  await page.goto('/rules#underpayment-rate')
  const entry = page.locator('#underpayment-rate')
  await expect(entry).toBeInViewport()
  await expect(entry).toContainText('IRS quarterly interest rates, secondary source')
  await entry.getByRole('link', { name: 'Underpayment rate', exact: true }).click()
  await expect(page).toHaveURL(/\/rules\/underpayment-rate$/)
  await expect(page.getByRole('img', { name: /^Underpayment rate since / })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(66)
  await expectAccessible(page)

  for (const id of ['E-01', 'policy-law-review']) {
    await page.goto(`/rules#${id}`)
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
    await page.goto(`/rules/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
  }
  expect((await page.request.get('/rules/no-such-entry')).status()).toBe(404)
})
