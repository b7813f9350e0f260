import { type Accruals, formatCents, formatDay, type PlainDate } from '@/lib/resolution'
import { Money } from '../figures/money'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { DateInput } from '../ui/inputs'

interface Props {
  /** What is owed on the day; null where it cannot be told. */
  accruals: Accruals | null
  /** The day that was chosen, or today. */
  on: PlainDate
  /** An entry of the address that is no day, said beside the field. */
  problem: string | null
  path: string
}

/** What is owed on a chosen day: the assessed balance, what accrues to the day, and both together. */
export function Payoff({ accruals, on, problem, path }: Props) {
  return (
    <div className="grid gap-3 pt-2 text-13 desk:grid-cols-[max-content_minmax(0,1fr)] desk:gap-x-8">
      <form action={`${path}#payoff`} className="flex flex-wrap items-end gap-2 self-start">
        <Field label="Owed on" id="payoff-on" errors={problem ? [problem] : []}>
          {ids => <DateInput {...ids} name="on" defaultValue={on} />}
        </Field>
        <Button type="submit">Work out</Button>
      </form>
      {accruals ? (
        <Sums accruals={accruals} />
      ) : (
        <p className="text-soft">What is owed on {formatDay(on)} cannot be told from the papers on file.</p>
      )}
    </div>
  )
}

function Sums({ accruals }: { accruals: Accruals }) {
  const { on, assessed, interest, penalty, balancePlusAccruals, owed, basis, remarks } = accruals
  const range = balancePlusAccruals === null ? owed : null
  return (
    <div className="min-w-0">
      <table className="ledger dense max-w-[520px]">
        <caption className="sr-only">What is owed on {formatDay(on)}</caption>
        <tbody>
          <Sum words="Assessed balance on that day" cents={assessed} />
          <Sum words="Interest not assessed yet" cents={interest} />
          <Sum words="Late payment penalty not assessed yet" cents={penalty} />
        </tbody>
        <tfoot className="checked">
          <Sum words={`Owed on ${formatDay(on)}`} cents={balancePlusAccruals} />
        </tfoot>
      </table>
      <p className="pt-1 text-12 text-soft">
        {range && (
          <>
            At least {formatCents(range.atLeast)}, at most {formatCents(range.atMost)}.{' '}
          </>
        )}
        {basisWords[basis]} {remarks.join(' ')}
      </p>
    </div>
  )
}

const basisWords: Record<Accruals['basis'], string> = {
  printed: 'As the transcript itself projects to this day.',
  computed: 'Carried to this day at the published rates.',
  told: '',
}

function Sum({ words, cents }: { words: string; cents: Accruals['interest'] }) {
  return (
    <tr>
      <th scope="row">{words}</th>
      <td className="figure">
        <Money cents={cents} unknown="Cannot be told" />
      </td>
    </tr>
  )
}
