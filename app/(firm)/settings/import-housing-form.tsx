'use client'

import { useState } from 'react'
import { DateField, FileField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Alert } from '@/components/ui/alert'
import { formatDay, type PlainDate } from '@/lib/resolution'
import { importHousingStandardsAction } from './actions'

interface Imported {
  effectiveFrom: PlainDate
  counties: number
  replaced: boolean
}

/** All of a file or nothing: a line that cannot be read is told, and no county is missing unseen. */
export function ImportHousingForm() {
  const [imported, setImported] = useState<Imported | null>(null)
  return (
    <div className="grid gap-3 pt-2 pb-3">
      <Form
        action={importHousingStandardsAction}
        clears
        onDone={setImported}
        label="Import a table of counties"
        className="grid justify-items-start gap-2"
      >
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <DateField
            name="effectiveFrom"
            label="In effect from"
            required
            hint="The day that the IRS page names"
          />
          <FileField
            name="table"
            label="The table as CSV"
            required
            accept=".csv,text/csv"
            hint="A column each for state, county and families of 1 to 5 or more"
          />
        </div>
        <SubmitButton variant="plain">Import the table</SubmitButton>
      </Form>
      {imported && (
        <Alert
          kind="good"
          title={`${imported.counties} counties hold from ${formatDay(imported.effectiveFrom)}.`}
        >
          {imported.replaced && <p>They stand in place of the table that was loaded for that day.</p>}
        </Alert>
      )}
    </div>
  )
}
