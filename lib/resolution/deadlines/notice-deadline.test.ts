import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../money/cents'
import { findNotice, listNotices } from '../notices/catalogue'
import { inForce } from '../parameters/parameter'
import { isBusinessDay } from '../time/holidays'
import { day, fromDayNumber, type PlainDate } from '../time/plain-date'
import { findClock } from './find-clock'
import { type NoticeClock, noticeClocks } from './notice-clocks'
import { type DatedNotice, findNoticeDeadline } from './notice-deadline'

const notice = (code: string | null, told: Partial<DatedNotice> = {}): DatedNotice => ({
  code,
  noticeDate: day('2026-11-16'),
  printed: null,
  amountDue: cents(534_620),
  filedOn: null,
  addressedAbroad: false,
  confirmed: true,
  ...told,
})
const lastDay = (code: string | null, told: Partial<DatedNotice> = {}) => {
  const { value } = findNoticeDeadline(notice(code, told))
  return value?.runs === 'to-a-day' ? value.deadline : value
}
const codes = listNotices().map(({ code }) => code)

describe('every notice of the catalogue', () => {
  it.each(codes)(
    '%s has a day, a call to act at once, or no day at all; without one it names what would tell',
    code => {
      const found = findNoticeDeadline(notice(code, { filedOn: day('2026-11-12') }))
      if (found.value === null) expect(found.missing.length).toBeGreaterThan(0)
      const printed = findNoticeDeadline(notice(code, { printed: day('2026-11-30') })).value
      expect(printed?.runs).toMatch(/^(to-a-day|never)$/)
      if (printed?.runs === 'to-a-day') {
        expect(printed.deadline.lost).not.toBe('')
        expect(printed.deadline.lastDay <= '2026-11-30').toBe(true)
      }
    },
  )

  it.each(codes)('%s says the same of its days in the catalogue and in the law', code => {
    const found = findClock(code)
    if (found.runs !== 'clock' || !found.entry.window.endsWith('days')) return
    const { days }: NoticeClock = noticeClocks[found.name]
    if (days === null || days === 'filing') throw new Error(`${code} has a window and no figure`)
    if (days === 'window') return expect(found.entry.window).toBe('21 days')
    const figure = inForce(days.parameter, day('2026-11-16'))
    if (!figure.known) throw new Error(`${code} has no figure today`)
    const unit = days.unit === 'business' ? 'business days' : 'days'
    expect(found.entry.window).toBe(`${days.pick(figure.value as never, false)} ${unit}`)
  })

  it('calls hard only what a right or property is lost with', () => {
    for (const { kind, lost } of Object.values(noticeClocks))
      if (kind === 'hard') expect(lost).not.toMatch(/^No right ends/)
    for (const code of codes) {
      const found = findClock(code)
      if (found.runs === 'clock' && findNotice(code)?.hearing)
        expect(noticeClocks[found.name].kind).toBe('hard')
    }
  })
})

describe('the day of a notice', () => {
  it.each([
    // Nov 16, 2026 is a Monday; Nov 26 Thanksgiving, Dec 25 and Jan 1 Fridays, Jan 18 a holiday.
    ['CP14', '2026-12-07', 'pay-by'],
    ['CP501', null, 'pay-by'],
    ['CP504', '2026-12-16', 'soft'],
    ['LT11', '2026-12-16', 'hard'],
    ['CP90', '2026-12-16', 'hard'],
    ['CP92', '2026-12-16', 'hard'],
    ['CP91', '2026-12-16', 'soft'],
    ['CP523', '2026-12-16', 'hard'],
    ['L2272C', '2026-12-16', 'hard'],
    ['CP11', '2027-01-15', 'hard'],
    ['CP102', '2026-11-27', 'hard'],
    ['CP2000', '2026-12-16', 'soft'],
    ['CP3219A', '2027-02-16', 'hard'],
    ['CP3219N', '2027-02-16', 'hard'],
    ['L1153', '2027-01-15', 'hard'],
    ['L525', '2026-12-16', 'soft'],
    ['F668A', '2026-12-07', 'hard'],
    ['F2433', '2026-12-01', 'hard'],
    ['LT40', '2026-12-31', 'soft'],
    ['CP05', '2027-01-15', 'soft'],
    ['CP516', '2026-11-26', 'soft'],
    ['LT16', '2026-11-26', 'pay-by'],
  ])('%s of Monday, Nov 16, 2026: %s', (code, last, kind) => {
    const found = lastDay(code)
    if (last === null) expect(found).toBeNull()
    else expect(found).toMatchObject({ lastDay: last, kind })
  })

  it('of a deficiency is 90 days, 150 where it is addressed abroad, and the 90 where that is not known', () => {
    // The ninetieth day is Sunday, Feb 14, and Monday is Washington's Birthday: Tuesday.
    expect(lastDay('CP3219A')).toMatchObject({
      computedDay: '2027-02-16',
      basis: 'Mailed and 90 days, moved off a Sunday',
      lost: 'Tax Court before paying',
    })
    expect(lastDay('CP3219A', { addressedAbroad: true })).toMatchObject({ lastDay: '2027-04-15' })
    const unknown = findNoticeDeadline(notice('CP3219A', { addressedAbroad: null }))
    expect(unknown.value).toMatchObject({ deadline: { lastDay: '2027-02-16' } })
    expect(unknown.missing).toMatchObject([{ fact: 'Whether it was addressed outside the United States' }])
  })

  it('shows the roll where 26 USC 7503 applies, and says why not where it does not', () => {
    // Nov 14, 2026 is a Saturday, and so is the day 21 days later.
    const steps = (code: string, noticeDate: string) =>
      findNoticeDeadline(notice(code, { noticeDate: day(noticeDate) })).steps.map(({ formula }) => formula)
    expect(steps('CP14', '2026-11-14')).toContain('Falls on a Saturday; moves (26 USC 7503)')
    expect(steps('F668A', '2026-11-14')).toContain(
      'Falls on a Saturday; 26 USC 7503 moves the last day of an act that the law prescribes, and this is none',
    )
    expect(lastDay('F668A', { noticeDate: day('2026-11-14') })).toMatchObject({ lastDay: '2026-12-05' })
  })

  it('of a lien is 30 days after five business days from its filing; an earlier printed day comes first', () => {
    // Filed Monday, May 11, 2026: five business days to May 18, 30 days to June 17.
    const filedOn = day('2026-05-11')
    expect(lastDay('L3172', { filedOn })).toMatchObject({ lastDay: '2026-06-17', kind: 'hard' })
    expect(lastDay('L3172', { filedOn, printed: day('2026-06-15') })).toMatchObject({
      lastDay: '2026-06-15',
      printedDay: '2026-06-15',
      computedDay: '2026-06-17',
    })
    expect(findNoticeDeadline(notice('L3172')).missing).toMatchObject([
      { fact: 'The day on which the lien was filed' },
    ])
  })

  it('that nobody confirmed is one of ours', () => {
    expect(lastDay('LT11', { confirmed: false })).toMatchObject({ kind: 'internal', lastDay: '2026-12-16' })
  })

  it('without a date is not told, and what would tell is named; printed, it is', () => {
    const undated = findNoticeDeadline(notice('LT11', { noticeDate: null }))
    expect(undated).toMatchObject({ value: null, missing: [{ fact: 'The date of the notice' }] })
    expect(lastDay('LT11', { noticeDate: null, printed: day('2026-12-10') })).toMatchObject({
      lastDay: '2026-12-10',
      computedDay: null,
    })
    const bill = findNoticeDeadline(notice('CP14', { amountDue: null }))
    expect(bill).toMatchObject({ value: null, missing: [{ fact: 'The amount due' }] })
  })

  it('is none where nothing ends on a day, and at once where the paper names none', () => {
    expect(lastDay('CP508C')).toMatchObject({ runs: 'never' })
    expect(lastDay('CP71C')).toMatchObject({ runs: 'never' })
    expect(lastDay('F668W')).toMatchObject({
      runs: 'at-once',
      lost: 'A part of every pay until it is released',
    })
    expect(lastDay('CP59')).toMatchObject({ runs: 'at-once', lost: 'No right ends' })
  })

  it('of a notice that nobody knows is its printed day alone', () => {
    expect(findNoticeDeadline(notice('CP999'))).toMatchObject({
      value: null,
      missing: [{ fact: 'What this notice is' }],
    })
    expect(lastDay('CP999', { printed: day('2026-12-01') })).toMatchObject({
      lastDay: '2026-12-01',
      kind: 'hard',
    })
  })

  it('of an unknown notice that opens a hearing, or may, is that of a hearing', () => {
    const told = { title: 'Notice of intent to levy', firstPage: 'Amount due immediately' }
    expect(lastDay(null, told)).toMatchObject({
      lastDay: '2026-12-16',
      lost: 'Levy hearing and Tax Court, if it gives them',
    })
    expect(lastDay(null, { title: 'Your account balance' })).toBeNull()
  })

  it('printed before the notice date is named as what cannot be, and warned of', () => {
    const found = findNoticeDeadline(notice('LT11', { printed: day('2026-11-01') }))
    expect(found.problems).toMatchObject([{ name: 'ends-before-start' }])
    expect(found.value).toMatchObject({ deadline: { lastDay: '2026-11-01' } })
  })

  it('is never later than the printed day, and rolls to a business day or stays', () => {
    const anyDay = fc.integer({ min: 12_000, max: 25_000 }).map(fromDayNumber)
    fc.assert(
      fc.property(fc.constantFrom(...codes), anyDay, fc.option(anyDay), (code, noticeDate, printed) => {
        const value = findNoticeDeadline(notice(code, { noticeDate, printed, filedOn: noticeDate })).value
        if (value?.runs !== 'to-a-day') return
        const { lastDay, computedDay } = value.deadline
        expect(printed === null || lastDay <= printed).toBe(true)
        expect(computedDay === null || lastDay <= computedDay).toBe(true)
        if (computedDay !== null && moves(code)) expect(isOpen(computedDay)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

function moves(code: string): boolean {
  const found = findClock(code)
  if (found.runs !== 'clock') return false
  const { days }: NoticeClock = noticeClocks[found.name]
  return days !== null && (typeof days === 'string' || days.roll === 'moves')
}

/** Business days of the ten are counted by the federal calendar, which lacks the District's own holidays. */
function isOpen(date: PlainDate): boolean {
  return isBusinessDay(date)
}
