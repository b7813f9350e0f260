import Link from 'next/link'
import { MovedTable } from '@/components/options/moved-table'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { DateInput, MoneyInput } from '@/components/ui/inputs'
import { Section } from '@/components/ui/section'
import type { WhatIf } from '@/lib/resolution'
import type { readChange, tries } from './what-if'

const labels: Record<(typeof tries)[number], string> = {
  balance: 'Assessed balance, all periods',
  income: 'Income of a month',
  expenses: 'Other necessary expenses of a month',
  payment: 'Payment of a month',
  on: 'Day',
}

interface Props {
  caseId: string
  read: ReturnType<typeof readChange>
  /** Null while nothing is tried out. */
  found: WhatIf | null
}

/** Try something out: the address holds it, nothing is saved, and every cell that moves says why. */
export function WhatIfPanel({ caseId, read: { typed, wrong }, found }: Props) {
  return (
    <Section id="what-if" title="What if" note="Nothing of it is saved.">
      <form method="get" className="mt-2 grid gap-3 phone:grid-cols-2 rail:grid-cols-5">
        {(['balance', 'income', 'expenses', 'payment'] as const).map(name => (
          <Field key={name} label={labels[name]} id={`try-${name}`}>
            {ids => <MoneyInput {...ids} name={name} defaultValue={typed[name]} />}
          </Field>
        ))}
        <Field label={labels.on} id="try-on">
          {ids => <DateInput {...ids} name="on" defaultValue={typed.on} />}
        </Field>
        <div className="flex gap-3 self-end">
          <Button type="submit" variant="go">
            Try it
          </Button>
          {found && (
            <Link href={`/cases/${caseId}/options`} className="link self-center text-13">
              As it is
            </Link>
          )}
        </div>
      </form>
      {wrong.length > 0 && (
        <Alert kind="warn" title="Left out, because it could not be read">
          {wrong.map(name => labels[name]).join(', ')}
        </Alert>
      )}
      {found && <MovedTable moved={found.moved} />}
    </Section>
  )
}
