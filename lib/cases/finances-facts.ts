import 'server-only'
import { housingTablesOf } from '@/lib/firm'
import { asDay, type Tx } from '@/lib/platform'
import {
  type Asset,
  type CaseFacts,
  type FinancesFacts,
  findState,
  formatDay,
  type PlainDate,
  pickCounties,
} from '@/lib/resolution'
import type { FinancesTold } from './finances.schema'
import type { ToldOf } from './load-told'
import type { Names } from './member-names'

/** By case the finances as last entered, with the housing standards of the county. */
export async function loadFinances(
  tx: Tx,
  { firmId, caseIds, names }: ToldOf,
): Promise<Map<string, CaseFacts['finances']>> {
  const rows = await tx.finances.findMany({
    where: { firmId, caseId: { in: [...caseIds] } },
    orderBy: { version: 'desc' },
    distinct: ['caseId'],
  })
  const tablesOf = await housingOf(
    tx,
    firmId,
    rows.map(row => told(row)),
  )
  return new Map(rows.map(row => [row.caseId, rowFacts(row, names, tablesOf(told(row)))]))
}

function told(row: { told: unknown }): FinancesTold {
  return row.told as FinancesTold
}

/** The standards of each county that is named, a state's table read once. */
async function housingOf(tx: Tx, firmId: string, all: readonly FinancesTold[]) {
  const tables = new Map<string, Awaited<ReturnType<typeof housingTablesOf>>>()
  for (const { state: named, county } of all) {
    const state = named === null ? null : findState(named)
    if (state && county !== null && !tables.has(state))
      tables.set(state, await housingTablesOf(tx, firmId, state))
  }
  return ({ state: named, county }: FinancesTold): FinancesFacts['housing'] => {
    const state = named === null ? null : findState(named)
    return state && county !== null ? pickCounties(tables.get(state) ?? [], { state, county }) : []
  }
}

function rowFacts(
  row: { told: unknown; asOf: Date; enteredById: string },
  names: Names,
  housing: FinancesFacts['housing'],
): CaseFacts['finances'] {
  const asOf = asDay(row.asOf)
  const by = names(row.enteredById)
  return {
    ...financesFacts(told(row), asOf, housing),
    source: {
      kind: 'entered',
      label: `Finances of ${formatDay(asOf)}, entered by ${by}`,
      documentId: null,
      place: null,
      confirmedBy: by,
    },
  }
}

/** The entries of the form in the words of the options. What was left open stays so. */
function financesFacts(
  told: FinancesTold,
  asOf: PlainDate,
  housing: FinancesFacts['housing'],
): FinancesFacts {
  return {
    asOf,
    finances: {
      household: {
        under65: told.under65,
        from65: told.from65,
        state: told.state,
        county: told.county,
        region: told.region,
        vehicles: told.vehicles,
        financed: told.financed,
      },
      income: [
        { name: 'Wages', monthly: told.wages },
        { name: 'Self-employment after its costs', monthly: told.selfEmployment },
        { name: 'Pensions and benefits', monthly: told.benefits },
        { name: 'Other income', monthly: told.otherIncome },
      ],
      expenses: {
        living: told.living,
        health: told.health,
        housing: told.housing,
        ownership: told.ownership,
        operating: told.operating,
        other: [
          { name: 'Taxes', monthly: told.taxes },
          { name: 'Insurance', monthly: told.insurance },
          { name: 'Court-ordered payments', monthly: told.courtOrders },
          { name: 'Care of children and dependants', monthly: told.care },
          { name: 'Other necessary expenses', monthly: told.otherExpenses },
        ],
      },
      assets: assetsOf(told),
    },
    payment: {
      lumpSum: told.lumpSum,
      monthly: told.monthly,
      daysToPayAll: told.daysToPayAll,
      directDebit: told.directDebit,
    },
    compliance: {
      currentYear: told.currentYear,
      employees: told.employees,
      deposits: told.deposits,
      inBusiness: told.inBusiness,
    },
    history: { compliantYears: told.compliantYears, agreementDefaulted: told.agreementDefaulted },
    situation: {
      bankruptcy: told.bankruptcy,
      revenueOfficer: told.revenueOfficer,
      disputed: told.disputed,
      newEvidence: told.newEvidence,
      finallyDecided: told.finallyDecided,
      rightAmount: told.rightAmount,
      reasonableCause: told.reasonableCause,
      disaster: told.disaster,
      specialCircumstances: told.specialCircumstances,
      overpaid: told.overpaid,
    },
    housing,
  }
}

/** What is worth nothing is not there, and its loan then says nothing about equity. */
function assetsOf(told: FinancesTold): Asset[] {
  const assets: Asset[] = [
    { name: 'Cash and accounts', kind: 'cash', value: told.cash, loan: null },
    { name: 'Home', kind: 'other', value: told.home, loan: told.homeLoan },
    { name: 'Vehicles', kind: 'vehicle', value: told.vehicle, loan: told.vehicleLoan, excluded: true },
    { name: 'Retirement and investments', kind: 'other', value: told.retirement, loan: told.retirementLoan },
    { name: 'Other property', kind: 'other', value: told.otherAssets, loan: told.otherAssetsLoan },
  ]
  return assets.filter(({ value }) => value !== 0)
}
