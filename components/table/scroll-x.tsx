'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** What scrolls is a stop of Tab (WCAG 2.1.1), before a script has seen whether it does. */
const REACHED = { tabIndex: 0 }

/** A table that may be wider than the page scrolls inside itself, by the keyboard too: a stop of Tab only where there is more to see. */
export function ScrollX({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watch = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0
      else element.removeAttribute('tabindex')
    })
    watch.observe(element)
    // The box keeps its width when its table grows, as it does once the typeface has come.
    for (const child of element.children) watch.observe(child)
    return () => watch.disconnect()
  }, [])
  return (
    <section ref={box} aria-label={label} className="scroll-x" {...REACHED}>
      {children}
    </section>
  )
}
