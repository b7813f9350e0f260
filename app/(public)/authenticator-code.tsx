import { create } from 'qrcode'

/** The square that an authenticator app reads, drawn here as one path, and the secret for typing by hand. */
export function AuthenticatorCode({ secret, address }: { secret: string; address: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const dark = Array.from(modules.data).flatMap((on, at) =>
    on ? [`M${(at % modules.size) + 2} ${Math.floor(at / modules.size) + 2}h1v1h-1z`] : [],
  )
  const side = modules.size + 4
  return (
    <div className="flex flex-wrap items-center gap-4">
      <svg
        role="img"
        aria-label="Code for your authenticator app"
        viewBox={`0 0 ${side} ${side}`}
        className="size-36 flex-none rounded-s"
      >
        <rect width={side} height={side} fill="#fff" />
        <path d={dark.join('')} fill="#000" />
      </svg>
      <div className="min-w-0 flex-1 text-13 text-soft">
        <p>Scan this with an authenticator app, or type the secret:</p>
        <p className="mt-1 font-mono text-13 break-all text-ink" data-testid="totp-secret">
          {secret}
        </p>
      </div>
    </div>
  )
}
