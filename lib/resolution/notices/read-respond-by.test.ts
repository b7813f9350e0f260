import { describe, expect, test } from 'vitest'
import { fixture, plainText } from '@/tests/factories/paper/fixture'
import { readDocument } from '../read-document'
import type { NoticeReading } from '../reading'

function notice(text: Parameters<typeof readDocument>[0]): NoticeReading {
  const reading = readDocument(text)
  if (reading.kind !== 'notice') throw new Error(`Read as ${reading.kind}`)
  return reading
}

/** A notice of March 2, 2020 with one sentence of its own. */
const saying = (code: string, sentence: string) =>
  notice(plainText(`Notice   ${code}\nTax year   2018\nNotice date   March 2, 2020\n${sentence}`))

describe('the printed last day to answer', () => {
  test.each([
    ['LT11', 'You have the right to request a hearing by April 1, 2020.', '2020-04-01'],
    ['LT11', 'request a hearing with the IRS Independent Office of Appeals by April 1, 2020', '2020-04-01'],
    ['CP90', 'To appeal, complete the enclosed Form 12153 and mail it to us by 04/01/2020.', '2020-04-01'],
    ['CP90', 'Your hearing request must be postmarked by April 1, 2020.', '2020-04-01'],
    [
      'CP77',
      'You may request a Collection Due Process (CDP) hearing on or before Apr. 1, 2020',
      '2020-04-01',
    ],
    ['CP297', 'Request a hearing by mail, with Form 12153, no later than April 1, 2020.', '2020-04-01'],
    ['CP523', 'We will terminate your installment agreement on April 1, 2020.', '2020-04-01'],
    ['CP523', 'Your installment agreement will end on April 1, 2020 unless you act.', '2020-04-01'],
    ['CP523', 'To avoid termination, pay $412.00 by April 1, 2020.', '2020-04-01'],
    ['CP504', 'If you disagree, contact us by April 1, 2020.', '2020-04-01'],
    ['CP2000', 'Response due date: April 1, 2020', '2020-04-01'],
    ['CP3219A', 'The last day to file a petition with the Tax Court is: June 1, 2020', '2020-06-01'],
    ['CP75', 'You must respond to this letter within 30 days, by April 1, 2020.', '2020-04-01'],
  ])('of a %s: %s', (code, sentence, expected) => {
    expect(saying(code, sentence).respondBy).toMatchObject({ value: expected, basis: 'printed' })
  })

  test.each([
    ['a day to pay', 'LT11', 'Amount due by April 1, 2020   $4,823.12'],
    ['a number of days', 'LT11', 'Request a hearing within 30 days from the date of this letter.'],
    ['a sentence that ended before', 'LT11', 'Request a hearing. Pay $4,823.12 by April 1, 2020.'],
    ['a day that is not on the calendar', 'LT11', 'Request a hearing by April 31, 2020.'],
    ['the date of another notice', 'CP504', 'We wrote to you about it on April 1, 2020.'],
  ])('is not %s', (_, code, sentence) => {
    expect(saying(code, sentence).respondBy).toBeNull()
  })

  test('of a final levy notice is the one for the hearing, and an earlier one to call is told beside it', () => {
    const reading = saying(
      'LT11',
      'Call us by March 12, 2020 if you cannot pay. You must request a hearing by April 1, 2020.',
    )
    expect(reading.respondBy?.value).toBe('2020-04-01')
    expect(reading.deadlines).toMatchObject([
      { kind: 'hearing', date: { value: '2020-04-01' } },
      { kind: 'answer', date: { value: '2020-03-12' } },
    ])
  })

  test('that lies before the notice is told', () => {
    const reading = saying('LT11', 'You must request a hearing by April 1, 2019.')
    expect(reading.problems.map(({ code }) => code)).toContain('respond-by-before-notice')
    expect(reading.problems.map(({ message }) => message).join(' ')).toContain('(Apr 1, 2019)')
  })

  test('of a lien letter stands in its sentence', () => {
    expect(notice(fixture('notices/letter-3172.txt')).respondBy).toMatchObject({
      value: '2026-06-17',
      raw: 'June 17, 2026',
    })
  })
})
