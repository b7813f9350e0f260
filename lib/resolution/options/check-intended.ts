import { findHealthAllowance } from '../ability/health-allowance'
import { findHousingAllowance } from '../ability/housing-allowance'
import { findNationalAllowance } from '../ability/national-allowance'
import { findTransportAllowance } from '../ability/transport-allowance'
import { type Draft, draftFinding, money, words } from '../finding/draft'
import type { Finding } from '../finding/finding'
import { type Cents, formatCents, subtract } from '../money/cents'
import { sources } from '../sources/library'
import type { PlainDate } from '../time/plain-date'
import { options } from './all-options'
import { sayRange } from './cells'
import { optionsAt } from './compare-options'
import { currentYear, doctrineGates } from './doctrine'
import { anyHolds } from './gates'
import { leastOffers } from './offer-parts'
import type { OptionGroup, OptionId } from './option'
import type { OptionsInput } from './options-input'
import { canPayNow, sayAtHand } from './plan-parts'
import { type Position, readPosition } from './position'

export type MistakeName =
  | 'unclear-facts'
  | 'hardship-above-standards'
  | 'offer-with-ability'
  | 'plan-ignores-current-year'
  | 'settlement-before-plan'
  | 'three-at-once'
  | 'payment-above-ability'
  | 'full-payment-at-hand'

/** A strategy held against the facts. `made` null: a fact is missing that would tell; the finding names it. */
export interface Mistake {
  name: MistakeName
  /** In one sentence, said of the strategy that is intended. */
  claim: string
  made: Finding<boolean>
}

/**
 * The mistakes of the doctrine, told of what somebody intends to ask for: negotiating while facts are unclear, hardship
 * with spending above the standards, an offer with ability to pay, a plan that ignores this year's tax, settlement before
 * a simple plan was tested, all three at once; and a payment above the ability, or debt with the money at hand.
 */
export function checkIntended(
  input: OptionsInput,
  asOf: PlainDate,
  intended: readonly OptionId[],
): readonly Mistake[] {
  const position = readPosition(input, asOf)
  return checks.map(({ name }) => findMistake(position, intended, name))
}

/** One of them, at a position that is read already. */
export function findMistake(position: Position, intended: readonly OptionId[], name: MistakeName): Mistake {
  const check = checks.find(one => one.name === name)
  if (!check) throw new RangeError(`No check ${name}`)
  const { claim, made } = check
  return { name, claim, made: made({ position, intended, groups: groupsOf(intended) }) }
}

interface Asked {
  position: Position
  intended: readonly OptionId[]
  groups: ReadonlySet<OptionGroup>
}

function groupsOf(intended: readonly OptionId[]): ReadonlySet<OptionGroup> {
  return new Set(options.filter(({ id }) => intended.includes(id)).map(({ group }) => group))
}

/** Offers whose ground is that less can be collected; doubt as to the tax or an unfairness is another. */
const byCollectibility: readonly OptionId[] = ['offer-lump-sum', 'offer-periodic']

const checks: readonly { name: MistakeName; claim: string; made: (asked: Asked) => Finding<boolean> }[] = [
  {
    name: 'unclear-facts',
    claim: 'A plan, an offer or hardship is asked for while it is not clear what is owed.',
    made: ({ position, groups }) =>
      tell(groups, ['plan', 'offer', 'hardship'], draft => {
        draft.cite(sources.doctrine)
        const open = doctrineGates('facts', position).filter(({ state }) => state !== 'pass')
        for (const { label, formula, state } of open) draft.step(label, formula, words(state))
        // What nobody has looked at is exactly what is not clear.
        return open.length > 0
      }),
  },
  {
    name: 'hardship-above-standards',
    claim: 'Hardship is asked for with more spending than the standards allow.',
    made: ({ position, intended }) =>
      intended.includes('not-collectible')
        ? findLooseSpending(position)
        : settled(false, 'Hardship is not asked for'),
  },
  {
    name: 'offer-with-ability',
    claim: 'An offer is made although all that is owed can be collected.',
    made: ({ position, intended }) => {
      const terms = byCollectibility.filter(id => intended.includes(id))
      if (terms.length === 0) return settled(false, 'No offer of this kind is made')
      return findAbility(position, intended.includes('offer-lump-sum') ? 'lump-sum' : 'periodic')
    },
  },
  {
    name: 'plan-ignores-current-year',
    claim: 'A plan is asked for while this year’s tax is not being paid.',
    made: ({ position, groups }) =>
      tell(groups, ['plan'], draft => {
        draft.cite(sources.agreementRequest, sources.agreementNewDebt)
        const paid = currentYear(position)
        const [gate] = doctrineGates('current-year', position)
        if (gate?.need) draft.missing(gate.need)
        if (gate) draft.step(gate.label, gate.formula, words(gate.state))
        return paid === null ? null : !paid
      }),
  },
  {
    name: 'settlement-before-plan',
    claim: 'An offer is made before a simpler plan was tested.',
    made: ({ position, intended }) =>
      byCollectibility.some(id => intended.includes(id))
        ? findSimplerPlan(position)
        : settled(false, 'No offer of this kind is made'),
  },
  {
    name: 'three-at-once',
    claim: 'Hardship, an offer and a plan are asked for at once: the facts can not carry all three.',
    made: ({ groups }) =>
      settled(
        ['plan', 'offer', 'hardship'].every(group => groups.has(group as OptionGroup)),
        'Hardship needs no ability, a plan needs one, an offer needs money',
      ),
  },
  {
    name: 'payment-above-ability',
    claim: 'The plan asks for more each month than is left after allowable expenses.',
    made: ({ position, groups }) =>
      tell(groups, ['plan'], draft => {
        draft.cite(sources.firmPolicy)
        const able = draft.take(position.ability)?.canPay ?? null
        const { monthly } = position.input.payment
        if (monthly === null) draft.missing({ fact: 'Monthly payment', wouldTell: 'The client' })
        if (able === null || monthly === null) return null
        draft.step('Payment', `${formatCents(monthly)} against ${formatCents(able)} left`, money(monthly))
        return monthly > able
      }),
  },
  {
    name: 'full-payment-at-hand',
    claim: 'Time or relief is asked for with the whole amount at hand.',
    made: ({ position, groups }) =>
      tell(groups, ['plan', 'offer', 'hardship'], draft => {
        draft.cite(sources.interest)
        const at = canPayNow(position)
        draft.step(
          'At hand',
          sayAtHand(position),
          words(at === null ? 'not known' : at ? 'enough' : 'not enough'),
        )
        if (at === null)
          draft.missing({
            fact: 'Money at hand, and what is owed',
            wouldTell: 'Bank statements, and a payoff',
          })
        return at
      }),
  },
]

/** Nothing to say of a strategy that is not intended; else what the check finds. */
function tell(
  groups: ReadonlySet<OptionGroup>,
  about: readonly OptionGroup[],
  check: (draft: Draft) => boolean | null,
): Finding<boolean> {
  if (!about.some(group => groups.has(group))) return settled(false, 'It is not asked for')
  const draft = draftFinding()
  const made = check(draft)
  return draft.settle(made)
}

function settled(made: boolean, why: string): Finding<boolean> {
  const draft = draftFinding()
  draft.cite(sources.doctrine)
  draft.step('Asked for', why, words(made ? 'yes' : 'no'))
  return draft.settle(made)
}

/** Each kind of spending with a standard, held against it (Collection Financial Standards). */
function findLooseSpending({ input, asOf }: Position): Finding<boolean> {
  const draft = draftFinding()
  const { household, expenses } = input.finances
  const { under65, from65, vehicles, financed, state, county, region } = household
  const persons = under65 === null || from65 === null ? null : under65 + from65
  const transport =
    vehicles === null || financed === null || (region === null && vehicles > 0)
      ? null
      : draft.take(findTransportAllowance({ asOf, vehicles, financed, region: region ?? '' }))
  const kinds: readonly (readonly [string, Cents | null, Cents | null])[] = [
    [
      'Food, clothing and other',
      expenses.living,
      persons === null ? null : draft.take(findNationalAllowance({ asOf, household: persons })),
    ],
    [
      'Health',
      expenses.health,
      under65 === null || from65 === null ? null : draft.take(findHealthAllowance({ asOf, under65, from65 })),
    ],
    [
      'Housing and utilities',
      expenses.housing,
      persons === null || state === null || county === null
        ? null
        : draft.take(
            findHousingAllowance({ asOf, tables: input.housing, state, county, household: persons }),
          ),
    ],
    ['Owning vehicles', expenses.ownership, transport?.ownership ?? null],
    [
      'Running vehicles',
      expenses.operating,
      vehicles === 0 ? expenses.operating : (transport?.operating ?? null),
    ],
  ]
  const above = anyHolds(kinds.map(([name, spent, allowed]) => isAbove(draft, { name, spent, allowed })))
  return draft.settle(above)
}

function isAbove(
  draft: Draft,
  { name, spent, allowed }: { name: string; spent: Cents | null; allowed: Cents | null },
): boolean | null {
  if (spent === null || allowed === null) {
    draft.missing({
      fact: `${name}: what is spent, and the standard`,
      wouldTell: 'Form 433-F or 433-A with its papers',
    })
    return null
  }
  const said = `Spent ${formatCents(spent)}, standard ${formatCents(allowed)}`
  if (spent > allowed) draft.step(name, said, money(subtract(spent, allowed)))
  return spent > allowed
}

function findAbility(position: Position, terms: 'lump-sum' | 'periodic'): Finding<boolean> {
  const draft = draftFinding()
  draft.take(position.ability)
  draft.take(position.equity)
  const doubts = leastOffers(position, terms).map(found => draft.take(found)?.doubt ?? null)
  if (position.owed !== null) draft.step('Owed', 'Assessed and accrued', words(sayRange(position.owed)))
  if (doubts.every(doubt => doubt === false)) return draft.settle(true)
  if (doubts.every(doubt => doubt === true)) return draft.settle(false)
  draft.missing({
    fact: 'What has accrued, and the last day to collect',
    wouldTell: 'A payoff from the IRS, and the account transcripts',
  })
  return draft.settle<boolean>(null)
}

/** A plan without a financial statement that is open makes an offer premature; one that can not be told, perhaps. */
function findSimplerPlan(position: Position): Finding<boolean> {
  const draft = draftFinding()
  draft.cite(sources.doctrine, sources.offerAbility)
  const plans = optionsAt(position, simpler)
  const open = plans.map(({ title, gates }) => {
    const own = gates.filter(({ step }) => step === 'option')
    const failed = own.find(({ state }) => state === 'fail')
    const need = own.find(({ state }) => state === 'need')
    draft.step(
      title,
      (failed ?? need)?.formula ?? 'Every gate passes',
      words((failed ?? need)?.state ?? 'open'),
    )
    if (!failed && need?.need) draft.missing(need.need)
    return failed ? false : need ? null : true
  })
  return draft.settle(anyHolds(open))
}

const simpler: readonly OptionId[] = [
  'guaranteed-plan',
  'simple-plan',
  'streamlined-plan',
  'in-business-plan',
]
