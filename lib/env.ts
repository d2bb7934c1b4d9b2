import { z } from 'zod'
import { modules } from './modules.ts'

/** A switch list such as `resident,staff`. */
const list = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z
    .string()
    .default(names.join(','))
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(names)).min(1))

/** Networks such as `10.20.0.0/16,192.0.2.7`. */
const networks = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(
    z.array(
      z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()], {
        error: 'is no network such as 10.20.0.0/16',
      }),
    ),
  )

/** Files such as `/srv/fonts/ipamjm.ttf,/srv/fonts/other.otf`. */
const files = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((name) => name.trim()))
  .transform((names) => names.filter(Boolean))

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_RESIDENT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_READ_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(5),
    MADOGUCHI_DATA_DIR: z.string().min(1).default('.madoguchi'),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    APP_URL: z.url().optional(),
    AUTH_SECRET: z.string().min(32),
    KEY_PEPPER: z.string().min(32),
    MADOGUCHI_MODULES: list(modules),
    MADOGUCHI_SURFACES: list(['resident', 'staff']),
    MADOGUCHI_DEMO: z.stringbool().default(false),
    MADOGUCHI_NOW: z.iso.datetime({ offset: true }).optional(),
    MADOGUCHI_DAY_LISTS_DIR: z.string().min(1).optional(),
    MADOGUCHI_FONTS: files,
    MADOGUCHI_EUDC_FONT: z.string().optional(),
    HOLDS_PER_ADDRESS: z.coerce.number().int().min(0).max(100_000).default(300),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
    STAFF_NETWORKS: networks,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    MAIL_TRANSPORT: z.enum(['outbox', 'resend', 'smtp']).default('outbox'),
    MAIL_FROM: z.string().min(3).default('Madoguchi <no-reply@madoguchi.example>'),
    RESEND_API_KEY: z.string().optional(),
    RESEND_WEBHOOK_SECRET: z.string().optional(),
    RESEND_BASE_URL: z.url().optional(),
    SMTP_URL: z.string().optional(),
    SMTP_BOUNCES_TO: z.email().optional(),
  })
  .superRefine((value, context) => {
    const complain = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (value.NODE_ENV === 'production')
      for (const name of ['AUTH_SECRET', 'KEY_PEPPER'] as const)
        if (isWeak(value[name])) complain(name, 'is no random secret: make one with openssl rand -base64 32')
    if (value.NODE_ENV === 'production' && value.AUTH_SECRET === value.KEY_PEPPER)
      complain('KEY_PEPPER', 'must be another secret than AUTH_SECRET')
    if (value.MAIL_TRANSPORT === 'resend' && !value.RESEND_API_KEY)
      complain('RESEND_API_KEY', 'needed by MAIL_TRANSPORT=resend')
    if (value.MAIL_TRANSPORT === 'smtp' && !value.SMTP_URL)
      complain('SMTP_URL', 'needed by MAIL_TRANSPORT=smtp')
    if (value.MADOGUCHI_NOW && value.NODE_ENV === 'production' && !value.MADOGUCHI_DEMO)
      complain('MADOGUCHI_NOW', 'a fixed clock is for tests and the demo, never for production')
  })

/** Words of people and what repeats itself; 32 random letters hold about twenty different ones. */
const isWeak = (secret: string): boolean =>
  new Set(secret).size < 12 || /change|replace|example|secret|password|pepper|12345|abcde|qwert/i.test(secret)

type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * The settings of this process, read once and only here. Throws an error that names each wrong variable, so an
 * operator sees at start what to mend.
 */
export function env(): Env {
  parsed ??= parse()
  return parsed
}

/** The address residents and staff reach this installation at, without a trailing slash. */
export const appUrl = (): string => (env().APP_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, '')

function parse(): Env {
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = schema.safeParse(present, {
    error: (issue) => (issue.input === undefined ? 'is needed' : undefined),
  })
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These environment variables are missing or wrong:\n${lines.join('\n')}`)
}
