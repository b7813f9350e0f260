'use client'

import { type ComponentProps, type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { Cents, Place } from '@/lib/resolution'
import { DashList } from '../finding/finding-panel'
import { Form } from '../form/form'
import type { FormAction } from '../form/outcome'
import { SubmitButton } from '../form/submit-button'
import { TheirVersion } from '../form/their-version'
import { Kbd } from '../ui/kbd'
import { Progress } from '../ui/progress'
import { AddFields } from './add-fields'
import { type BillLine, entriesOf, gapOf, type LineStep, linesReducer } from './bill-lines'
import { BillingLines } from './billing-lines'
import { ConfirmConsequences, type Consequences } from './confirm-consequences'
import { type Addable, type ConfirmField, type ConfirmPage, LINES_DIFFER } from './confirm-field'
import { confirmReducer, openFields, startState } from './decisions'
import { DespiteTin } from './despite-tin'
import { FIELD_PREFIX, FieldRow, valueId } from './field-row'
import { PageStage } from './page-stage'
import { type PrintedGroup, PrintedLines } from './printed-lines'
import { HiddenFields, RejectDialog } from './reject-dialog'
import { typedCents } from './typed-cents'

interface Props {
  /** `Confirm notice` */
  title: string
  /** `Dropped by I. Calloway, today, 7:21 AM` */
  origin: ReactNode
  pages: readonly ConfirmPage[]
  fields: readonly ConfirmField[]
  /** The field to begin at; without one, the first that is open. */
  startAt: string | null
  /** What a person may add that was not read. */
  addable: readonly Addable[]
  /** The lines of a bill; null for a paper that is none. */
  bill: readonly BillLine[] | null
  /** What the paper prints beyond its fields. */
  printed: readonly PrintedGroup[]
  /** Name of the field that the billing lines must make. */
  amountField: string | null
  /** What such a paper normally prints and was not found. */
  notFound: readonly string[]
  /** What was found and does not hold together, or could not be looked at. */
  inDoubt: readonly string[]
  consequences: Consequences
  /** Fields: the hidden ones, and for each field `state.<name>` and `value.<name>`. */
  confirm: FormAction
  /** Other ways on, below what was read. */
  aside: ReactNode
  /** Its hidden entries, the paper and its version, are carried along with the decisions too. */
  reject: ComponentProps<typeof RejectDialog>
}

const SUBMIT_ID = 'confirm-all'

/** The page at the left, its fields at the right. What is not confirmed looks hollow and sets nothing. */
export function ConfirmScreen(props: Props) {
  const { pages, amountField } = props
  const [added, setAdded] = useState<readonly ConfirmField[]>([])
  const fields = useMemo(() => [...props.fields, ...added], [props.fields, added])
  const { version = '', ...documentId } = props.reject.hidden
  const reducer = useMemo(() => confirmReducer(fields), [fields])
  const [state, step] = useReducer(reducer, fields, given => startState(given, props.startAt))
  const [chosenPage, setChosenPage] = useState<number | null>(null)
  const [lines, setLines] = useState(props.bill ?? [])
  const [line, setLine] = useState<Place | null>(null)
  const open = openFields(fields, state)
  const active = fields.find(field => field.name === state.active)
  const shownPage = chosenPage ?? line?.page ?? active?.page ?? 1

  // Once, at arrival, and only where nobody has begun elsewhere: the keys work on the field that has the focus.
  const first = useRef(state.active)
  useEffect(() => {
    if (document.activeElement === document.body)
      document.getElementById(valueId(first.current))?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    if (state.moves === 0) return
    document.getElementById(open.length > 0 ? valueId(state.active) : SUBMIT_ID)?.focus()
  }, [state.moves, state.active, open.length])

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      step({ type: 'confirm-agreeing' })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const look = (name: string) => {
    setChosenPage(null)
    setLine(null)
    step({ type: 'look', name })
  }
  const decidedAmount = amountField === null ? undefined : state.decisions[amountField]
  const amountText =
    decidedAmount && decidedAmount.state !== 'unreadable'
      ? decidedAmount.value
      : fields.find(field => field.name === amountField)?.value
  const amountDue = amountText ? typedCents(amountText) : null
  const stepLine = (taken: LineStep) => {
    const after = linesReducer(lines, taken)
    setLines(after)
    if (amountField !== null && gapOf(after, amountDue) !== 0) step({ type: 'reopen', name: amountField })
  }
  const shownFields = fields.map(field =>
    field.name === amountField ? held(field, gapOf(lines, amountDue)) : field,
  )

  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid outline-none desk:h-[calc(100dvh-var(--bar))] desk:grid-cols-[5.75rem_minmax(0,1fr)_minmax(26rem,34rem)]"
    >
      <PageStage
        pages={pages}
        shown={shownPage}
        onShow={setChosenPage}
        fields={shownFields}
        decisions={state.decisions}
        active={line ? '' : state.active}
        marked={line}
        onLook={name => {
          look(name)
          document.getElementById(valueId(name))?.focus()
        }}
      />
      <section aria-label={props.title} className="flex min-h-0 min-w-0 flex-col border-line desk:border-l">
        <header className="border-b border-line px-5 pt-3 pb-2.5 max-phone:px-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <h1 className="text-16">{props.title}</h1>
            <span className="text-12 text-soft">{props.origin}</span>
          </div>
          <div className="mt-1.5 grid grid-cols-[1fr_auto] items-center gap-2.5 text-12 text-soft">
            <Progress label="Fields decided" value={fields.length - open.length} max={fields.length} />
            {fields.length - open.length} of {fields.length} decided
          </div>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <ol
            onFocus={() => {
              setChosenPage(null)
              setLine(null)
            }}
          >
            {shownFields.map((field, at) => (
              <FieldRow
                key={field.name}
                field={field}
                number={at + 1}
                page={pages.find(page => page.number === field.page)}
                decision={state.decisions[field.name]}
                active={field.name === state.active}
                editing={state.editing}
                step={step}
              />
            ))}
          </ol>
          <div className="px-5 py-2 max-phone:px-4">
            <AddFields
              addable={props.addable}
              fields={fields}
              onAdd={more => {
                setAdded([...added, ...more])
                step({ type: 'edit', name: more[0]?.name ?? state.active })
              }}
            />
            {props.bill && (
              <BillingLines
                lines={lines}
                amountDue={amountDue}
                step={stepLine}
                onLook={({ place }) => {
                  setChosenPage(null)
                  setLine(place)
                }}
              />
            )}
            <PrintedLines groups={props.printed} />
            <Remarks title="In doubt: look at it on the page" lines={props.inDoubt} />
            <Remarks title="Not found on the paper" lines={props.notFound} />
            {props.aside}
          </div>
        </div>
        <ConfirmConsequences consequences={props.consequences} />
        <footer className="flex flex-wrap items-center gap-2 border-t border-line bg-desk px-5 pt-2.5 pb-3 max-phone:px-4">
          <Form id={FIELD_PREFIX} action={props.confirm} label={props.title} className="min-w-0">
            <HiddenFields values={{ ...documentId, ...Object.fromEntries(entriesOf(lines)) }} />
            <TheirVersion
              version={Number(version)}
              words={wordsOf(fields)}
              className="mb-2 max-h-52 overflow-y-auto"
            />
            {Object.entries(state.decisions).map(([name, decision]) => (
              <span key={name} hidden>
                <input type="hidden" name={`state.${name}`} value={decision.state} />
                {decision.state !== 'unreadable' && (
                  <input type="hidden" name={`value.${name}`} value={decision.value} />
                )}
              </span>
            ))}
            <DespiteTin />
            <SubmitButton id={SUBMIT_ID} size="large" disabled={open.length > 0}>
              {props.title}
            </SubmitButton>
            <span aria-live="polite" className="ml-2 text-12 text-soft">
              {openWords(open.length)}
            </span>
          </Form>
          <span className="ml-auto" />
          <RejectDialog {...props.reject} />
          <KeyLine />
        </footer>
      </section>
    </main>
  )
}

/** Whether the lines make the amount is told anew with every key; nothing else that speaks against it is touched. */
function held(field: ConfirmField, gap: Cents | null): ConfirmField {
  if (gap === null) return field
  if (gap !== 0) return { ...field, agrees: false, remark: LINES_DIFFER }
  return field.remark === LINES_DIFFER ? { ...field, agrees: field.value !== null, remark: null } : field
}

/** How each field is called, and the lines together, for telling what somebody else saved. */
function wordsOf(fields: readonly ConfirmField[]) {
  return {
    ...Object.fromEntries(fields.map(({ name, label }) => [name, { label }])),
    lines: { label: 'Billing lines' },
  }
}

function Remarks({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="dashed-box mt-3 px-2.5 py-1.5 text-12 text-soft">
      <h2 className="mb-0.5 text-12 font-medium">{title}</h2>
      <DashList lines={lines} />
    </div>
  )
}

function openWords(count: number): string {
  if (count === 0) return 'Every field is decided'
  return count === 1 ? '1 field left' : `${count} fields left`
}

function KeyLine() {
  return (
    <p className="flex basis-full flex-wrap gap-x-3.5 gap-y-1 text-12 text-soft max-phone:hidden pointer-coarse:hidden">
      <span>
        <Kbd>Enter</Kbd> confirm
      </span>
      <span>
        <Kbd>Tab</Kbd> next field
      </span>
      <span>
        <Kbd>E</Kbd> edit
      </span>
      <span>
        <Kbd>X</Kbd> cannot read
      </span>
      <span>
        <Kbd>Ctrl Enter</Kbd> all that agree
      </span>
    </p>
  )
}
