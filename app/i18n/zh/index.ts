import type { Words } from '../keys.ts'
import { demand } from './demand.ts'
import { errors } from './errors.ts'
import { form } from './form.ts'
import { frame } from './frame.ts'
import { mail } from './mail.ts'
import { outcome } from './outcome.ts'
import { receipt } from './receipt.ts'
import { remote } from './remote.ts'
import { same } from './same.ts'
import { group } from './group.ts'

export const zh: Words = {
  ...frame,
  ...form,
  ...receipt,
  ...outcome,
  ...remote,
  ...mail,
  ...errors,
  ...demand,
  ...same,
  ...group,
}
