import { maskTinsInName } from '@/lib/resolution'

const CHARACTERS_MAX = 300

/** Control characters end lines and headers; marks of direction make `fdp.exe` read as `exe.pdf`. */
const DECEIVING = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
const PATH_BEFORE = /^.*[/\\]/su

/**
 * The name under which a paper is shown and downloaded: what people see in their folder, without the folder, without
 * characters that deceive and with no full taxpayer number, at most 300 characters with the ending kept. It never names a
 * place in the store.
 */
export function harmlessName(given: string): string {
  const name = maskTinsInName(
    given.toWellFormed().replace(DECEIVING, '').trim().replace(PATH_BEFORE, '').trim(),
  )
  if (name === '' || /^\.+$/.test(name)) return 'paper'
  const characters = [...name]
  if (characters.length <= CHARACTERS_MAX) return name
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  return `${characters.slice(0, CHARACTERS_MAX - ending.length).join('')}${ending}`
}
