'use client'

import { useState } from 'react'
import { Day } from '@/components/figures/day'
import { Money } from '@/components/figures/money'
import { formPeriodsInWords } from '@/components/figures/periods'
import { FileField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { ScrollX } from '@/components/table/scroll-x'
import { Alert } from '@/components/ui/alert'
import { CheckBox } from '@/components/ui/check-box'
import type { FilePayment, SortedPayments } from '@/lib/cases'
import { importPaymentsAction, previewPaymentsAction } from '../../actions'

type Preview = SortedPayments & { table: string }

/** A file is looked at first: nothing is saved before somebody saw what would be. */
export function ImportPayments({ caseId }: { caseId: string }) {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [done, setDone] = useState<{ entered: number; known: number } | null>(null)
  return (
    <div className="grid gap-3 pt-2">
      <Form
        action={previewPaymentsAction}
        clears
        onDone={found => {
          setDone(null)
          setPreview(found)
        }}
        label="Look at a file of payments"
        className="grid justify-items-start gap-2"
      >
        <input type="hidden" name="caseId" value={caseId} />
        <FileField
          name="table"
          label="Payments as CSV"
          required
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          hint="Commas, semicolons or tabs between the columns, as EFTPS, Direct Pay or a bank exports them. Of a bank’s file only what went to the IRS is taken."
        />
        <SubmitButton variant="plain">Look at the file</SubmitButton>
      </Form>
      {preview && (
        <Looked
          key={preview.table}
          caseId={caseId}
          preview={preview}
          onDone={entered => {
            setPreview(null)
            setDone(entered)
          }}
        />
      )}
      {done && (
        <Alert kind="good" title={`${count(done.entered, 'payment')} entered.`}>
          {done.known > 0 && <p>{count(done.known, 'payment')} of the file stood on the case already.</p>}
        </Alert>
      )}
    </div>
  )
}

interface LookedProps {
  caseId: string
  preview: Preview
  onDone: (value: { entered: number; known: number }) => void
}

function Looked({ caseId, preview, onDone }: LookedProps) {
  const { taken, known, leftOut, table } = preview
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set())
  const chosen = taken.length - refused.size
  return (
    <div className="grid gap-3">
      {taken.length === 0 ? (
        <Alert kind="note" title="The file has no payment that the case does not have already." />
      ) : (
        <>
          <Taken payments={taken} refused={refused} onRefuse={setRefused} />
          <Form action={importPaymentsAction} onDone={onDone} label="Enter the payments of the file">
            <input type="hidden" name="caseId" value={caseId} />
            <input type="hidden" name="table" value={table} />
            <input type="hidden" name="leaveOut" value={[...refused].join(',')} />
            <SubmitButton variant="go" disabled={chosen === 0}>
              Enter {count(chosen, 'payment')}
            </SubmitButton>
          </Form>
        </>
      )}
      {known.length > 0 && (
        <p className="text-13 text-soft">On the case already, or twice in the file: {known.length}.</p>
      )}
      {leftOut.length > 0 && (
        <ul className="text-13 text-soft">
          {leftOut.map(({ line, why }) => (
            <li key={line}>
              Left out, line {line}: {why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface TakenProps {
  payments: readonly FilePayment[]
  /** Lines that the person does not want entered. */
  refused: ReadonlySet<number>
  onRefuse: (lines: ReadonlySet<number>) => void
}

function Taken({ payments, refused, onRefuse }: TakenProps) {
  const toggle = (line: number, enters: boolean) =>
    onRefuse(enters ? new Set([...refused].filter(other => other !== line)) : new Set([...refused, line]))
  return (
    <ScrollX label="Payments of the file that would be entered">
      <table className="ledger dense">
        <caption className="sr-only">Payments of the file that would be entered</caption>
        <thead>
          <tr>
            <th scope="col">Enter</th>
            <th scope="col">Paid</th>
            <th scope="col" className="figure">
              Amount
            </th>
            <th scope="col">For</th>
            <th scope="col">Confirmation</th>
            <th scope="col">In doubt</th>
          </tr>
        </thead>
        <tbody>
          {payments.map(payment => (
            <tr key={payment.line}>
              <td>
                <CheckBox
                  checked={!refused.has(payment.line)}
                  onChange={event => toggle(payment.line, event.target.checked)}
                >
                  Line {payment.line}
                </CheckBox>
              </td>
              <th scope="row">
                <Day date={payment.paidOn} />
              </th>
              <td className="figure">
                <Money cents={payment.cents} />
              </td>
              <td>{payment.designated ? formPeriodsInWords([payment.designated]) : 'Not said'}</td>
              <td>{payment.confirmation ?? 'None'}</td>
              <td className="text-soon">{payment.doubt}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
