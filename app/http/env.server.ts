import { z } from 'zod'

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

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
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'does not begin with postgres://')
    .optional(),
  ORIGIN: z
    .url('is not an address such as https://commission.example.org')
    .transform((value) => new URL(value).origin)
    .optional(),
  TRUST_PROXY: z
    .union([flag, z.coerce.number().int().min(0).max(10)], 'is not a number of proxies from 0 to 10')
    .default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'does not begin with smtp:// or smtps://')
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
 * @throws WrongEnvironment naming every wrong variable and what is wrong with it, never its value
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new WrongEnvironment(`The environment is wrong: ${wrong.join('; ')}.`)
}
