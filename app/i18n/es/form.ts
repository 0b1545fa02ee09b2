export const form = {
  'form.title': 'Dar un comentario público a la comisión',
  'form.short-title': 'Dar un comentario público',
  'form.voluntary':
    'Todo en esta página es voluntario. No necesita nombre, cuenta ni correo, y puede asistir y escuchar sin llenar nada.',
  'form.closes':
    'El comentario sobre un punto se cierra cuando la presidencia lo cierra en la reunión, no antes.',
  'form.how': '¿Cómo quiere que le escuchen?',
  'form.how.room': 'Hablar en la sala',
  'form.how.remote': 'Hablar por video o por teléfono',
  'form.how.write': 'Escribir',
  'form.items': '¿Sobre qué?',
  'form.items.hint': 'Elija uno o más. Puede hablar una vez sobre cada uno.',
  'form.items.general': 'Algo que no está en la agenda',
  'form.items.closed': 'Ya no se puede hablar sobre este punto; todavía puede escribir',
  'form.public': 'Qué se hace público',
  'form.public.speak':
    'Si habla: el nombre que dé, si da alguno, se llama en voz alta y consta en el acta con el punto y su posición. También el nombre de un grupo.',
  'form.public.write':
    'Si escribe: su texto y sus archivos se publican palabra por palabra, con el nombre que dé, si da alguno, y quedan en el registro aunque después los retire. Por favor, no incluya su número de teléfono, su dirección ni nada sobre la situación migratoria de nadie.',
  'form.public.never':
    'Nunca se publica: cómo se pronuncia su nombre, lo que necesita para participar y cómo comunicarnos con usted.',
  'form.name': '¿Cómo quiere que le llamemos?',
  'form.name.hint': 'El nombre que usted quiera. Si lo deja vacío, le llamamos por su número.',
  'form.pronunciation': '¿Cómo se pronuncia su nombre?',
  'form.pronunciation.hint':
    'Por ejemplo, «shi-VON BERN». Solo lo ven la secretaría y la presidencia; nunca se publica.',
  'form.group': '¿Habla junto con otras personas?',
  'form.group.hint':
    'Escriban el mismo nombre del grupo en cada inscripción, y se les llamará uno tras otro.',
  'form.interpreter': '¿Necesita un intérprete?',
  'form.interpreter.hint': 'Entonces tiene {{doubled}} en lugar de {{time}}.',
  'form.interpreter.late':
    'Faltan menos de 24 horas para la reunión: no podemos prometerlo, pero haremos lo posible.',
  'form.interpreter.ahead': 'Si lo pide con menos de 24 horas de anticipación, haremos lo posible.',
  'form.interpreter.none': 'No',
  'form.interpreter.es': 'Español',
  'form.interpreter.hy': 'Armenio',
  'form.interpreter.zh': 'Chino',
  'form.interpreter.asl': 'Lengua de señas estadounidense (ASL)',
  'form.interpreter.other': 'Otro idioma',
  'form.interpreter.which': '¿Qué idioma?',
  'form.accommodation': '¿Necesita algo más para participar?',
  'form.accommodation.hint':
    'Por ejemplo, un micrófono que se le acerque, o subtítulos. Solo lo ve la secretaría; nunca se publica.',
  'form.position': '¿Apoya o se opone al punto?',
  'form.position.none': 'Prefiero no decirlo',
  'form.position.support': 'Apoyo',
  'form.position.oppose': 'Me opongo',
  'form.position.neither': 'Ninguno de los dos',
  'form.text': 'Su comentario',
  'form.text.any':
    'Hasta 60,000 caracteres (unas 20 páginas). Si su comentario es más largo, adjúntelo como archivo.',
  'form.text.limit_one': '{{count}} palabra como máximo.',
  'form.text.limit_other': '{{count}} palabras como máximo.',
  'form.text.sent': 'Se envía a todas las comisionadas y los comisionados, y se publica al mismo tiempo.',
  'form.text.deadline':
    'Plazo: {{when}}. Los comentarios posteriores también se aceptan y se marcan como tardíos.',
  'form.text.late':
    'Ya pasó el plazo para comentarios escritos: el suyo se recibe de todos modos, marcado como tardío.',
  'form.text.aloud': 'Los comentarios escritos pueden leerse en voz alta en la reunión.',
  'form.files': 'Adjuntar archivos',
  'form.files.kept': 'Archivos que se conservan',
  'form.files.kept.hint': 'No hace falta elegirlos otra vez. Desmarque el que no quiera enviar.',
  'form.files.hint':
    'Hasta tres, de 20 MB cada uno y 30 MB en total: PDF, Word, PowerPoint, OpenDocument, RTF, texto sin formato e imágenes, como JPEG.',
  'form.mail': 'Enviarme el recibo por correo electrónico',
  'form.mail.address': 'Correo electrónico',
  'form.mail.hint':
    'Su recibo aparece en la página siguiente de todos modos. La dirección se usa para enviarlo y para decirle qué pasó con su comentario; se guarda aparte y nunca se publica.',
  'form.send': 'Enviar',
  'form.trap': 'Deje esto vacío',
  'form.time': 'Cada persona tiene {{time}}, salvo que quien preside lo reduzca para todos.',
  'form.card':
    '¿No tiene internet a mano? Llene una tarjeta en la entrada, o {{how}}. Esta página se imprime como una de esas tarjetas.',
  'form.card.give':
    'Entregue esta tarjeta a la secretaría antes de que se cierre el comentario sobre el punto.',
  'form.card.mark': 'Marque lo que corresponda; puede dejar en blanco lo que quiera.',

  'problem.how': 'Elija cómo quiere que le escuchen',
  'problem.item': 'Elija al menos un punto, o «Algo que no está en la agenda»',
  'problem.item-any': 'Elija al menos un punto',
  'problem.item-gone': 'Un punto que eligió ya no está en la agenda: elija de nuevo',
  'problem.item-closed':
    'Mientras tanto se cerró el comentario sobre el punto {{items}}. Todavía puede escribir sobre él.',
  'problem.name-long': 'Acorte el nombre a 100 caracteres',
  'problem.pronunciation-long': 'Acorte esto a 100 caracteres',
  'problem.group-long': 'Acorte el nombre del grupo a 100 caracteres',
  'problem.need-long': 'Acorte esto a 500 caracteres',
  'problem.text': 'Escriba su comentario, o elija hablar',
  'problem.text-words': 'Acorte su comentario: tiene {{count}} palabras y se admiten {{limit}}',
  'problem.text-long':
    'Su comentario pasa de 60,000 caracteres (unas 20 páginas), y abajo solo queda el comienzo. Vuelva atrás para copiarlo completo y adjúntelo como archivo.',
  'problem.mail': 'Revise el correo electrónico, o déjelo vacío',
  'problem.mail-many':
    'Se pidieron demasiados recibos por correo desde su red en la última hora. Deje vacío el correo electrónico: la página siguiente muestra el código de su recibo',
  'problem.cut-off': 'El envío se interrumpió. Envíelo de nuevo.',
  'problem.not-saved':
    'No podemos guardar nada en este momento. Lo que escribió está abajo: espere unos minutos y envíelo de nuevo.',
  'problem.too-many':
    'Llegaron muchísimos envíos desde su red en un minuto. Espere un minuto y envíe de nuevo.',
  'problem.file': '{{file}}: {{why}}',
  'file.too-large': 'pesa más de 20 MB. Redúzcalo o divídalo e inténtelo de nuevo',
  'file.too-many': 'Eligió más de tres archivos. Elija tres o menos',
  'file.empty': 'está vacío. Compruebe que eligió el archivo correcto e inténtelo de nuevo',
  'file.encrypted': 'necesita una contraseña. Guarde una copia sin contraseña e inténtelo de nuevo',
  'file.damaged': 'está dañado o incompleto. Guárdelo de nuevo, o elija otra copia, e inténtelo otra vez',
  'file.unreadable': 'no pudimos leerlo. Guárdelo de nuevo, o como PDF, e inténtelo otra vez',
  'file.macros': 'contiene macros. Guarde una copia sin macros e inténtelo de nuevo',
  'file.runs':
    'contiene programas o controles que se pueden ejecutar. Imprímalo en un PDF nuevo e inténtelo otra vez',
  'file.embedded': 'contiene otros archivos. Quítelos, o imprímalo en un PDF nuevo, e inténtelo otra vez',
  'file.remote': 'toma texto, imágenes o una plantilla de otro lugar. Guárdelo como PDF e inténtelo de nuevo',
  'file.too-large-inside': 'al descomprimirse pasa de 500 MB. Guárdelo como PDF e inténtelo de nuevo',
  'file.picture-too-large': 'es una imagen de más de 100 megapíxeles. Redúzcala e inténtelo de nuevo',
  'file.busy': 'estamos revisando demasiados archivos. Inténtelo de nuevo en un minuto',
  'file.virus': 'nuestro antivirus encontró algo dañino en él. Envíe su comentario sin este archivo',
  'file.not-scanned': 'nuestro antivirus no responde. Inténtelo de nuevo en unos minutos',
  'file.comment-space':
    'los archivos juntos pasan de 30 MB. Envíe menos archivos o más pequeños, o entréguelos a la secretaría',
  'file.network-space':
    'llegaron muchos archivos desde su red en la última hora. Envíe su comentario sin archivos, o inténtelo de nuevo en una hora',
  'file.meeting-space':
    'ya no hay espacio para más archivos. Envíe su comentario sin archivos y entregue los archivos a la secretaría',
  'file.store-space':
    'ya no hay espacio para más archivos. Envíe su comentario sin archivos y entregue los archivos a la secretaría',
  'file.disk-space':
    'ya no hay espacio para más archivos. Envíe su comentario sin archivos y entregue los archivos a la secretaría',
  'file.other':
    'no podemos aceptar este tipo de archivo. Aceptamos PDF, Word, PowerPoint, OpenDocument, RTF, texto sin formato e imágenes, como JPEG, sin macros',

  'warning.title': 'Antes de que esto sea público',
  'warning.lead': 'Todavía no se envió nada. Vimos algo que mucha gente publica sin querer:',
  'warning.phone': 'un número de teléfono',
  'warning.email': 'un correo electrónico',
  'warning.street': 'la dirección de una casa o calle',
  'warning.ssn': 'lo que parece un número de Seguro Social',
  'warning.a-number': 'lo que parece un número A de inmigración',
  'warning.status': 'palabras sobre la situación migratoria de alguien',
  'warning.choose':
    'Usted decide. Cámbielo abajo y envíe, o envíelo tal como está: nadie altera nada por usted.',
  'warning.as-it-is': 'Enviarlo tal como está',
  'warning.changed': 'Ya lo cambié: enviar',

  'complaint.title': '¿Es también una queja?',
  'complaint.lead': 'Todavía no se envió nada. Esto parece una queja por lo que hizo un oficial:',
  'complaint.explain':
    'La comisión no resuelve quejas. Su comentario será público de todos modos. Usted decide si también debe llegar a quienes investigan las quejas.',
  'complaint.choose': 'Responda abajo, o déjelo sin responder y envíe',
  'complaint.question':
    '¿Quiere que también lo enviemos al proceso de quejas del departamento o a la Auditoría Independiente de la Policía?',
  'complaint.where': 'Las quejas se presentan en: {{where}}',
  'complaint.ask': 'Para saber a dónde van las quejas, {{how}}.',
  'complaint.reach':
    'No enviamos su correo electrónico. Si quiere que le respondan, presente usted la queja directamente.',
  'complaint.send': 'Sí, envíenlo también ahí',
  'complaint.keep': 'No, es solo un comentario público',

  'closed.not-posted': 'La agenda todavía no está publicada',
  'closed.not-posted.lead':
    'Las inscripciones se abren cuando se publica la agenda de esta reunión: al menos 72 horas antes de una reunión ordinaria y 24 antes de una especial.',
  'closed.cancelled': 'Esta reunión fue cancelada',
  'closed.cancelled.lead': 'En ella no se escuchará a nadie, así que no hay inscripciones.',
  'closed.over': 'Esta reunión ya terminó',
  'closed.over.lead': 'Lo que se dijo y se escribió para ella consta en su acta.',
  'closed.still': 'Lo que todavía puede hacer',
  'closed.next': 'Dar un comentario público en la próxima reunión, {{when}}',
  'closed.no-next': 'La próxima reunión todavía no está publicada. Su página se abre con la agenda.',
  'closed.meeting': 'Ver esta reunión',
  'closed.meetings': 'Todas las reuniones',
  'closed.contact': 'Para comunicarse con la comisión en cualquier otro momento, {{how}}.',
  'closed.receipt': 'Ver qué pasó con un comentario que envió: escriba su código',
  'closed.speaking':
    'Ya no se puede hablar sobre ningún punto de esta reunión. Todavía puede escribir hasta que termine.',
}
