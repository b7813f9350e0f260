import type { CaseFacts } from '../facts'
import { dollars } from '../money/cents'
import { type ExampleChange, exampleInput } from '../options/example-input'
import type { OptionId } from '../options/option-id'
import { day } from '../time/plain-date'
import { yearOfRows } from './account-rule'
import { entered, exampleCase, settledYears } from './example-facts'
import type { Example, Trigger } from './trigger'

/** A case of options: what is owed for 2024, what is entered of money, and what is intended. */
export interface OptionsCase {
  tells: string
  /** In dollars, assessed June 2, 2025. */
  owed?: number
  finances?: ExampleChange | null
  intended?: readonly OptionId[]
  facts?: Partial<CaseFacts>
  asOf?: string
}

const told = entered().source

/** An individual who filed every year, owes for 2024, earns $4,500 and may spend about $4,000. */
export function optionsCase({ tells, owed = 18_000, intended = [], asOf, ...more }: OptionsCase): Example {
  const pulled = day(asOf ?? '2026-11-12')
  const debt = yearOfRows(2024, [['150', '2025-06-02', dollars(owed)]], { responseDate: pulled })
  return {
    tells,
    facts: exampleCase({
      periods: [debt, ...settledYears(2019, 2023), ...settledYears(2025, 2025)],
      ...(more.finances !== null && { finances: financesOf(more.finances) }),
      ...(intended.length > 0 && {
        decisions: intended.map(option => ({
          option,
          verdict: 'accepted' as const,
          on: day('2026-11-20'),
          source: told,
        })),
      }),
      ...more.facts,
    }),
    asOf: day(asOf ?? '2026-11-24'),
  }
}

function financesOf(change: ExampleChange = {}): NonNullable<CaseFacts['finances']> {
  const { finances, payment, compliance, history, situation, housing } = exampleInput(change)
  return {
    asOf: day('2026-11-02'),
    finances,
    payment,
    compliance,
    history: { compliantYears: history.compliantYears, agreementDefaulted: history.agreementDefaulted },
    situation,
    housing: housing.map(table => ({ ...table, counties: [...table.counties] })),
    source: told,
  }
}

/** Three of them, or two and the reason why the rule can always tell. */
export function optionsExamples(
  fires: OptionsCase,
  quiet: OptionsCase,
  cannotTell: OptionsCase | string,
): Trigger['examples'] {
  return {
    fires: optionsCase(fires),
    quiet: optionsCase(quiet),
    unknown: typeof cannotTell === 'string' ? cannotTell : optionsCase(cannotTell),
  }
}
