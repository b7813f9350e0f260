import { expect, it } from 'vitest'
import { formatCents, zero } from '../money/cents'
import { agreementTerminationDays } from '../parameters/agreement-termination-days'
import { billPaymentWindow } from '../parameters/bill-payment-window'
import { firmPolicy } from '../parameters/firm-policy'
import { hearingRequestDays } from '../parameters/hearing-request-days'
import { findInForce } from '../parameters/parameter'
import { day } from '../time/plain-date'
import { agreementDefault } from './agreement-default'
import { levyHearingOpen } from './levy-hearing-open'
import { lienFiled } from './lien-filed'
import { noticeAgainstTranscript } from './notice-against-transcript'
import { payByDay } from './pay-by-day'
import { staleTranscript } from './stale-transcript'

const today = day('2026-11-24')

it('states in each rule’s sentence the figure that is in force', () => {
  const bill = findInForce(billPaymentWindow, today)
  expect(payByDay.rule).toContain(`${bill?.calendarDays} calendar days`)
  expect(payByDay.rule).toContain(
    `${bill?.largeBillBusinessDays} business days from ${formatCents(bill?.largeBillCents ?? zero)}`,
  )
  expect(levyHearingOpen.rule).toContain(`within ${findInForce(hearingRequestDays, today)} days`)
  expect(lienFiled.rule).toContain(`within ${findInForce(hearingRequestDays, today)} days`)
  expect(agreementDefault.rule).toContain(`at least ${findInForce(agreementTerminationDays, today)} days`)
})

it('states the firm’s own figures as they are', () => {
  const { ordinary, enforcement, beforeLastDay } = firmPolicy.transcriptAge.value
  expect(staleTranscript.rule).toContain(`after ${ordinary} days, after ${enforcement} once`)
  expect(staleTranscript.rule).toContain(`after ${beforeLastDay} where`)
  const { cents: fixed, basisPoints } = firmPolicy.noticeTolerance.value
  expect(noticeAgainstTranscript.rule).toContain(`${formatCents(fixed)} and ${basisPoints / 100}%`)
})
