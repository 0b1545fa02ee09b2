import type { Words } from '../keys.ts'

export const remote: Pick<Words, Extract<keyof Words, `remote.${string}`>> = {
  'remote.title': 'Cómo participar por video o por teléfono',
  'remote.video': 'Por video: {{link}}',
  'remote.phone': 'Por teléfono: {{phone}}',
  'remote.code': 'Código de la reunión: {{code}}',
  'remote.hand': 'Por teléfono, oprima {{keys}} para levantar la mano.',
  'remote.unmute': 'Por teléfono, oprima {{keys}} para activar su micrófono.',
  'remote.called':
    'Conéctese antes de que empiece su punto. Cuando sea su turno, diremos su nombre o número. Active su micrófono y empiece a hablar.',
}
