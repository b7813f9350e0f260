'use client'

import { useEffect, useState } from 'react'
import { DateField, TextField } from '@/components/form/fields'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { isCommandKey } from '@/components/ui/typing'
import { REASON_MAX } from '@/lib/cases/text-limits.schema'
import { addDays, type PlainDate } from '@/lib/resolution'
import {
  acknowledgeFlagAction,
  overrideFlagAction,
  snoozeFlagAction,
  undoDecisionAction,
} from '../../escalations/actions'

interface Props {
  flag: {
    id: string
    version: number
    state: 'open' | 'acknowledged' | 'snoozed' | 'overridden' | 'resolved'
  }
  asOf: PlainDate
  mayOverride: boolean
}

const ACKNOWLEDGE_ID = 'acknowledge-flag'

/** Acknowledge, snooze until a day, override with a reason; a decision can be taken back as long as the flag stands. */
export function FlagDecision({ flag, asOf, mayOverride }: Props) {
  const [asking, setAsking] = useState<'snooze' | 'override' | null>(null)
  const decidable = flag.state === 'open' || flag.state === 'acknowledged'

  useEffect(() => {
    if (!decidable) return
    const onKey = (event: KeyboardEvent) => {
      if (!isCommandKey(event)) return
      const key = event.key.toLowerCase()
      if (key === 'a') document.getElementById(ACKNOWLEDGE_ID)?.click()
      else if (key === 's') setAsking('snooze')
      else if (key === 'o' && mayOverride) setAsking('override')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [decidable, mayOverride])

  const named = (
    <>
      <input type="hidden" name="flagId" value={flag.id} />
      <input type="hidden" name="version" value={flag.version} />
    </>
  )
  if (flag.state === 'overridden' && !mayOverride)
    return <p className="text-12 text-soft">Overridden by a practitioner, who alone takes it back.</p>
  if (flag.state === 'snoozed' || flag.state === 'overridden') {
    return (
      <Form action={undoDecisionAction} label="Take the decision back">
        <input type="hidden" name="undo" value={`${flag.id}|${flag.version}|open`} />
        <SubmitButton variant="plain">Put it back in the queue</SubmitButton>
      </Form>
    )
  }
  if (asking) {
    const snoozing = asking === 'snooze'
    return (
      <Form
        action={snoozing ? snoozeFlagAction : overrideFlagAction}
        label={snoozing ? 'Snooze' : 'Override'}
        className="grid w-full gap-2"
      >
        {named}
        {snoozing && (
          <DateField name="until" label="Snooze until" min={addDays(asOf, 1)} required autoFocus />
        )}
        <TextField
          name="reason"
          limit={REASON_MAX}
          label={snoozing ? 'What we wait for' : 'Why you decide otherwise; kept in the record'}
          required
          autoFocus={!snoozing}
          autoComplete="off"
        />
        <div className="flex gap-1.5">
          <SubmitButton>{snoozing ? 'Snooze this flag' : 'Override with this reason'}</SubmitButton>
          <Button variant="quiet" onClick={() => setAsking(null)}>
            Not now
          </Button>
        </div>
      </Form>
    )
  }
  return (
    <>
      {flag.state === 'open' && (
        <Form action={acknowledgeFlagAction} label="Acknowledge">
          {named}
          <SubmitButton id={ACKNOWLEDGE_ID} variant="plain">
            Acknowledge <Kbd>A</Kbd>
          </SubmitButton>
        </Form>
      )}
      <Button onClick={() => setAsking('snooze')}>
        Snooze… <Kbd>S</Kbd>
      </Button>
      {mayOverride && (
        <Button onClick={() => setAsking('override')}>
          Override… <Kbd>O</Kbd>
        </Button>
      )}
    </>
  )
}
