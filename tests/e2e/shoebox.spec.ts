import { expect, type Page, test } from '@playwright/test'
import { addDays, day } from '@/lib/resolution'
import { bindPapers, drawNotice, drawTranscript } from '../factories/paper'
import { expectAccessible, fillIn, signInAs } from './pages'

const YEARS = ['2021', '2022', '2023']
const TODAY = day(new Date().toISOString().slice(0, 10))

test('a file of a notice and three transcripts becomes four papers, confirmed by keyboard', async ({
  page,
}) => {
  await signInAs(page, 'practitioner')
  await page.goto('/clients/new')
  await fillIn(page, { 'First name': 'Ambrose', 'Last name': 'Shoebox' })
  await page.getByLabel('Social Security number').fill('912-41-4417')
  await page.getByRole('button', { name: 'Take in and open a case' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Shoebox, Ambrose')
  const address = new URL(page.url()).pathname
  await page.goto(`${address}/papers`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'shoebox.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await shoebox()),
  })
  await expect(page.getByText('4 papers found in this file:')).toBeVisible({ timeout: 60_000 })
  // The page may be left and found again.
  await page.goto(`${address}/papers`)
  await expect(page.getByText('of 4 in its file')).toHaveCount(4)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Confirm all 3 as read' }).click()
  await expect(page.getByRole('link', { name: 'Confirm', exact: true })).toHaveCount(1)
  await page.getByRole('link', { name: 'Confirm', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirm notice')
  await expect(page.getByRole('navigation', { name: 'Papers of this file' })).toContainText('1 of 4')
  await expectAccessible(page)
  await decideByKeyboard(page)
  await expect(page).toHaveURL(new RegExp(`${address}$`))
})

/** Enter on each field that is open, then on the button: no pointer at all. */
async function decideByKeyboard(page: Page): Promise<void> {
  const submit = page.getByRole('button', { name: 'Confirm notice' })
  await expect(async () => {
    if (await submit.isDisabled()) await page.keyboard.press('Enter')
    await expect(submit).toBeEnabled({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await expect(submit).toBeFocused()
  await page.keyboard.press('Enter')
}

async function shoebox(): Promise<Uint8Array> {
  const notice = drawNotice({
    code: 'CP504',
    payBy: { on: addDays(TODAY, 20) },
    noticeDate: addDays(TODAY, -10),
    name: 'AMBROSE SHOEBOX',
    tin: 'XXX-XX-4417',
  })
  const transcripts = YEARS.map((year, at) =>
    drawTranscript({
      name: 'AMBROSE SHOE',
      tin: 'XXX-XX-4417',
      periodEnd: day(`${year}-12-31`),
      requestDate: addDays(TODAY, -3),
      responseDate: addDays(TODAY, -3),
      trackingNumber: `10500000044${at}`,
    }),
  )
  return bindPapers(...(await Promise.all([notice, ...transcripts])))
}
