import type { Cents } from '@/lib/resolution/money/cents'
import type { PlainDate } from '@/lib/resolution/time/plain-date'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `January 30, 2018` */
export function longDay(date: PlainDate): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`
}

/** `Dec. 31, 2024`, with the short months in full, as the older transcripts print them. */
export function shortDay(date: PlainDate): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? ''
  return `${month.length > 4 ? `${month.slice(0, 3)}.` : month} ${date.slice(8, 10)}, ${date.slice(0, 4)}`
}

/** `12-31-2024` */
export function dashedDay(date: PlainDate): string {
  return `${date.slice(5, 7)}-${date.slice(8, 10)}-${date.slice(0, 4)}`
}

/** `3,183.00`, credits `-3,328.00` */
export function amount(cents: Cents): string {
  const digits = Math.abs(cents).toString().padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${cents < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`
}

/** `$3,183.00`, credits `-$3,328.00` */
export function dollars(cents: Cents): string {
  return amount(cents).replace(/^-?/, minus => `${minus}$`)
}

const SPANISH_MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** `30 de enero de 2018` */
export function spanishDay(date: PlainDate): string {
  return `${Number(date.slice(8, 10))} de ${SPANISH_MONTHS[Number(date.slice(5, 7)) - 1]} de ${date.slice(0, 4)}`
}

/** `December, 2022` */
export function monthAndYear(date: PlainDate): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]}, ${date.slice(0, 4)}`
}
