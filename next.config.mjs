const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
]

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // The image optimizer has been the framework's most attacked endpoint; our own routes serve our pictures.
  images: { unoptimized: true },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    '@node-rs/argon2',
    '@napi-rs/canvas',
    'pdfjs-dist',
    '@electric-sql/pglite',
  ],
  // `npm run check` compiles every type; a build on the operator's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Room for a text that is far too long, so that the schema answers it in words at its field. See also proxy.ts.
  experimental: { serverActions: { bodySizeLimit: '4mb' } },
  headers: async () => [{ source: '/:path*', headers }],
}
