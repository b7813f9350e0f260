import type { Case } from '../case-truth'
import { businesses } from './businesses'
import { deadlines } from './deadlines'
import { enforcement } from './enforcement'
import { families } from './families'
import { interview } from './interview'
import { oneYear } from './one-year'
import { payments } from './payments'
import { severalYears } from './several-years'
import { strategy } from './strategy'
import { traps } from './traps'

/** Every case file of the matrix. */
export const cases: readonly Case[] = [
  ...oneYear,
  ...traps,
  ...deadlines,
  ...enforcement,
  ...severalYears,
  ...payments,
  ...businesses,
  ...interview,
  ...strategy,
  ...families,
]
