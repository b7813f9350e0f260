import { expect, test } from 'vitest'
import { triggers } from '../escalation/triggers'
import { ruleHistoryOf } from './rule-history'

test.each(triggers.map(trigger => [trigger.id, trigger] as const))(
  '%s says what each of its versions changed, up to the one in force',
  (_, trigger) => {
    const history = ruleHistoryOf(trigger)
    const versions = Array.from({ length: trigger.version }, (_, index) => trigger.version - index)
    expect(history.map(({ version }) => version)).toEqual(versions)
    expect(history.every(({ what }) => what.endsWith('.'))).toBe(true)
    const days = history.map(({ on }) => on)
    expect(days).toEqual([...days].sort().reverse())
  },
)

test('a version bears the day on which it was made, and not that of the first', () => {
  const days = new Map(ruleHistoryOf({ id: 'C-01' }).map(({ version, on }) => [version, on]))
  expect(days.get(3)).toBe('2026-11-24')
  expect(days.get(4)).toBe('2026-11-25')
})
