import type { errors as english } from '../en/errors.ts'

export const errors: Record<keyof typeof english, string> = {
  'error.page.400': 'No pudimos leer lo que llegó',
  'error.page.403.lead': 'Su cuenta no incluye esta página.',
  'error.page.405': 'Esta página no funciona así',
  'error.page.408': 'Tardó demasiado',
  'error.page.409': 'Otra persona cambió esto',
  'error.page.413': 'Es demasiado grande',
  'error.page.414': 'La dirección es demasiado larga',
  'error.page.415': 'Esta página solo acepta su propio formulario',
  'error.page.422': 'No se puede hacer',
  'error.page.500': 'Algo falló de nuestro lado',
  'error.page.503': 'El sitio no puede hacer eso en este momento',
  'refused.bad-address':
    'La dirección tiene caracteres que ninguna página de este sitio usa. Revísela e inténtelo de nuevo.',
  'refused.broken':
    'El formulario llegó en una forma que no podemos leer, así que no se guardó nada. Vuelva atrás y envíelo de nuevo: su navegador conserva lo que escribió.',
  'refused.cut-off':
    'El formulario se cortó antes de llegar completo, así que no se guardó nada. Vuelva atrás y envíelo de nuevo: su navegador conserva lo que escribió.',
  'refused.method':
    'Puede leer esta página, pero no se le puede enviar nada de esta manera. No se guardó nada.',
  'refused.other-site':
    'Este formulario se envió desde otro sitio, así que no se guardó nada. Abra la página en este sitio y envíe el formulario desde ahí.',
  'refused.too-slow':
    'El formulario llegaba demasiado lento, así que no se guardó nada. Vuelva atrás y envíelo de nuevo: su navegador conserva lo que escribió.',
  'refused.too-large':
    'Aceptamos hasta {{most}} a la vez, así que no se guardó nada. Vuelva atrás y envíe menos: su navegador conserva lo que escribió.',
  'refused.comment-large':
    'Sus archivos son demasiado grandes, así que no se guardó nada. Puede adjuntar hasta tres archivos, de 20 MB cada uno y 30 MB en total. Vuelva atrás y elija menos archivos o más pequeños: su navegador conserva lo que escribió.',
  'refused.too-many-fields': 'El formulario tenía más de {{count}} respuestas, así que no se guardó nada.',
  'refused.long-address':
    'La dirección es más larga que la de cualquier página de este sitio. Revísela e inténtelo de nuevo.',
  'refused.not-a-form':
    'Lo que se envió no es el formulario de esta página, así que no se guardó nada. Abra la página y use su formulario.',
  'refused.not-open':
    'Su cuenta no puede hacer esto. Inicie sesión con otra cuenta, vuelva atrás e inténtelo de nuevo.',
  'refused.signed-out':
    'Su sesión está cerrada, así que no se guardó nada. Inicie sesión, vuelva atrás y envíelo de nuevo: su navegador conserva lo que escribió.',
  'refused.signed-out-kept':
    'Su sesión se cerró, así que todavía no se guardó nada. Lo que escribió se conserva en esta página. Inicie sesión, vuelva a esta página y pulse «Enviar de nuevo».',
  'refused.not-found': 'Puede que la dirección esté mal escrita, o que lo que nombraba ya no esté.',
  'refused.rule': 'Las reglas no lo permiten.',
  'refused.conflict': 'Vuelva atrás, cargue la página de nuevo e inténtelo otra vez.',
  'refused.failed':
    'No se perdió nada de lo que guardó antes. Vuelva atrás e inténtelo de nuevo en un momento: su navegador conserva lo que escribió.',
  'refused.busy':
    'Demasiadas personas están enviando archivos grandes en este momento, así que no se guardó nada. Espere medio minuto, vuelva atrás y envíelo de nuevo: su navegador conserva lo que escribió.',
  'refused.no-space':
    'No tenemos lugar para archivos en este momento, así que no se guardó nada. Vuelva atrás y envíelo sin archivos, o inténtelo más tarde: su navegador conserva lo que escribió.',
  'refused.unsaved':
    'No podemos guardar nada en este momento, así que no se guardó nada. Espere unos minutos, vuelva atrás y envíelo de nuevo: su navegador conserva lo que escribió.',
  'refused.unsure':
    'Perdimos el contacto con nuestros registros mientras se guardaba, así que no sabemos si se guardó. Espere unos minutos y compruebe si está antes de enviarlo de nuevo.',
  'refused.away':
    'No podemos consultar nuestros registros en este momento. Inténtelo de nuevo en unos minutos.',
  'error.again': 'Enviar de nuevo',
  'error.signed-out': 'Su sesión está cerrada',
  'error.sign-in': 'Iniciar sesión (se abre en otra pestaña)',
  'refused.kept':
    'No podemos acceder a nuestros registros en este momento. Lo que escribió se conserva en esta página: espere un momento y envíelo de nuevo. Cuenta una sola vez.',
}
