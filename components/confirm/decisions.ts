import type { ConfirmField, FieldDecision } from './confirm-field'

export interface ConfirmState {
  /** The field in hand. */
  active: string
  editing: boolean
  decisions: Readonly<Record<string, FieldDecision>>
  /** Grows with each step that should take the focus along. */
  moves: number
}

export type ConfirmStep =
  | { type: 'look'; name: string }
  | { type: 'edit'; name: string }
  | { type: 'leave-edit' }
  | { type: 'confirm'; name: string }
  | { type: 'settle'; name: string; value: string }
  | { type: 'unreadable'; name: string }
  | { type: 'confirm-agreeing' }
  /** What bore the value out does so no more: it is for a person to decide. */
  | { type: 'reopen'; name: string }

const YOU = 'you'

export function startState(fields: readonly ConfirmField[], startAt: string | null = null): ConfirmState {
  const decided = fields.flatMap(field => (field.decided ? [[field.name, field.decided] as const] : []))
  const decisions = Object.fromEntries(decided)
  const first =
    fields.find(field => field.name === startAt) ?? fields.find(field => !decisions[field.name]) ?? fields[0]
  return { active: first?.name ?? '', editing: false, decisions, moves: 0 }
}

/** Each step a person can take. The reader's own value is never changed: a decision stands beside it. */
export function confirmReducer(fields: readonly ConfirmField[]) {
  return (state: ConfirmState, step: ConfirmStep): ConfirmState => {
    switch (step.type) {
      case 'look':
        return step.name === state.active ? state : { ...state, active: step.name, editing: false }
      case 'edit':
        return { ...state, active: step.name, editing: true }
      case 'leave-edit':
        return { ...state, editing: false, moves: state.moves + 1 }
      case 'confirm': {
        const field = fields.find(candidate => candidate.name === step.name)
        if (!field) return state
        const decided = state.decisions[step.name]
        // Saying that it can be read after all brings back what was read; any other decision stands.
        if (decided && decided.state !== 'unreadable') return advance(fields, state)
        if (field.value === null || field.readings.length > 1)
          return { ...state, active: step.name, editing: true }
        return decide(fields, state, step.name, { state: 'confirmed', value: field.value, by: YOU })
      }
      case 'settle': {
        const field = fields.find(candidate => candidate.name === step.name)
        if (!field || step.value.trim() === '') return state
        const kept = field.value === step.value
        return decide(fields, state, step.name, {
          state: kept ? 'confirmed' : 'corrected',
          value: step.value,
          by: YOU,
        })
      }
      case 'unreadable':
        return decide(fields, state, step.name, { state: 'unreadable', by: YOU })
      case 'reopen': {
        const { [step.name]: decided, ...others } = state.decisions
        const borneOut = decided !== undefined && decided.state !== 'unreadable' && decided.borneOut
        return borneOut ? { ...state, decisions: others } : state
      }
      case 'confirm-agreeing': {
        const agreeing = fields.flatMap(({ name, value, agrees }) =>
          agrees && value !== null && !state.decisions[name]
            ? [[name, { state: 'confirmed', value, by: YOU } as const] as const]
            : [],
        )
        return advance(fields, {
          ...state,
          decisions: { ...state.decisions, ...Object.fromEntries(agreeing) },
        })
      }
    }
  }
}

export function openFields(fields: readonly ConfirmField[], state: ConfirmState): ConfirmField[] {
  return fields.filter(field => !state.decisions[field.name])
}

function decide(fields: readonly ConfirmField[], state: ConfirmState, name: string, decision: FieldDecision) {
  return advance(fields, { ...state, active: name, decisions: { ...state.decisions, [name]: decision } })
}

/** On to the next open field after the one in hand, else to the first open one; with none left the field stays. */
function advance(fields: readonly ConfirmField[], state: ConfirmState): ConfirmState {
  const at = fields.findIndex(field => field.name === state.active)
  const next = [...fields.slice(at + 1), ...fields.slice(0, at + 1)].find(
    field => !state.decisions[field.name],
  )
  return { ...state, active: next?.name ?? state.active, editing: false, moves: state.moves + 1 }
}
