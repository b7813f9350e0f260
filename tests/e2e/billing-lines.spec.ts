import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, signInAs } from './pages'

test('a bill whose lines do not add up is put right line by line, with the keyboard alone', async ({
  page,
}) => {
  await signInAs(page, 'practitioner')
  await page.goto('/inbox')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Lindqvist' })
    .getByRole('link', { name: 'Confirm', exact: true })
    .click()
  await expect(page.getByRole('heading', { name: 'Confirm notice' })).toBeVisible()
  const lines = page.getByRole('region', { name: 'Billing lines' })
  await expect(lines).toContainText('Unexplained')
  await correctInterest(page)
  await addAndTakeBack(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Tax period/ }).focus()
  await expect(page.getByText('6 of 10 decided')).toBeVisible()
  for (const decided of [7, 8, 9, 10]) {
    await page.keyboard.press('Enter')
    await expect(page.getByText(`${decided} of 10 decided`)).toBeVisible()
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/cases\//)
  await expect(page.getByText('do not add up')).toHaveCount(0)
  await page.goBack()
  await expect(page.getByText(/Corrected by Wale Abara\. Read as/)).toBeVisible()
  await expectAccessible(page)
})

/** The sum follows each key, and the focus comes back to the line. */
async function correctInterest(page: Page): Promise<void> {
  const correct = page.getByRole('button', { name: 'Correct: Interest charges' })
  await correct.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What the line says')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('186.9')
  await expect(page.getByText('An amount is missing')).toBeVisible()
  await page.keyboard.type('1')
  await expect(page.getByText('Adds up to the amount due')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(correct).toBeFocused()
}

async function addAndTakeBack(page: Page): Promise<void> {
  const add = page.getByRole('button', { name: 'Add a line' })
  await add.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('A fee')
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await expect(page.getByRole('region', { name: 'Billing lines' })).not.toContainText('A fee')
}
