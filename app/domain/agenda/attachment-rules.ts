import { allowed, refuse, type Verdict } from '../verdict.ts'
import { refusalSentence } from './attachment-kinds.ts'

/**
 * N9. What is heard in closed session is confidential (Government Code 54963), and officers' personnel and complaint
 * files are (Penal Code 832.7; GK). The commission takes no personnel action, so neither has a place here.
 */
export function confidentialVerdict(nature: 'public' | 'closed-session' | 'personnel'): Verdict {
  if (nature === 'public') return allowed
  const section = nature === 'personnel' ? 'Penal Code 832.7' : 'Government Code 54963'
  return refuse('confidential', refusalSentence('confidential'), section)
}
