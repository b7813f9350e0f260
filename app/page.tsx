import { redirect } from 'next/navigation'
import { findCurrentActor } from '@/lib/access'

export default async function Home() {
  redirect((await findCurrentActor()) ? '/dashboard' : '/sign-in')
}
