import type { PlainDate } from '../time/plain-date'
import { options } from './all-options'
import { doctrineGates, doctrineOrder } from './doctrine'
import type { Gate, Option, OptionCells, OptionComparison, OptionFinding, OptionState } from './option'
import type { OptionId } from './option-id'
import type { OptionsInput } from './options-input'
import { type Position, readPosition } from './position'

/** The rules of this release, each with its version. */
const rules = options.map(({ id, version }) => `${id}.${version}`).join(' ')

/**
 * Every option for a case on a day, side by side. The order of the doctrine holds in each: facts, filing, this year, then
 * the option's own gates; while an earlier one is open the option is not offered.
 */
export function compareOptions(input: OptionsInput, asOf: PlainDate): OptionComparison {
  return { asOf, rules, options: optionsAt(readPosition(input, asOf)) }
}

/** Some options at a position that is read already; every one where none is named. */
export function optionsAt(position: Position, named?: readonly OptionId[]): OptionFinding[] {
  return options.filter(({ id }) => named?.includes(id) ?? true).map(option => findOption(option, position))
}

/** One of them, with its gates in order. */
export function findOption(option: Option, position: Position): OptionFinding {
  const { id, version, title, group, what, after, documents, breaks } = option
  const gates = [
    ...doctrineOrder.filter(step => after.includes(step)).flatMap(step => doctrineGates(step, position)),
    ...option.gates(position),
  ]
  let cells: OptionCells | null = null
  return {
    ...{ id, version, title, group, what, documents, breaks, gates },
    state: stateOf(gates),
    firstOpen: gates.find(({ state }) => state !== 'pass') ?? null,
    // Worked out when somebody looks: to judge a case the gates are enough, and ten years of payments take their time.
    get cells() {
      cells ??= option.cells(position)
      return cells
    },
  }
}

function stateOf(gates: readonly Gate[]): OptionState {
  const own = gates.filter(({ step }) => step === 'option')
  if (own.some(({ state }) => state === 'fail')) return 'closed'
  if (gates.some(({ step, state }) => step !== 'option' && state !== 'pass')) return 'not-yet'
  return own.every(({ state }) => state === 'pass') ? 'available' : 'unknown'
}
