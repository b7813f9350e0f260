import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { sampleHouse } from '../run/sample-house'

/** No finding that keeps anybody out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
}

/** Fills the fields of a form by their labels, as somebody reads them. */
export async function fillIn(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await page.getByLabel(label, { exact: true }).fill(value)
}

/**
 * Signs in as somebody of the sample firm. Tests that run side by side share its people, and each code works once: when one
 * is spent, the next is awaited.
 */
export async function signInAs(page: Page, role: string): Promise<void> {
  const user = sampleHouse().users.find(person => person.role === role)
  if (!user) throw new Error(`The sample firm has no ${role}`)
  await expect(async () => {
    await page.goto('/sign-in')
    await page.getByLabel('Email').fill(user.email)
    await page.getByLabel('Password').fill(user.password)
    await page.getByLabel('Authentication code').fill(generateSync({ secret: user.totpSecret }))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/dashboard/)
  }).toPass({ intervals: [20_000], timeout: 90_000 })
}
