extension SignLanguage {
    /// What deceptive adverts say. Not yet read by a native speaker.
    static let spanishAdverts: [SignData] = [
        SignData(
            sign: .payTooHigh,
            patterns: """
                {gana|ganas|ganar|hasta|pagan|cobra|ingresos} ~4 BIG ~1 {a|al|por|la|cada} ~1 dia/hora/noche/diarios
                {gana|ganas|ganar|hasta|pagan|cobra|ingresos} ~4 HUGE ~1 {a|al|por|la|cada} ~1 semana
                BIG ~1 {al|por|cada} ~1 dia/noche
                HUGE ~1 {a|por} la semana
                {azafata|camarera|modelo|bailarina|limpieza} ~4 sueldo ~3 NUM/MONEY
                sueldo ~3 NUM/MONEY ~4 alojamiento
                dinero/plata facil/rapido/rapida
                ingresos ilimitados/altos/enormes
                duplica/triplica ~2 sueldo/ingresos/dinero
                ganancia/ganancias ~1 garantizada/garantizadas
                te pagan ~1 BIG ~2 hora/dia
                muy? por_encima ~3 mercado
                hazte rico
                HUGE ~2 {a|por|cada|la} semana
                sin esfuerzo
                pagos ~1 diarios
                {trabajando|trabaja} ~2 horas ~4 MONEY
                """,
            examples: ["Gana 900 euros al día desde casa"], ordinary: ["Se pagan 9 euros la hora."]),
        SignData(
            sign: .noExperience,
            patterns: """
                no ~2 necesita/requiere/necesitas/exige/hace_falta/precisa ~2 experiencia/estudios
                sin/cero ~2 experiencia/estudios/formacion
                experiencia no ~1 necesaria/requerida
                cualquiera puede
                no ~1 importa ~4 experiencia
                te ~1 ensenamos/capacitamos ~1 todo?
                """,
            examples: ["No se necesita experiencia"], ordinary: ["Se piden tres años de experiencia."]),
        SignData(
            sign: .noInterview,
            patterns: """
                sin/no ~2 entrevista/entrevistas
                estas ~1 contratada/contratado
                contratacion ~2 inmediata
                empieza/empiezas/comienza/comienzas ~1 hoy/instante/inmediato/ya
                comienzas al instante
                sin ~1 curriculum/cv
                empiezas/empieza ~1 manana
                """,
            examples: ["Empieza hoy, sin entrevista"], ordinary: ["Dos entrevistas en marzo."]),
        SignData(
            sign: .travelPaid,
            patterns: """
                {pagamos|cubre|cubrimos|paga|ofrecemos|incluye|gestionamos} ~4 vuelo/vuelos/visa/pasaje/billete/alojamiento/boleto/vivienda
                {vuelo|vuelos|pasaje|billete|visa|alojamiento|departamento|hotel|piso|hospedaje} ~2 gratis/pagado/incluido/cubierto/pagados
                gastos ~1 de ~1 viaje ~2 incluidos/pagados/cubiertos
                {encargamos|ocupamos|gestionamos|tramitamos|arreglamos} ~5 boleto/vuelo/visa/pasaje/billete/viaje/pasaporte
                boleto ~2 de ~1 avion
                todo pagado
                {boleto|vuelo|hotel|visa|viaje|pasaje} ~4 nuestra cuenta
                {boleto|vuelo|hotel|visa|pasaje} ~4 cuenta nuestra
                """,
            examples: ["Pagamos el vuelo y la visa"], ordinary: ["El vuelo dura dos horas."]),
        SignData(
            sign: .documentsUpfront,
            patterns: """
                {manda|envia|mandanos|enviar|envianos|necesitamos|adjunta|enviarnos} ~6 pasaporte/dni/ine/identidad/cedula/acta
                {copia|foto|escaneo|fotos} ~3 pasaporte/dni/ine/identidad/cedula/nie
                """,
            examples: ["Manda una copia de tu pasaporte"], ordinary: ["Trae tu carné de la biblioteca."]),
        SignData(
            sign: .feeUpfront,
            patterns: """
                cuota/pago/tasa/deposito ~2 inscripcion/registro/matricula/gestion/tramite/reembolsable/inicial
                {abonar|pagar|paga|deposita} ~4 adelantado/gestion/curso/material/kit/inscripcion/tramite
                {debe|debes|hay} ~1 que? ~1 abonar/pagar ~5 material/formacion/curso
                compra/comprar ~2 kit
                por adelantado ~3 material/formacion/curso
                antes de ~1 empezar ~3 pagas/pagar/abonas/pago/cuota
                {pagas|abonas|paga} ~2 NUM/MONEY ~3 por/uniforme/curso/gestion
                """,
            examples: ["Se pide una cuota de inscripción de 40 euros"], ordinary: ["El museo es gratis los domingos."]),
        SignData(
            sign: .bankDetails,
            patterns: """
                {envia|manda|facilite|necesitamos|dame|indica|pasa|enviar|mandanos|responde} ~4 cuenta ~1 bancaria/banco
                {envia|manda|facilite|necesitamos|indica|pasa|envianos} ~3 iban/clabe/pin/tarjeta
                claves/clave/datos ~3 banca/bancarios/banco/bancaria
                numero ~2 tarjeta ~2 pin
                numero ~1 de ~1 cuenta
                cuenta ~2 podamos usar
                cuenta ~4 para ~1 las transferencias
                acceso/claves/usuario ~3 app? ~1 banco/banca/bancaria
                datos bancarios
                """,
            examples: ["Envía tu número de cuenta bancaria"], ordinary: ["El banco está junto a correos."]),
        SignData(
            sign: .chatOnlyContact,
            patterns: """
                {contacto|escribe|escribenos|escribeme|informes|info|atiende|mensaje|contactanos} ~5 whatsapp/telegram/signal/wasap/dm/inbox
                solo/exclusivamente/unicamente ~3 whatsapp/telegram/signal/inbox/dm/mensaje/wasap
                no llamadas/llamar
                info/informacion por dm/privado/inbox/interno
                {escribir|interesadas|interesados|interesada|mandar|manden} ~4 whatsapp/telegram/signal/inbox
                """,
            examples: ["Contacto solo por WhatsApp"], ordinary: ["Llame a la oficina."]),
        SignData(
            sign: .impersonatedBrand,
            patterns: """
                BRAND ~8 EMAIL
                BRAND ~6 whatsapp/telegram
                casting oficial ~1 de BRAND
                nombre de BRAND
                BRAND te paga
                """,
            examples: ["Amazon contrata, escribe a amazonempleo@gmail.com"], ordinary: ["Compré la lámpara en Amazon."]),
        SignData(
            sign: .urgency,
            patterns: """
                {solo|ultimas|ultimos|quedan} ~2 NUM/pocas/CHILDAGE ~1 plazas/lugares/cupos/vacantes
                ultimas/ultimos ~1 plazas/lugares/cupos
                apuntate/inscribete/postulate/escribe ~1 hoy/ya/ahora
                date prisa
                oferta ~2 termina/acaba
                salida inmediata
                decision ~5 NUM/horas/DURATION
                urgente/urge
                {chicas|personal} ~1 ya mismo
                no ~1 te ~1 lo ~1 pierdas
                """,
            examples: ["¡Solo quedan 3 plazas, apúntate hoy!"], ordinary: ["El plazo está abierto hasta mayo."]),
        SignData(
            sign: .comeAlone,
            patterns: """
                ven/venir/viajas/acude/acudir/presentate ~1 SOLO
                no ~1 traigas/traer/traiga/vengas ~3 PADRES/amigos/acompanantes/acompanante/nadie/padres
                sin ~2 acompanante/acompanantes/padres
                sin ~1 TU ~1 PARIENTE ~4 sesion/casting/fotos/estudio/entrevista
                SOLO ~3 casting/sesion/estudio/entrevista
                {viene|venir|vengan|asistir} ~2 sin ~1 acompanante/acompanantes/PADRES/nadie
                """,
            examples: ["Ven sola al casting"], ordinary: ["Los menores vienen con sus padres."]),
        SignData(
            sign: .vagueEmployer,
            patterns: """
                {importante|gran|reconocida|seria|prestigiosa} ~2 empresa/agencia/compania ~3 busca/solicita/contrata/necesita
                nombre ~3 no ~2 revelar/podemos/decir
                te ~1 decimos/diremos/explicamos ~4 trabajo ~3 llegues/llegar/aqui
                detalles ~3 explican/privado/personalmente/llegar
                no ~1 puedo/podemos ~2 decir/explicar ~3 aqui/publico
                todo ~2 explica ~2 persona/llegada/llegar
                """,
            examples: ["Importante empresa internacional busca personal"], ordinary: ["La biblioteca busca ayudante."]),
        SignData(
            sign: .noContract,
            patterns: """
                sin contrato/papeleo/papeles
                no ~3 firmar ~2 contrato
                nada que firmar
                cobras/pago/pagamos ~2 efectivo ~2 noche/dia/diario
                pago en mano
                en negro
                nadie hace preguntas
                pagamos ~2 efectivo
                """,
            examples: ["Sin contrato, pago en mano"], ordinary: ["Con contrato desde el primer día."]),
        SignData(
            sign: .documentsKept,
            patterns: """
                {guardamos|retiene|retenemos|retienen|quedamos} ~3 pasaporte/pasaportes/documentos/papeles/dni
                {guarda|conserva} ~1 TU ~1 pasaporte/documentos/papeles/dni
                {pasaporte|pasaportes|documentos|papeles} ~3 queda/quedan/entregan/retenidos/guardan/retienen
                entregar ~2 pasaporte/documentos ~3 llegada/llegar
                {pasaporte|documentos|dni|papeles} ~3 {guarda|guardan|guardado|custodia} ~3 oficina/agencia/seguridad/jefe
                {pasaporte|documentos|papeles|dni} ~2 guardamos/retenemos/quedamos
                """,
            examples: ["Guardamos tu pasaporte durante tu estancia"], ordinary: ["Guarda el recibo."]),
        SignData(
            sign: .debt,
            patterns: """
                {vuelo|pasaje|viaje|visa|gastos|costo|coste|billete} ~6 sueldo/descuentan/deuda/saldarlos/adelantan/descuenta/devuelves
                descuentan/descuenta/descontara ~2 salario/sueldo
                prestamos/adelantamos ~3 viaje/vuelo/dinero/pasaje
                lo trabajas
                deuda con
                nos debes
                {descuenta|descontamos|descuentan} ~4 sueldo/salario/pago
                {pagas|devuelves} ~3 trabajando/trabajo/sueldo
                """,
            examples: ["El costo de la visa queda como deuda con la agencia"],
            ordinary: ["Un curso sobre la deuda pública."]),
        SignData(
            sign: .taskDeposit,
            patterns: """
                {recarga|deposita|recargar|invierte|depositar} ~6 tarea/tareas/desbloquear/retirar/comision/primero/NUM
                {tarea|tareas|likes|like|videos|ganancias|comision} ~8 recarga/deposita/prepago/deposito/recargar/invierte
                like ~2 videos ~2 gana/ganas
                liberar ~2 ganancias
                {califica|resena|resena|dale} ~3 hoteles/productos/videos/like ~4 gana/dinero/pagan/ganas
                primer deposito
                """,
            examples: ["Deposita 50 para retirar tu comisión"], ordinary: ["Tu primera tarea es saludar."]),
        SignData(
            sign: .reshipping,
            patterns: """
                {recibe|recibir|recibes} ~2 paquetes/paquete ~6 reenvia/reenvialos/envia/enviar/reenviar/mandar
                {recibir|recibe|recibes} ~2 transferencias/dinero/pagos ~4 reenviar/reenvia/pasar/pasas/enviar
                {enviamos|mandamos} ~1 dinero ~2 cuenta ~6 pasas/quedas/reenvias
                {prestame|presta|usar|prestanos|alquila} ~2 cuenta ~2 banco/bancaria
                mover ~1 plata/dinero
                reenviar ~2 fondos/dinero
                {llegan|llegaran|recibes} ~1 paquetes ~4 casa/direccion
                los ~1 reenvias
                pones ~1 nueva? etiqueta
                """,
            examples: ["Recibe paquetes en tu casa y reenvíalos"], ordinary: ["Preparar paquetes en el almacén."]),
        SignData(
            sign: .photosWanted,
            patterns: """
                {manda|envia|mandanos|incluir|enviar|adjunta|enviad|requieren|piden} ~4 FOTO ~6 medidas/estatura/peso/casting/entero/cuerpo/bano
                FOTO ~2 de ~1 cuerpo entero/completo
                FOTO ~2 traje de bano
                medidas
                estatura ~2 peso
                solo ~4 con ~1 FOTO
                FOTO ~3 recientes ~3 estatura/peso/medidas
                {postulate|aplica|inscribete} ~3 FOTO
                FOTO ~1 de? ~1 cuerpo
                """,
            examples: ["Manda fotos de cuerpo entero y tus medidas"], ordinary: ["Se busca fotógrafo para el diario."]),
        SignData(
            sign: .minorsWelcome,
            patterns: """
                {chicas|chicos|jovenes|modelos|edad|menores|ninas|ninos|estudiantes} ~4 CHILDAGE ~1 anos/+
                {chicas|chicos|modelos|edad|menores|colegialas|estudiantes} ~6 CHILDAGE ~1 CHILDAGE/ADULTAGE
                no ~1 hace falta permiso
                sin ~2 autorizacion/permiso ~2 padres/PADRES
                {colegialas|menores|adolescentes} ~4 modelar/bienvenidas/bienvenidos/presentarse/buscan
                {buscan|buscamos|pueden} ~4 colegialas/menores/adolescentes
                CHILDAGE + ~2 plata/dinero
                {chicas|chicos|ninas|ninos|modelos|jovenes} ~3 CHILDAGE ~1 a ~1 CHILDAGE/ADULTAGE
                menores ~2 bienvenidos/bienvenidas
                """,
            examples: ["Chicas desde 14 años, no hace falta permiso"], ordinary: ["Menores, solo con sus padres."]),
    ]
}
