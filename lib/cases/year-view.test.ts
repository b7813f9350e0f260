import { expect, it } from 'vitest'
import { day, readCase } from '@/lib/resolution'
import { exampleCase, exampleNotice, taxYear } from '@/lib/resolution/escalation/example-facts'
import { yearView } from './year-view'

const today = day('2026-11-24')
const letter = exampleNotice({ code: 'Letter 3172', noticeDate: day('2026-11-10'), periods: [taxYear(2023)] })

function yearOf(notice: typeof letter) {
  const [period] = readCase(exampleCase({ notices: [notice] }), today).periods
  if (period === undefined) throw new Error('The letter names a year.')
  return yearView(period, [], today)
}

it('shows the lien that a confirmed Letter 3172 tells of, and that the stage is not known', () => {
  expect(yearOf(letter)).toMatchObject({ lien: 'yes', stage: 'unknown' })
})

it('shows no lien for sure from a letter that nobody has confirmed', () => {
  const source = { ...letter.source, confirmedBy: null }
  expect(yearOf({ ...letter, confirmed: false, source })).toMatchObject({ lien: 'unknown' })
})
