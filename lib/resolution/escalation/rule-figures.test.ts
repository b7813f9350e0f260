import { expect, it } from 'vitest'
import { formatCents } from '../money/cents'
import { agreementTerminationDays } from '../parameters/agreement-termination-days'
import { billPaymentWindow } from '../parameters/bill-payment-window'
import { firmPolicy } from '../parameters/firm-policy'
import { hearingRequestDays } from '../parameters/hearing-request-days'
import { inForce } from '../parameters/parameter'
import { day } from '../time/plain-date'
import { agreementDefault } from './agreement-default'
import { levyHearingOpen } from './levy-hearing-open'
import { lienFiled } from './lien-filed'
import { noticeAgainstTranscript } from './notice-against-transcript'
import { payByDay } from './pay-by-day'
import { staleTranscript } from './stale-transcript'

const today = day('2026-11-24')

it('states in each rule’s sentence the figure that is in force', () => {
  const bill = inForce(billPaymentWindow, today).value
  expect(payByDay.rule).toContain(`${bill.calendarDays} calendar days`)
  expect(payByDay.rule).toContain(
    `${bill.largeBillBusinessDays} business days from ${formatCents(bill.largeBillCents)}`,
  )
  expect(levyHearingOpen.rule).toContain(`within ${inForce(hearingRequestDays, today).value} days`)
  expect(lienFiled.rule).toContain(`within ${inForce(hearingRequestDays, today).value} days`)
  expect(agreementDefault.rule).toContain(`at least ${inForce(agreementTerminationDays, today).value} days`)
})

it('states the firm’s own figures as they are', () => {
  const { ordinary, enforcement, beforeLastDay } = firmPolicy.transcriptAge.value
  expect(staleTranscript.rule).toContain(`after ${ordinary} days, after ${enforcement} once`)
  expect(staleTranscript.rule).toContain(`after ${beforeLastDay} where`)
  const { cents: fixed, basisPoints } = firmPolicy.noticeTolerance.value
  expect(noticeAgainstTranscript.rule).toContain(`${formatCents(fixed)} and ${basisPoints / 100}%`)
})
