import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PublicFrame } from '@/components/frame/public-frame'
import { findCurrentActor } from '@/lib/access'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage() {
  if (await findCurrentActor()) redirect('/dashboard')
  return (
    <PublicFrame title="Sign in" lede="Your address, your password and the code your app shows.">
      <SignInForm />
    </PublicFrame>
  )
}
