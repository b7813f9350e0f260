import type { Case } from '../case-truth'
import { businesses } from './businesses'
import { deadlines } from './deadlines'
import { enforcement } from './enforcement'
import { oneYear } from './one-year'
import { severalYears } from './several-years'
import { traps } from './traps'

/** Every case file of the matrix. */
export const cases: readonly Case[] = [
  ...oneYear,
  ...traps,
  ...deadlines,
  ...enforcement,
  ...severalYears,
  ...businesses,
]
