import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicFrame } from '@/components/frame/public-frame'
import { findOpenLink } from '@/lib/firm'
import { setUpFirmAction } from '../../actions'
import { AuthenticatorCode } from '../../authenticator-code'
import { EnrolForm } from '../../enrol-form'

export const metadata: Metadata = { title: 'Create your firm' }

export default async function SetUpPage({ params }: PageProps<'/set-up/[token]'>) {
  const { token } = await params
  const link = await findOpenLink(token)
  if (link?.purpose !== 'set-up') notFound()
  return (
    <PublicFrame wide title="Create your firm" lede="You become its owner. This link works once.">
      <EnrolForm
        action={setUpFirmAction}
        token={token}
        firm={{ timeZones: Intl.supportedValuesOf('timeZone') }}
        authenticator={<AuthenticatorCode secret={link.totpSecret} address={link.totpAddress} />}
      />
    </PublicFrame>
  )
}
