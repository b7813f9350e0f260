'use client'

import { Search } from 'lucide-react'
import Form from 'next/form'
import { useEffect, useRef } from 'react'
import { isCommandKey } from '../ui/typing'

/** A plain GET form: it works without a script, and the search has an address. */
export function SearchBox() {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const opens =
        (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && isCommandKey(event))
      if (!opens) return
      event.preventDefault()
      box.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Form
      action="/search"
      role="search"
      className="relative flex flex-[0_1_380px] items-center max-rail:size-10 max-rail:flex-none max-rail:focus-within:absolute max-rail:focus-within:inset-x-3 max-rail:focus-within:z-26 max-rail:focus-within:w-auto"
    >
      <Search aria-hidden className="pointer-events-none absolute left-2.5 size-4 text-faint" />
      <input
        ref={box}
        type="search"
        name="q"
        aria-label="Search clients, cases and notices"
        placeholder="Search clients, cases, notices"
        autoComplete="off"
        className="h-8 w-full rounded-m border border-edge bg-page pr-16 pl-8 text-13 max-rail:h-10 max-rail:pr-2 max-rail:not-focus:pr-0 max-rail:not-focus:placeholder:text-transparent"
      />
      <kbd className="pointer-events-none absolute right-2 rounded-s border border-line px-1 font-sans text-11 text-soft max-rail:hidden">
        Ctrl K
      </kbd>
    </Form>
  )
}
