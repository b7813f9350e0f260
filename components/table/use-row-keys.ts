'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { isCommandKey } from '../ui/typing'

export type RowCommands = Partial<Record<string, (rowId: string) => void>>

/**
 * J and K move through the rows, and the commands act on the current one. Focus goes along with the move,
 * so that those who listen hear the row and Tab goes on from there.
 */
export function useRowKeys(ids: readonly string[], commands: RowCommands, start: string | null = null) {
  const [current, setCurrent] = useState<string | null>(start)
  const body = useRef<HTMLTableSectionElement>(null)

  const moveTo = useCallback((id: string) => {
    setCurrent(id)
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector<HTMLElement>('th a')?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isCommandKey(event)) return
      const step = { j: 1, k: -1 }[event.key.toLowerCase()]
      if (step !== undefined) {
        const at = current === null ? (step > 0 ? -1 : ids.length) : ids.indexOf(current)
        const next = ids[Math.min(Math.max(at + step, 0), ids.length - 1)]
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

  return { current, setCurrent, body }
}
