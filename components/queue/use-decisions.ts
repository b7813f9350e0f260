'use client'

import { useCallback, useState, useTransition } from 'react'
import { answerOf } from '../form/answer-of'
import type { FormAction, FormFailure } from '../form/outcome'
import type { Decided, QueueActions, QueueRow } from './queue-row'

/** Runs decisions that need no form, remembers the last one for its undo, and keeps what was refused. */
export function useDecisions(actions: QueueActions) {
  const [pending, start] = useTransition()
  const [done, setDone] = useState<Decided | null>(null)
  const [refused, setRefused] = useState<FormFailure | null>(null)

  const run = useCallback((action: FormAction<Decided>, fields: Record<string, string>) => {
    const entries = new FormData()
    for (const [name, value] of Object.entries(fields)) entries.set(name, value)
    start(async () => {
      const outcome = await answerOf(action, null, entries)
      setRefused(outcome.ok ? null : outcome.failure)
      if (outcome.ok) setDone(outcome.value)
    })
  }, [])

  const acknowledge = useCallback(
    (row: QueueRow) => run(actions.acknowledge, { flagId: row.flagId, version: String(row.version) }),
    [run, actions],
  )
  const undo = useCallback(() => {
    if (done?.undo) run(actions.undo, { undo: done.undo })
  }, [run, actions, done])
  const forget = useCallback(() => setDone(null), [])
  const decided = useCallback((value: Decided) => {
    setRefused(null)
    setDone(value)
  }, [])

  return { pending, done, refused, acknowledge, undo, forget, decided }
}
