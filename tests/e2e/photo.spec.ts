import { expect, test } from '@playwright/test'
import { addDays, cents, day } from '@/lib/resolution'
import { drawNotice, noticeSpec } from '../factories/paper'
import { scanPaper } from '../factories/paper/scans/scan-paper'
import { expectAccessible, signInAs } from './pages'

const TODAY = day(new Date().toISOString().slice(0, 10))

/** A photo of a bill, taken with the paper upside down. */
async function photo(): Promise<Buffer> {
  const pdf = await drawNotice(
    noticeSpec({
      noticeDate: addDays(TODAY, -10),
      payBy: { on: addDays(TODAY, 11) },
      lines: [
        { label: 'Tax you owed', cents: cents(1_841_200) },
        { label: 'Payments and credits', cents: cents(-1_190_000) },
        { label: 'Failure-to-pay penalty', cents: cents(6_512) },
        { label: 'Interest charges', cents: cents(6_022) },
      ],
    }),
  )
  return Buffer.from(await scanPaper(pdf, { condition: 'upside down', seed: 11, pages: 1 }))
}

test('a photo of a bill is read, and shown upright with the place of each value', async ({ page }) => {
  await signInAs(page, 'case-manager')
  await page.goto('/cases')
  await page.locator('tbody').getByRole('link').first().click()
  await page.waitForURL(/cases\/[0-9a-f-]{36}/)
  await page.goto(`${page.url().split('?')[0]}/papers`)
  const choose = page.locator('input[type=file]').first()
  await choose.setInputFiles({ name: 'IMG_2201.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await expect(page.getByText(/1 read\./)).toBeVisible({ timeout: 120_000 })
  await page.getByRole('link', { name: 'Confirm', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'Confirm notice' })).toBeVisible()
  await expect(page.getByText('Not scanned for viruses')).toBeVisible()
  const picture = page.getByRole('img', { name: /^Page 1/ }).first()
  await expect(picture).toBeVisible()
  // What is drawn stands upright: taller than wide.
  const drawn = await page.request.get((await picture.locator('image').first().getAttribute('href')) ?? '')
  const png = await drawn.body()
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_000)
  expect(png.readUInt32BE(20)).toBeGreaterThan(png.readUInt32BE(16))
  await expectAccessible(page)
})
