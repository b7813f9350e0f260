'use client'

import { useCallback, useEffect, useState } from 'react'
import { Dialog } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { isCommandKey } from '../ui/typing'

const groups: { title: string; keys: [string[], string][] }[] = [
  {
    title: 'Everywhere',
    keys: [
      [['Ctrl K', '/'], 'Search'],
      [['?'], 'This map'],
      [['Esc'], 'Close what lies on top'],
    ],
  },
  {
    title: 'Lists and the queue',
    keys: [
      [['J', 'K'], 'Next row, row before'],
      [['Enter'], 'Open the row'],
      [['A'], 'Acknowledge'],
      [['S'], 'Snooze until a day'],
      [['O'], 'Override the flag, with a reason'],
      [['Z'], 'Undo, for ten seconds'],
    ],
  },
  {
    title: 'Confirming a paper',
    keys: [
      [['Tab'], 'Next field and its place on the page'],
      [['Enter'], 'Confirm the field'],
      [['E'], 'Edit; the printed value is kept'],
      [['X'], 'Cannot be read'],
      [['Ctrl Enter'], 'Confirm all that agree'],
    ],
  },
]

export function KeyMap() {
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || !isCommandKey(event)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Dialog open={open} onClose={close} title="Keys">
      <div className="grid gap-5">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="border-b border-strong pb-1 text-13">{title}</h3>
            <dl>
              {keys.map(([names, meaning]) => (
                <div key={meaning} className="flex items-center gap-3 border-b border-hair py-1.5 text-13">
                  <dt className="flex w-24 flex-none gap-1 text-soft">
                    {names.map(name => (
                      <Kbd key={name}>{name}</Kbd>
                    ))}
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
