'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { isCommandKey } from '../ui/typing'
import { rowToward } from './row-toward'

export type RowCommands = Partial<Record<string, (rowId: string) => void>>

/**
 * J and K move through the rows, and the commands act on the current one. Focus goes along with the move,
 * so that those who listen hear the row and Tab goes on from there. When the current row leaves the list, the one
 * that moves up to its place becomes current.
 */
export function useRowKeys(ids: readonly string[], commands: RowCommands, start: string | null = null) {
  const [current, setCurrent] = useState<string | null>(start)
  const body = useRef<HTMLTableSectionElement>(null)
  const place = useRef(-1)

  const moveTo = useCallback((id: string) => {
    setCurrent(id)
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector<HTMLElement>('th a')?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    if (current === null) return
    const at = ids.indexOf(current)
    if (at >= 0) {
      place.current = at
      return
    }
    // Only a focus that went down with its row is picked up again; elsewhere somebody is at something.
    const heir = ids[Math.min(place.current, ids.length - 1)]
    if (heir !== undefined && document.activeElement === document.body) moveTo(heir)
  }, [ids, current, moveTo])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isCommandKey(event)) return
      const step = ({ j: 1, k: -1 } as const)[event.key.toLowerCase()]
      if (step !== undefined) {
        const next = rowToward(step, ids, { current, place: place.current })
        if (next !== undefined) moveTo(next)
        return
      }
      const onControl = event.target instanceof HTMLElement && event.target.matches('a, button, summary')
      const command = event.key === 'Enter' && onControl ? undefined : commands[event.key.toLowerCase()]
      if (!command || current === null || !ids.includes(current)) return
      event.preventDefault()
      command(current)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [ids, commands, current, moveTo])

  return { current, setCurrent, moveTo, body }
}
