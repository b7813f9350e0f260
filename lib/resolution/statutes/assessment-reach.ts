import { missingTable } from '../finding/draft'
import type { MissingFact } from '../finding/finding'
import { assessmentStatuteSuspension } from '../parameters/assessment-statute-suspension'
import { deficiencyPetitionDays } from '../parameters/deficiency-petition-days'
import { findInForce } from '../parameters/parameter'
import { sources } from '../sources/library'
import { addYears } from '../time/calendar-steps'
import { nextBusinessDay } from '../time/holidays'
import { addDays, dayNumber, formatDay, fromDayNumber, later, type PlainDate } from '../time/plain-date'
import {
  type AssessmentConsent,
  type AssessmentEvent,
  type AssessmentSuspension,
  assessmentEventWords,
  type DeficiencyNotice,
} from './assessment-events'
import type { Stop } from './clock'
import { type Bounds, extentOf } from './extent'
import { claims, type Reach, reach } from './reach'

interface ReadBy extends Bounds {
  event: number
}

type Figures = NonNullable<ReturnType<typeof findFigures>>

function findFigures(on: PlainDate) {
  return findInForce(assessmentStatuteSuspension, on)
}

/** What an event does to the time to assess (26 USC 6501(c)(4), 6503(a) and (h)(1), 7508; Form 656, section 7(p)). */
export function assessmentReach(event: AssessmentEvent, by: ReadBy): Reach {
  if (event.kind === 'consent') return consentReach(event, by)
  const on = dayOfFigures(event) ?? fromDayNumber(by.asOf)
  const figures = findFigures(on)
  if (figures === null)
    return reach('', [], { endless: true, missing: [missingTable(assessmentStatuteSuspension, on)] })
  return event.kind === 'notice-of-deficiency'
    ? deficiencyReach(event, by, figures)
    : spanReach(event, by, figures)
}

/** The day that decides which figures hold for an event; null where it names none, and a consent needs none. */
export function dayOfFigures(event: AssessmentEvent): PlainDate | null {
  if (event.kind === 'consent') return null
  if (event.kind === 'notice-of-deficiency') return event.mailed
  return event.to === null || event.to === 'pending' ? event.from : event.to
}

function consentReach({ kind, signed, through }: AssessmentConsent, { event, start }: ReadBy): Reach {
  const missing = [
    ...(signed === null ? [missingOf('Day of signing', kind)] : []),
    ...(through === null ? [missingOf('Day to which it reaches', kind)] : []),
  ]
  const citations = [sources.assessmentConsent]
  if (through === null || through === 'open')
    return reach('no day named', citations, { missing, endless: true })
  const backwards = signed !== null && signed > through
  const unsigned = signed === null || backwards
  const at = unsigned ? Math.min(start, dayNumber(through)) : dayNumber(signed)
  const most = { stops: [], floor: { at, days: dayNumber(through) - at } }
  const detail = `The consent reaches ${formatDay(through)}, before the day on which it was signed: counted as if that day were not known.`
  return reach(`to ${formatDay(through)}`, citations, {
    ...claims(event, unsigned ? null : most, most),
    missing,
    problems: backwards ? [{ name: 'ends-before-start', detail }] : [],
  })
}

/** From mailing through the days to petition, or to the final decision where the court was asked, and some days more. */
function deficiencyReach(notice: DeficiencyNotice, by: ReadBy, figures: Figures): Reach {
  const { kind, mailed, petition } = notice
  const on = mailed ?? fromDayNumber(by.asOf)
  const answer = lastPetitionDay(on, notice.addressedAbroad)
  const decided = petition === 'none' ? answer : petition === null ? null : petition.final
  const extent = extentOf(
    { from: mailed, to: decided === null || decided === 'pending' ? decided : later(decided, answer) },
    by,
  )
  const known = extent.narrow === extent.wide
  const most = { stops: [longer(extent.wide, figures.deficiencyDays)] }
  const least =
    mailed === null
      ? null
      : { from: dayNumber(mailed), to: Math.max(dayNumber(answer), extent.narrow?.to ?? 0) }
  return reach(
    `the days in which the IRS may not assess, and ${figures.deficiencyDays} days`,
    [sources.assessmentSuspended, sources.deficiencyPetition],
    {
      ...claims(by.event, known ? most : least && { stops: [longer(least, figures.deficiencyDays)] }, most),
      open: extent.open,
      missing: [
        ...(mailed === null ? [missingOf('Day of mailing', kind)] : []),
        ...(petition === null ? [missingOf('Whether the Tax Court was asked', kind)] : []),
        ...(extent.open && petition !== null
          ? [missingOf('Day on which the decision became final', kind)]
          : []),
      ],
    },
  )
}

/** 26 USC 6213(a); its last day moves off a weekend or a holiday in the District of Columbia. */
function lastPetitionDay(mailed: PlainDate, abroad: boolean): PlainDate {
  const days = findInForce(deficiencyPetitionDays, mailed)
  const counted = days === null ? mailed : addDays(mailed, abroad ? days.abroad : days.ordinary)
  return nextBusinessDay(counted, 'district-of-columbia')
}

const tails = {
  bankruptcy: { unit: 'days', figure: 'bankruptcyDays', citations: [sources.assessmentSuspended] },
  'combat-zone': { unit: 'days', figure: 'combatZoneDays', citations: [sources.combatZoneSuspends] },
  'offer-pending': { unit: 'year', figure: 'offerYears', citations: [sources.offerTermsOnAssessment] },
} as const

function spanReach(event: AssessmentSuspension, by: ReadBy, figures: Figures): Reach {
  const { kind } = event
  const { unit, figure, citations } = tails[kind]
  const more = figures[figure]
  const extent = extentOf(event, by)
  const lengthen = (stop: Stop) => (unit === 'days' ? longer(stop, more) : longerByYears(stop, more))
  const most = { stops: [lengthen(extent.wide)] }
  const least = extent.narrow === extent.wide ? most : extent.narrow && { stops: [lengthen(extent.narrow)] }
  const detail = `${assessmentEventWords[kind]}: it ends before it starts; counted as nothing at the earliest, and as if the two days were exchanged at the latest.`
  return reach(`and ${more} ${unit}`, citations, {
    ...claims(by.event, least, most),
    open: extent.open,
    missing: [
      ...(event.from === null ? [missingOf('First day', kind)] : []),
      ...(extent.open ? [missingOf('Last day', kind)] : []),
    ],
    problems: extent.backwards ? [{ name: 'ends-before-start', detail }] : [],
  })
}

function longer({ from, to }: Stop, days: number): Stop {
  return { from, to: to + days }
}

function longerByYears({ from, to }: Stop, years: number): Stop {
  return { from, to: dayNumber(addYears(fromDayNumber(to), years)) }
}

function missingOf(what: string, kind: AssessmentEvent['kind']): MissingFact {
  return { fact: `${what}: ${assessmentEventWords[kind]}`, wouldTell: wouldTell[kind] }
}

const wouldTell: Record<AssessmentEvent['kind'], string> = {
  consent: 'Form 872 or 872-A, signed by both sides; account transcript: code 560',
  'notice-of-deficiency': 'The notice and the court’s docket; account transcript: code 494',
  bankruptcy: 'The court’s docket; account transcript: codes 520 and 521',
  'combat-zone': 'Orders and discharge; account transcript: code 500',
  'offer-pending': 'Account transcript: code 480 and what ended it (481, 482, 780)',
}
