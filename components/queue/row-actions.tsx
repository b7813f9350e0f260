'use client'

import { REASON_MAX } from '@/lib/cases/text-limits.schema'
import { addDays, type PlainDate } from '@/lib/resolution'
import { DateField, TextField } from '../form/fields'
import { Form } from '../form/form'
import type { FormFailure } from '../form/outcome'
import { SubmitButton } from '../form/submit-button'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { Kbd } from '../ui/kbd'
import { LinkButton } from '../ui/link-button'
import { TextLink } from '../ui/text-link'
import type { Decided, QueueActions, QueueRow } from './queue-row'

export type Asking = 'snooze' | 'override' | null

interface Props {
  row: QueueRow
  asOf: PlainDate
  actions: QueueActions
  mayOverride: boolean
  asking: Asking
  onAsk: (asking: Asking) => void
  /** Esc: the form closes and the focus goes back to the row. */
  onLeave: () => void
  pending: boolean
  refused: FormFailure | null
  onAcknowledge: () => void
  onDecided: (value: Decided) => void
}

/** The chosen row opens its actions in place. */
export function RowActions(props: Props) {
  const { row, mayOverride, asking, onAsk, pending, refused, onAcknowledge } = props
  return (
    <div className="grid gap-2 pb-2.5">
      {refused && (
        <div role="alert">
          <Alert kind="wrong" title={refused.message} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton href={row.href} variant="go">
          Open the case <Kbd>Enter</Kbd>
        </LinkButton>
        <Button onClick={onAcknowledge} pending={pending} aria-keyshortcuts="a">
          Acknowledge <Kbd>A</Kbd>
        </Button>
        <Button
          onClick={() => onAsk(asking === 'snooze' ? null : 'snooze')}
          aria-expanded={asking === 'snooze'}
          aria-keyshortcuts="s"
        >
          Snooze… <Kbd>S</Kbd>
        </Button>
        {mayOverride && (
          <Button
            onClick={() => onAsk(asking === 'override' ? null : 'override')}
            aria-expanded={asking === 'override'}
            aria-keyshortcuts="o"
          >
            Override… <Kbd>O</Kbd>
          </Button>
        )}
        <TextLink href={row.why.href} className="ml-auto text-13">
          Why? {row.why.words}
        </TextLink>
      </div>
      {asking && <Ask {...props} asking={asking} />}
    </div>
  )
}

function Ask({
  row,
  asOf,
  actions,
  asking,
  onAsk,
  onLeave,
  onDecided,
}: Props & { asking: 'snooze' | 'override' }) {
  const snoozing = asking === 'snooze'
  return (
    <Form
      key={asking}
      action={snoozing ? actions.snooze : actions.override}
      onDone={value => {
        onAsk(null)
        onDecided(value)
      }}
      label={snoozing ? `Snooze ${row.client}` : `Override ${row.client}`}
    >
      <input type="hidden" name="flagId" value={row.flagId} />
      <input type="hidden" name="version" value={row.version} />
      <fieldset
        className="flex flex-wrap items-end gap-2"
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onLeave()
        }}
      >
        <legend className="sr-only">{snoozing ? 'Until when, and why' : 'Why'}</legend>
        {snoozing && (
          <DateField
            name="until"
            label="Snooze until"
            required
            min={addDays(asOf, 1)}
            autoFocus
            className="w-44"
          />
        )}
        <TextField
          name="reason"
          limit={REASON_MAX}
          label={snoozing ? 'What we wait for' : 'Why you decide otherwise; kept in the record'}
          required
          autoFocus={!snoozing}
          autoComplete="off"
          className="min-w-60 flex-1"
        />
        <SubmitButton className="min-h-8">
          {snoozing ? 'Snooze this flag' : 'Override with this reason'}
        </SubmitButton>
        <Button variant="quiet" className="min-h-8" onClick={onLeave}>
          Not now
        </Button>
      </fieldset>
    </Form>
  )
}
