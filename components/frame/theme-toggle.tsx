'use client'

import { SunMoon } from 'lucide-react'
import { Button } from '../ui/button'

const YEAR_MS = 31_536_000_000

/**
 * Turns the page over and remembers it in a cookie, from which the next page is drawn right at once.
 * Where the browser offers no cookie store, which it only does on a secure origin, the choice lasts while the page does.
 */
export function ThemeToggle() {
  const turn = async () => {
    const root = document.documentElement
    const seen = root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
    const next = seen === 'dark' ? 'light' : 'dark'
    root.dataset.theme = next
    if (!('cookieStore' in window)) return
    await cookieStore.set({
      name: 'theme',
      value: next,
      path: '/',
      sameSite: 'lax',
      expires: Date.now() + YEAR_MS,
    })
  }
  return (
    <Button variant="quiet" size="icon" aria-label="Light or dark" title="Light or dark" onClick={turn}>
      <SunMoon aria-hidden />
    </Button>
  )
}
