import type { ReactNode } from 'react'
import { AppFrame } from '@/components/frame/app-frame'
import { SignOutForm } from '@/components/frame/sign-out-form'
import { requireActor } from '@/lib/access'
import { railCounts } from '@/lib/cases'
import { getRecordCheck } from '@/lib/operation'
import { BrokenRecord } from './broken-record'
import { signOutAction } from './settings/actions'

export const dynamic = 'force-dynamic'

/** The frame around the work. It decides nothing: every page and every action asks for itself who is there. */
export default async function FirmLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const [counts, check] = await Promise.all([railCounts(actor), getRecordCheck(actor)])
  return (
    <AppFrame
      person={{ name: actor.name, role: actor.role }}
      firmName={actor.firmName}
      counts={counts}
      signOut={<SignOutForm action={signOutAction} />}
    >
      <BrokenRecord check={check} />
      {children}
    </AppFrame>
  )
}
