export const group = {
  'group.ask': 'Inscribir también a otras personas',
  'group.others': 'Nombres de las otras personas',
  'group.others.hint':
    'Un nombre por línea, hasta 19. Se les llamará una tras otra, cada persona con su propio tiempo, y usted recibe un solo recibo para todas.',
  'group.people': '¿Cuántas personas son, contándole a usted?',
  'group.people.hint':
    'Llénelo solo si alguien prefiere no dar su nombre. A esas personas se les llama por su número.',
  'group.needs': 'Si pide un intérprete, es para todas las personas que inscribe aquí.',
  'group.title': 'Su grupo',
  'group.time_one': '{{count}} persona, hasta {{time}}.',
  'group.time_other': '{{count}} personas, hasta {{time}} en total.',
  'group.order': 'Se les llamará una tras otra.',
  'group.called': 'Están llamando a {{who}}',
  'group.who': 'Número {{number}}, {{name}}',
  'group.name': 'Nombre del número {{number}}',
  'group.withdraw': 'Solo el número {{number}}',
  'group.withdraw-named': 'Solo el número {{number}}, {{name}}',
  'group.withdraw.all': 'Todo, de todas las personas',
  'problem.group-many':
    'Anote menos personas: un formulario inscribe como máximo a {{most}}, contándole a usted',
  'problem.people': 'Escriba un número del 1 al {{most}}, o déjelo vacío',
  'problem.people-few':
    'Anotó a {{named}} personas, contándole a usted. Escriba al menos ese número, o déjelo vacío',
}
