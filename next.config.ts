import type { NextConfig } from 'next'
// Next compiles this file where the import map is not seen: a relative path.
import { securityHeaders } from './lib/security-headers.ts'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // These load files of their own at run time and must not be bundled.
  serverExternalPackages: ['pino', 'postgres', 'nodemailer', '@react-pdf/renderer', 'rate-limiter-flexible'],
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  experimental: {
    globalNotFound: true,
    serverActions: { bodySizeLimit: '64kb' },
  },
}

export default config
