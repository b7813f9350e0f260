import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findReturnDue } from '../filing/return-due'
import { calendarYear } from '../filing/tax-period'
import { findHoliday } from '../time/holidays'
import { day } from '../time/plain-date'
import { parameters } from './all'
import { findInForce, inForce, type Parameter } from './parameter'

interface SurveyRow {
  from: string
  value: never
  verified: boolean
}

/** The survey of published figures that the tables were taken from, where it lies beside the project. */
function readSurvey(): Map<string, SurveyRow[]> {
  const file = ['..', '../..']
    .map(up => path.resolve(up, 'shared/domain/parameters.json'))
    .find(candidate => existsSync(candidate))
  if (file === undefined) return new Map()
  const { parameters } = JSON.parse(readFileSync(file, 'utf8')) as {
    parameters: { id: string; values: SurveyRow[] }[]
  }
  return new Map(parameters.map(({ id, values }) => [id, values]))
}

const survey = readSurvey()

/** Each entry of the survey beside the table that carries it, and the same value in the survey's own form. */
interface Carried {
  id: string
  table: Parameter<never>
  as: (value: never) => unknown
  rows?: (row: SurveyRow) => boolean
  expected?: (row: SurveyRow) => unknown
}

function carried<V>(
  id: string,
  table: Parameter<V>,
  as: (value: V) => unknown,
  more: Partial<Carried> = {},
): Carried {
  return { id, table: table as unknown as Parameter<never>, as: as as Carried['as'], ...more }
}

const percent = (basisPoints: number) => basisPoints / 100
const usd = (cents: number) => cents / 100
const part = (pick: (value: Record<string, never>) => unknown) => ({
  expected: ({ value }: SurveyRow) => pick(value),
})
const p = parameters

const table: Carried[] = [
  carried('irs.interest.underpayment', p.underpaymentRate, percent),
  carried('irs.interest.overpayment.noncorporate', p.overpaymentRate, percent),
  carried('irs.interest.overpayment.corporate', p.corporateOverpaymentRate, percent),
  carried('irs.interest.underpayment.large_corporate', p.largeCorporateUnderpaymentRate, percent),
  carried('irs.interest.overpayment.gatt', p.largeCorporateOverpaymentRate, percent),
  carried(
    'irs.interest.compounding',
    p.interestMethod,
    method => method,
    part(value => value.compounding),
  ),
  carried('irs.interest.suspension_6404g', p.interestSuspension, value => value),
  carried('irs.ftp.rate', p.failureToPayRate, percent),
  carried('irs.ftp.rate.installment', p.agreementFailureToPayRate, percent),
  carried('irs.ftp.rate.levy', p.levyFailureToPayRate, ({ basisPoints }) => percent(basisPoints)),
  carried('irs.ftp.max', p.failureToPayMaximum, percent),
  carried(
    'irs.ftf.rate',
    p.failureToFileRate,
    value => [percent(value.monthlyBasisPoints), percent(value.maximumBasisPoints), value.monthsMax],
    part(value => [value.gross, value.maxGross, value.maxMonths]),
  ),
  carried(
    'irs.ftf.fraud_rate',
    p.fraudulentFailureToFileRate,
    value => [percent(value.monthlyBasisPoints), percent(value.maximumBasisPoints)],
    part(value => [value.gross, value.max]),
  ),
  carried('irs.ftf.minimum', p.lateFilingMinimum, usd),
  carried('irs.ftf.minimum_after_days', p.lateFilingMinimumDays, days => days, { rows: () => false }),
  carried(
    'irs.penalty.bad_check',
    p.dishonoredPaymentPenalty,
    ({ basisPoints }) => percent(basisPoints),
    part(value => value.pct),
  ),
  carried(
    'irs.penalty.estimated',
    p.estimatedTax,
    value => [
      ...[value.currentYearBasisPoints, value.priorYearBasisPoints, value.highIncomeBasisPoints].map(percent),
      usd(value.smallAmountBelow),
      value.installments.map(({ month, dayOfMonth }) => `0${month}-${dayOfMonth}`),
    ],
    part(value => [
      value.pctCurrentYear,
      value.pctPriorYear,
      value.pctPriorYearAgiOver150k,
      value.deMinimis,
      value.installments,
    ]),
  ),
  carried('irs.penalty.fta_lookback', p.firstTimeAbatementYears, years => years),
  carried(
    'irs.penalty.automatic_exemption',
    p.automaticExemption,
    value => [
      value.firstTaxYear,
      value.firstQuarterlyYear,
      value.priorYears,
      value.priorQuarters,
      value.forms,
    ],
    part(value => [
      value.beginsWithTaxYear,
      value.beginsWithQuarterlyReturnsOf,
      value.priorYearsTimely,
      value.priorQuartersTimelyIfQuarterly,
      value.forms,
    ]),
  ),
  carried(
    'irs.notice.pay_period',
    p.billPaymentWindow,
    value => [value.calendarDays, value.largeBillBusinessDays, usd(value.largeBillCents)],
    part(value => [value.calendarDays, value.businessDaysIfAtLeast100000, 100_000]),
  ),
  carried('irs.notice.duty_after_assessment', p.noticeAndDemandDays, days => days, { rows: () => false }),
  carried(
    'irs.notice.cdp_days',
    p.hearingRequestDays,
    days => days,
    part(value => value.levy),
  ),
  carried('irs.csed.years', p.collectionStatuteYears, years => years),
  carried('irs.nftl.threshold', p.lienFilingThreshold, usd),
  carried('irs.passport.threshold', p.passportThreshold, usd),
  carried(
    'ia.guaranteed',
    p.guaranteedAgreement,
    value => [usd(value.taxMax), value.monthsMax / 12, value.compliantYears],
    part(value => [value.maxTaxOnly, value.maxYears, value.complianceYears]),
  ),
  carried('ia.simple.ceiling', p.simplePlan, ({ balanceMax }) => usd(balanceMax)),
  carried(
    'ia.simple.term',
    p.simplePlan,
    ({ monthsMax }) => monthsMax,
    part(value => value.months ?? Number(value.years) * 12),
  ),
  carried(
    'ia.nonstreamlined',
    p.nonStreamlinedPlan,
    value => [usd(value.balanceBelow), value.partialPaymentReviewYears],
    part(value => [value.lessThan, value.ppiaReviewYears]),
  ),
  carried(
    'ia.short_term',
    p.shortTermPlan,
    value => [value.daysMax, usd(value.balanceBelow), usd(value.fee)],
    part(value => [value.maxDays, value.balanceLessThan, value.fee]),
  ),
  carried(
    'ia.user_fee',
    p.agreementFee,
    value => [value.otherway, value.otherwayDirectDebit, value.online, value.lowIncome].map(usd),
    {
      rows: ({ value }) => 'phone_nondd' in (value as object),
      ...part(value => [value.phone_nondd, value.phone_dd, value.online_nondd, value.low]),
    },
  ),
  carried('ia.low_income_multiple', p.lowIncomeFeeWaiver, ({ povertyBasisPoints }) =>
    percent(povertyBasisPoints),
  ),
  carried('oic.fee', p.offerFee, usd),
  carried(
    'oic.terms',
    p.offerTerms,
    value => [value.lumpSumPaymentsMax, percent(value.quickSaleBasisPoints), usd(value.cashExclusion)],
    part(value => [value.lumpMaxInstallments, value.quickSalePct, value.cashExclusion]),
  ),
  carried(
    'oic.terms',
    p.offerReckoning,
    value => [
      value.lumpSumIncomeMonths,
      value.periodicIncomeMonths,
      percent(value.lumpSumDepositBasisPoints),
      value.deemedAcceptanceMonths,
    ],
    part(value => [
      value.lumpMultiplierMonths,
      value.periodicMultiplierMonths,
      value.lumpDepositPct,
      value.deemedAcceptanceMonths,
    ]),
  ),
  carried('oic.vehicle_exclusion', p.vehicleEquityExclusion, ({ vehicle }) => usd(vehicle)),
  carried('cnc.hardship_codes', p.hardshipClosingCodes, codes => codes),
  carried('cnc.income_threshold', p.hardshipIncomeLevel, levels =>
    Object.fromEntries(Object.entries(levels).map(([code, level]) => [code, usd(level)])),
  ),
  carried('hhs.fpg.contiguous', p.povertyGuideline, ({ first, eachMore }) => ({
    first: usd(first),
    add: usd(eachMore),
  })),
  carried(
    'hhs.fpg.alaska_hawaii',
    p.povertyGuidelineAlaskaHawaii,
    ({ alaska, hawaii }) => [alaska, hawaii].flatMap(({ first, eachMore }) => [usd(first), usd(eachMore)]),
    {
      expected: ({ value }) => {
        const { alaska, hawaii } = value as Record<'alaska' | 'hawaii', { first: number; add: number }>
        return [alaska, hawaii].flatMap(({ first, add }) => [first, add])
      },
    },
  ),
  carried(
    'cfs.national.total',
    p.nationalStandard,
    ({ persons, eachMore }) => [...persons, eachMore ?? 0].map(usd),
    {
      rows: ({ value }) => '1' in (value as object),
      ...part(value => [value['1'], value['2'], value['3'], value['4'], value.more ?? 0]),
    },
  ),
  carried(
    'cfs.national.total',
    p.outOfPocketHealth,
    ({ under65, from65 }) => ({ under65: usd(under65), over65: usd(from65) }),
    {
      rows: ({ value }) => 'oop' in (value as object),
      ...part(value => value.oop),
    },
  ),
  carried('cfs.transport.ownership', p.vehicleOwnershipStandard, ({ oneCar, twoCars }) => ({
    one: usd(oneCar),
    two: usd(twoCars),
  })),
  carried('cfs.transport.operating', p.vehicleOperatingStandard, ({ oneCar }) =>
    Object.fromEntries(Object.entries(oneCar).map(([region, cost]) => [region, usd(cost)])),
  ),
  carried(
    'relief.covid_ftf_2022_36',
    p.lateFilingRelief,
    value => value,
    part(value => ({ taxYears: value.taxYears, filedBy: value.filedBy })),
  ),
  carried(
    'relief.ftp_2024_7',
    p.latePaymentRelief,
    value => [value.taxYears, usd(value.assessedBelow), value.measuredOn, value.noticeBy, value.through],
    part(value => [
      value.taxYears,
      value.assessedLessThan,
      value.measuredOn,
      value.initialNoticeOnOrBefore,
      value.reliefThrough,
    ]),
  ),
  carried('irs.payment.order', p.paymentOrder, order => order),
]

/** Entries that are kept in another shape, and where. */
const keptElsewhere = {
  'irs.interest.6603_deposit': 'nothing computes with it',
  'irs.interest.penalty_start': 'penalty-interest-start, by name',
  'irs.csed.tolling': 'collection-statute-suspension, from prose',
  'ia.direct_debit_required': 'simple-plan, directDebitAbove',
  'ia.ibtf_express': 'in-business-plan',
  'cnc.other_codes': 'nothing computes with it',
  'cfs.housing.sample': 'housing-standard, imported by the firm',
  'irs.due_date.1040': 'computed; compared below',
  'irs.7503.holidays': 'computed; compared below',
  'relief.covid_postponement': 'postponed-due-day; compared below by due date',
  'relief.kwong': 'a flag that changes no figure',
  'irs.transaction_codes': 'transcripts/transaction-code-rows',
} as const

describe('the tables against the survey of published figures', () => {
  it('lies beside the project and holds every entry that is accounted for', ({ skip }) => {
    skip(survey.size === 0, 'shared/domain/parameters.json is not beside the project: no table was compared')
    const accounted = new Set([...table.map(({ id }) => id), ...Object.keys(keptElsewhere)])
    expect([...survey.keys()].filter(id => !accounted.has(id))).toEqual([])
    expect([...accounted].filter(id => !survey.has(id))).toEqual([])
  })

  it.for(table)('$id says what $table.table says', ({ id, table, as, rows, expected }, { skip }) => {
    skip(survey.size === 0, 'shared/domain/parameters.json is not beside the project')
    const wanted = survey.get(id)?.filter(rows ?? (() => true)) ?? []
    for (const row of wanted) {
      const found = inForce(table, day(row.from))
      expect(found.known && as(found.value), `${id} from ${row.from}`).toEqual(expected?.(row) ?? row.value)
      if (!row.verified && found.known)
        expect(found.row.source.mark === 'official' && !found.row.otherwise).toBe(false)
    }
  })

  it('gives the due days and the holidays of every year that it lists', ({ skip }) => {
    skip(survey.size === 0, 'shared/domain/parameters.json is not beside the project')
    for (const { value } of survey.get('irs.due_date.1040') ?? []) {
      const { taxYear, due, extendedDue, meMaDue } = value as Record<string, string> & { taxYear: number }
      expect(findReturnDue(calendarYear('1040', taxYear))).toMatchObject({ due, extended: extendedDue })
      if (meMaDue)
        expect(findReturnDue(calendarYear('1040', taxYear), 'maine-massachusetts')?.due).toBe(meMaDue)
    }
    for (const { value } of survey.get('irs.7503.holidays') ?? [])
      for (const date of Object.values(value as Record<string, string>))
        expect(findHoliday(day(date), 'district-of-columbia'), date).not.toBeNull()
  })

  it('gives the days without a rule the figure of the law alone', () => {
    expect(findInForce(p.lateFilingMinimumDays, day('2026-06-15'))).toBe(60)
    expect(findInForce(p.noticeAndDemandDays, day('2026-06-15'))).toBe(60)
  })
})
