import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicFrame } from '@/components/frame/public-frame'
import { findOpenLink } from '@/lib/firm'
import { joinFirmAction } from '../../actions'
import { AuthenticatorCode } from '../../authenticator-code'
import { EnrolForm } from '../../enrol-form'

export const metadata: Metadata = { title: 'Join your firm' }

export default async function JoinPage({ params }: PageProps<'/join/[token]'>) {
  const { token } = await params
  const link = await findOpenLink(token)
  if (link?.purpose !== 'invite') notFound()
  return (
    <PublicFrame
      wide
      title={`Join ${link.firmName}`}
      lede={`You will sign in as ${link.email}. This link works once.`}
    >
      <EnrolForm
        action={joinFirmAction}
        token={token}
        firm={null}
        authenticator={<AuthenticatorCode secret={link.totpSecret} address={link.totpAddress} />}
      />
    </PublicFrame>
  )
}
