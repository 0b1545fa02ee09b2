import { isIP } from 'node:net'
import { z } from 'zod'
import { storeGigabytes } from '#app/domain/storage/space-rules.ts'
import { mailBudget } from '#app/domain/mail/mail-budget.ts'

const mostProxies = 10
const proxyWords = new Set(['loopback', 'linklocal', 'uniquelocal'])

/** Whether Express's `trust proxy` knows it: an address, a network such as 10.0.0.0/8, or a word for one. */
function namesProxy(part: string): boolean {
  if (proxyWords.has(part)) return true
  const [address = '', bits, ...more] = part.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  // A network of nearly every address would trust whatever a visitor writes.
  const [least, most] = version === 4 ? [8, 32] : [16, 128]
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= least && Number(bits) <= most)
}

const proxySentence =
  'must say which proxies are in front: how many, from 0 to 10, or their addresses or networks, such as 10.0.0.7, 192.168.0.0/16 or loopback. Everyone can’t be trusted, so "true" is not taken'

/** A count of proxies in front, or where they are; never everyone, whose word would be the visitor's own. */
const TrustProxy = z
  .string()
  .transform((value, check): number | string[] => {
    if (/^\d+$/.test(value) && Number(value) <= mostProxies) return Number(value)
    if (value === 'false') return 0
    const parts = value.split(',').map((part) => part.trim())
    if (parts.every(namesProxy)) return parts
    check.addIssue({ code: 'custom', message: proxySentence })
    return z.NEVER
  })
  .default(0)

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce
    .number('is not a number from 0 to 65535')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65535, 'is above 65535')
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  STATE_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'does not begin with postgres://')
    .optional(),
  ORIGIN: z
    .url({
      protocol: /^https?$/,
      error: 'is not an address such as https://commission.example.org',
    })
    .transform((value) => new URL(value).origin)
    .optional(),
  TRUST_PROXY: TrustProxy,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'does not begin with smtp:// or smtps://')
    .optional(),
  MAX_STORE_GB: z.coerce
    .number('is not a number of gigabytes')
    .min(1, 'is below 1')
    .max(1_000_000, 'is above 1000000')
    .default(storeGigabytes),
  MAIL_PER_HOUR: z.coerce
    .number('is not a number of mails')
    .int('is not a whole number')
    .min(1, 'is below 1')
    .max(100_000, 'is above 100000')
    .default(mailBudget.serverAnHour),
  CLAMAV_URL: z
    .string()
    .regex(
      /^(tcp:\/\/[^/:]+(:\d{1,5})?\/?|unix:\/\/\/.+)$/,
      'is neither tcp://host:port nor unix:///path/to/socket',
    )
    .optional(),
  EXAMPLE_PASSWORD: z.string().min(12, 'is shorter than 12 characters').optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'is none of fatal, error, warn, info, debug, silent',
    )
    .default('info'),
})

export type Environment = z.infer<typeof Environment>

export class WrongEnvironment extends Error {}

/**
 * Reads the environment once. An empty value counts as not set.
 * @throws WrongEnvironment naming every wrong variable, what is wrong with it, and its value where that is no secret
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.')
    return `${name} ${message}${valueWords(name, set[name])}`
  })
  throw new WrongEnvironment(`The environment is wrong: ${wrong.join('; ')}.`)
}

/** Addresses of other services carry passwords. */
const secret = ['DATABASE_URL', 'SMTP_URL', 'EXAMPLE_PASSWORD']
const longestShown = 80

function valueWords(name: string, value: string | undefined): string {
  if (value === undefined || secret.includes(name) || value.includes('@')) return ''
  return ` (it is ${JSON.stringify(value.length > longestShown ? `${value.slice(0, longestShown)}…` : value)})`
}
