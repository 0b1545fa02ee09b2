import type { Words } from '../keys.ts'

export const remote: Pick<Words, Extract<keyof Words, `remote.${string}`>> = {
  'remote.title': 'Ինչպես միանալ տեսակապով կամ հեռախոսով',
  'remote.video': 'Տեսակապ՝ {{link}}',
  'remote.phone': 'Հեռախոս՝ {{phone}}',
  'remote.code': 'Ժողովի կոդը՝ {{code}}',
  'remote.hand': 'Հեռախոսով ձեռք բարձրացնելու համար սեղմեք {{keys}}։',
  'remote.unmute': 'Հեռախոսով խոսափողը միացնելու համար սեղմեք {{keys}}։',
  'remote.called':
    'Միացեք մինչև Ձեր հարցի սկսվելը։ Երբ Ձեր հերթը գա, կկանչենք Ձեր անունը կամ համարը։ Միացրեք խոսափողը և սկսեք խոսել։',
}
