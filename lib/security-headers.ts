/**
 * What a page may load: this server's own files and the scripts that carry this answer's nonce. No third party, no
 * inline style attribute, no frame around us. (OWASP ASVS 5.0 §3.4)
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** What is no page (the interface, files, refusals) runs nothing, whatever a browser takes it for. */
const filePolicy = "script-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** At the counter a tablet reads the QR codes of those who come; nobody else is asked for a camera. */
const features = { office: 'camera=(self)', resident: 'camera=()' }

/** Headers of every answer, pages and API alike; a page has a policy of its own (`contentSecurityPolicy`). */
export const securityHeaders = (side: keyof typeof features) => [
  { key: 'Content-Security-Policy', value: filePolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: `${features[side]}, microphone=(), geolocation=(), payment=(), usb=()`,
  },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
]
