import type { Sheet } from '../text/lay-out'

const SPANISH =
  /fechadelaviso|fechadeaviso|añotributario|añocontributivo|númerodesegurosocial|cantidadadeudada|resumendefacturación|saldoadeudado|serviciodeimpuestosinternos/g
const ENGLISH = /noticedate|taxyear|socialsecuritynumber|amountdue|billingsummary|internalrevenueservice/g
const LOOKED_AT = 20_000

/** The language of the labels. English notices name Spanish help in a line; that alone is no Spanish notice. */
export function readLanguage(sheet: Sheet): 'en' | 'es' {
  const opening = sheet.key.slice(0, LOOKED_AT)
  const spanish = new Set(opening.match(SPANISH)).size
  return spanish >= 2 && spanish > new Set(opening.match(ENGLISH)).size / 2 ? 'es' : 'en'
}
