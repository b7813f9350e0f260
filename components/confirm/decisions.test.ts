import { expect, test } from 'vitest'
import type { ConfirmField } from './confirm-field'
import { confirmReducer, openFields, startState } from './decisions'

const field = (name: string, more: Partial<ConfirmField> = {}): ConfirmField => ({
  name,
  label: name,
  input: 'text',
  value: 'read',
  display: 'read',
  raw: 'read',
  page: 1,
  box: null,
  confidence: 0.98,
  basis: 'printed',
  remark: null,
  readings: [],
  agrees: true,
  decided: null,
  ...more,
})

const run = (fields: ConfirmField[], ...steps: Parameters<ReturnType<typeof confirmReducer>>[1][]) =>
  steps.reduce(confirmReducer(fields), startState(fields))

test('the screen opens at the first field that nobody has decided', () => {
  const fields = [
    field('code', { decided: { state: 'confirmed', value: 'CP14', by: 'M. Ostrow' } }),
    field('date'),
  ]
  expect(startState(fields).active).toBe('date')
})

test('confirming goes on to the next open field and says nothing about the others', () => {
  const fields = [field('code'), field('date')]
  const state = run(fields, { type: 'confirm', name: 'code' })
  expect(state.active).toBe('date')
  expect(openFields(fields, state).map(open => open.name)).toEqual(['date'])
})

test('a field that was not read cannot be confirmed, only typed or called unreadable', () => {
  const fields = [field('date', { value: null })]
  expect(run(fields, { type: 'confirm', name: 'date' })).toMatchObject({ editing: true, decisions: {} })
  const typed = run(fields, { type: 'settle', name: 'date', value: '2026-11-16' })
  expect(typed.decisions.date).toMatchObject({ state: 'corrected', value: '2026-11-16' })
  expect(run(fields, { type: 'unreadable', name: 'date' }).decisions.date).toMatchObject({
    state: 'unreadable',
  })
})

test('confirming a field that was called unreadable brings back what was read', () => {
  const fields = [field('date'), field('code')]
  const state = run(fields, { type: 'unreadable', name: 'date' }, { type: 'confirm', name: 'date' })
  expect(state.decisions.date).toEqual({ state: 'confirmed', value: 'read', by: 'you' })
})

test('confirming an unreadable field that nothing was read of asks for it to be typed', () => {
  const unread = [field('date', { value: null }), field('code')]
  const state = run(unread, { type: 'unreadable', name: 'date' }, { type: 'confirm', name: 'date' })
  expect(state).toMatchObject({ active: 'date', editing: true })
})

test('a field with two readings is never picked silently', () => {
  const readings = [
    { value: '179.50', display: '179.50' },
    { value: '178.50', display: '178.50' },
  ]
  expect(run([field('interest', { readings })], { type: 'confirm', name: 'interest' }).decisions).toEqual({})
})

test('typing the same value as was read confirms it; another value corrects it', () => {
  const fields = [field('code')]
  const same = run(fields, { type: 'settle', name: 'code', value: 'read' })
  expect(same.decisions.code).toMatchObject({ state: 'confirmed' })
  const other = run(fields, { type: 'settle', name: 'code', value: 'CP504' })
  expect(other.decisions.code).toMatchObject({ state: 'corrected', value: 'CP504' })
})

test('confirming all that agree leaves every doubtful, unread and decided field alone', () => {
  const unreadable = { state: 'unreadable', by: 'M. Ostrow' } as const
  const fields = [
    field('a'),
    field('b', { agrees: false }),
    field('c', { value: null }),
    field('d', { decided: unreadable }),
  ]
  const state = run(fields, { type: 'confirm-agreeing' })
  expect(Object.keys(state.decisions).sort()).toEqual(['a', 'd'])
  expect(state.decisions.d).toEqual(unreadable)
  expect(state.active).toBe('b')
})

test('an empty correction is no decision', () => {
  expect(run([field('a')], { type: 'settle', name: 'a', value: '  ' }).decisions).toEqual({})
})

test('a value that nothing bears out any more is open again; one that a person decided stays decided', () => {
  const borneOut = { state: 'confirmed', value: 'read', by: 'Adds up', borneOut: true } as const
  const byPerson = { state: 'confirmed', value: 'read', by: 'M. Ostrow' } as const
  const fields = [field('amountDue', { decided: borneOut }), field('date', { decided: byPerson })]
  const state = run(fields, { type: 'reopen', name: 'amountDue' }, { type: 'reopen', name: 'date' })
  expect(openFields(fields, state).map(({ name }) => name)).toEqual(['amountDue'])
})
