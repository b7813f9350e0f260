import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { sampleHouse } from '../run/sample-house'
import { expectAccessible, signInAs } from './pages'

let wale: Page
let ines: Page
test.beforeAll(async ({ browser }) => {
  wale = await colleague(browser, 'practitioner')
  ines = await colleague(browser, 'case-manager')
})
test.afterAll(() => Promise.all([wale.context().close(), ines.context().close()]))

test('of two people who edit one note, the later sees both texts, and whose the other is, and picks', async () => {
  const place = sampleHouse().links.misappliedPayment ?? '/'
  await Promise.all([wale.goto(place), ines.goto(place)])
  for (const page of [wale, ines]) await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await save(ines, 'She calls on Monday.')
  await expect(note(ines)).toHaveCount(0)
  await save(wale, 'She calls on Tuesday.')
  await expect(wale.getByText('Ines Calloway saved this before you.')).toBeVisible()
  await expect(wale.getByRole('radio', { name: /Yours.*She calls on Tuesday\./ })).toBeVisible()
  await expectAccessible(wale)
  await wale.getByRole('radio', { name: /Theirs.*She calls on Monday\./ }).check()
  await wale.getByRole('button', { name: 'Save this version' }).click()
  await expect(note(wale)).toHaveCount(0)
  await expect(wale.getByText('She calls on Monday.')).toBeVisible()
})

test('of two people who change how a client is reached, the later sees what the earlier saved, and by whom', async () => {
  for (const page of [wale, ines]) {
    await page.goto('/clients')
    await page
      .getByRole('link', { name: /Reyes-Quintana/ })
      .first()
      .click()
    await expect(page.getByLabel('Phone')).toBeVisible()
  }
  await saveContact(ines, '(559) 555-0101')
  await expect(ines.getByLabel('Phone')).toHaveValue('(559) 555-0101')
  await saveContact(wale, '(559) 555-0199')
  await expect(wale.getByText('What Ines Calloway saved')).toBeVisible()
  await expect(wale.getByRole('definition').filter({ hasText: '(559) 555-0101' })).toBeVisible()
  await expect(wale.getByLabel('Phone')).toHaveValue('(559) 555-0199')
  await expectAccessible(wale)
})

test('of two people, the one whose session is over while they write keeps the text, and saves it after all', async () => {
  await ines.goto(sampleHouse().links.misappliedPayment ?? '/')
  const session = await ines.context().cookies()
  await newNote(ines).fill('An hour of typing')
  await ines.context().clearCookies()
  await ines.getByRole('button', { name: 'Add note' }).click()
  await expect(ines.getByRole('alert').filter({ hasText: 'You are signed out' })).toBeVisible()
  await expect(newNote(ines)).toHaveValue('An hour of typing')
  await expectAccessible(ines)
  await ines.context().addCookies(session)
  await ines.getByRole('button', { name: 'Add note' }).click()
  await expect(newNote(ines)).toHaveValue('')
  await expect(ines.getByText('An hour of typing')).toHaveCount(1)
})

test('of two people, the one whose line is cut, or who pastes a book, keeps the text', async () => {
  await wale.goto(sampleHouse().links.misappliedPayment ?? '/')
  await newNote(wale).fill('Typed on a train')
  await wale.context().setOffline(true)
  await wale.getByRole('button', { name: 'Add note' }).click()
  await expect(
    wale.getByText(/^The server could not be reached\. What you typed is still here/),
  ).toBeVisible()
  await wale.context().setOffline(false)
  await newNote(wale).fill('x'.repeat(1_100_000))
  await wale.getByRole('button', { name: 'Add note' }).click()
  await expect(wale.getByText('Some entries are too long. Nothing was sent.')).toBeVisible()
  // The same by a browser that does not count: the server reads it, and answers in words at the field.
  await newNote(wale).evaluate(area => area.removeAttribute('data-limit'))
  await wale.getByRole('button', { name: 'Add note' }).click()
  await expect(wale.getByText('A note holds 20,000 characters.').first()).toBeVisible()
  expect(await newNote(wale).inputValue()).toHaveLength(1_100_000)
})

/** Signed in on a machine of their own, once for all tests of this file. */
async function colleague(browser: Browser, role: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signInAs(page, role)
  return page
}

const note = (page: Page): Locator => page.getByRole('textbox', { name: 'Note', exact: true })

async function save(page: Page, text: string): Promise<void> {
  await note(page).fill(text)
  await page.getByRole('button', { name: 'Save note' }).click()
}

async function saveContact(page: Page, phone: string): Promise<void> {
  await page.getByLabel('Phone').fill(phone)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
}

function newNote(page: Page): Locator {
  return page.getByRole('textbox', { name: 'New note' })
}
