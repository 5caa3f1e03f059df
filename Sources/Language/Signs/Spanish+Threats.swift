extension SignLanguage {
    /// Threats, demands, disclosure, and words of despair. Not yet read by a native speaker.
    static let spanishThreats: [SignData] = [
        SignData(
            sign: .threat,
            patterns: """
                +voy a ~1 PUBLICAR/mandar/enviar/subir/difundir/mostrar ~1 TU ~1 MATERIAL
                +PUBLICAR ~1 TU ~1 FOTO/MATERIAL
                +PUBLICAR ~3 FOTO/MATERIAL ~2 a ~1 TU? ~1 TODOS
                +le/les ~1 PUBLICAR ~2 FOTO/MATERIAL ~2 a ~1 TU ~1 PARIENTE/AMIGOS/TODOS
                o ~1 le/les/lo ~1 PUBLICAR
                o ~1 TU ~1 FOTO/MATERIAL ~2 llegan/van/salen/llegaran/iran
                +FOTO/grabaciones/MATERIAL ~2 llegan/llegaran/llegaran/van/seran ~4 TODOS/familia/PARIENTE
                +si ~1 me ~1 bloqueas/bloqueas/ignoras/denuncias/dejas ~2 PUBLICAR
                si me bloqueas/denuncias
                si ~2 no ~2 PUBLICAR
                tengo/guarde/grabe/capture ~1 todas? ~1 capturas/pantallazos/grabaciones
                tengo ~3 lista ~2 de? ~2 AMIGOS/contactos/seguidores
                guarde/tengo/grabe ~2 FOTO ~4 PUBLICAR
                tengo ~1 TU ~1 FOTO
                haz/hace/has ~1 lo ~1 que ~1 te? digo/diga/pido
                o ~1 TODOS ~3 vera/veran/sabra/enterara/ve/sabe
                lo ~1 vera/veran/sabra/sabran ~2 TODOS
                TODOS ~3 vera/veran/sabra ~3 MATERIAL/FOTO/video
                +te ~2 voy a? ~1 ARRUINAR ~1 la? vida
                ARRUINAR ~1 la/tu vida
                TU vida ~2 acabada/arruinada/termino/acabo
                se ~1 donde/a_donde ~1 vives/vivis/estudias
                se a? que ~1 COLEGIO vas
                te ~1 vas a arrepentir >
                te ~1 vas a arrepentir ~1 si/por/o/cuando
                -te ~1 vas a arrepentir
                te arrepentiras/arrepentiras
                si ~2 policia ~4 arrepentir/pasar/PUBLICAR
                arrepentir ~5 policia
                si ~1 usted? no ~1 coopera/cooperas/obedeces
                si no haces ~2 caso/lo_que
                no me hagas ~1 ir/enojar/enfadar/hacerlo/PUBLICAR
                te voy a ~1 hacer? ~1 dano/lastimar/pegar/matar/encontrar
                todo/todos ~2 sabran/veran ~3 quien/lo_que
                PUBLICAR/manda/sube/publica ~1 mis ~1 FOTO ~2 a
                TODOS ~3 va/van/vera/veran ~1 a? ~1 ver/saber/enterarse ~3 lo/FOTO/MATERIAL/todo
                TODOS ~2 ver ~2 lo ~1 que ~1 me? ~1 mandaste/hiciste/enviaste/dijiste
                o ~1 lo/las/los/la ~1 PUBLICAR
                o ~1 se ~1 lo ~1 PUBLICAR/cuento/digo/mando/muestro
                no ~1 me ~1 bloquees/ignores/denuncies ~2 o/porque/y
                le/les ~1 cuento/digo/dire/contare ~1 todo? ~2 PARIENTE/TODOS
                imagina/imaginate ~4 PARIENTE/AMIGOS/escuela/TODOS ~2 ve/ven/vieran/viera
                Q ~1 dirian/diria/pensarian/pensaria ~2 PARIENTE/AMIGOS/escuela
                un ~1 solo? clic/boton
                ya sabes ~2 lo ~1 que ~1 pasa
                crees ~2 bromeo/es_broma
                te ~1 voy ~1 a ~1 encontrar/buscar
                vida ~2 imposible/infierno
                no quieres ~2 que ~2 TODOS ~2 SABER
                si ~1 no ~1 haces/haces ~1 caso/lo_que
                todos ~1 TU ~1 AMIGOS ~1 veran/vera/sabran
                """,
            examples: ["voy a publicar tus fotos", "si me bloqueas subo tus fotos"],
            ordinary: ["Te mando las fotos del picnic."]),
        SignData(
            sign: .paymentDemand,
            patterns: """
                pagame o
                < pagame
                pagame MONEY/NUM/ya/ahora/o/con
                paga ~1 ya/ahora/hoy/MONEY/o
                paga o
                paga ~3 por ~1 PAGOAPP
                tienes/tenes/debes ~1 que ~1 pagar ~2 si/o/me/MONEY/para
                hora/DURATION ~2 para ~1 pagar
                manda/envia/mandame/enviame/deposita/transfiere/transfiereme ~2 MONEY/NUM ~3 o/ya/hoy/ahora/por/en
                < manda/mandame/enviame/deposita/transfiere ~2 MONEY
                manda/mandame/compra/enviame/comprame ~3 TARJETA ~4 codigo/leeme/pasame/foto
                manda/mandame/enviame ~1 NUM ~2 TARJETA
                manda/mandame/enviame ~2 TARJETA ~2 de
                MONEY/NUM ~2 en tarjetas
                leeme/pasame/mandame ~2 codigo
                haz/hace/realiza ~2 transferencia/deposito ~2 ahora/ya/hoy
                transfiere/transferis/transfieres ~2 dinero/plata
                si no ~1 transfieres/pagas/depositas/mandas ~2 dinero/plata/MONEY
                si no pagas
                exige/requiere ~2 pago
                pago ~4 eliminacion/borrar/material
                quiero/necesito ~1 otros/mas/MONEY/NUM ~1 MONEY/NUM ~2 hoy/ya/cuenta/ahora
                quiero ~1 otros/mas ~1 NUM/MONEY/plata/dinero
                quiero MONEY ~2 hoy/ya/en/ahora
                no ~1 alcanza/basta/suficiente ~3 quiero/mas
                agarra/toma/usa/saca ~2 tarjeta/dinero/plata ~3 PARIENTE
                pagar/pagas/pagues ~4 borre/borro/borrar/elimine
                cuanto ~1 dinero/plata? ~1 tienes/tenes ~2 mandame/manda
                si ~1 no ~1 me ~1 pagas/mandas/depositas/transfieres
                TARJETA ~4 y ~1 se? ~1 acaba/termina/borro/olvido/dejo
                MONEY/NUM/pagas/pago ~4 y ~1 se? ~1 acaba/termina/borro/olvido/dejo/desaparezco/listo
                compra/consigue/comprame ~2 NUM? ~1 TARJETA
                compra/consigue/manda ~2 tarjetas ~1 de
                mas ~1 te ~1 vale pagar
                paga ~2 si ~1 no ~1 quieres
                te ~1 va a costar/cuesta
                el? precio ~1 es
                consigue/junta/busca ~2 dinero/plata
                {depositame|transfiereme|mandame|enviame|deposita|paga} ~1 MONEY/NUM ~3 o
                {depositame|transfiereme|pagame} ~1 MONEY/NUM
                """,
            examples: ["págame 200 ya", "paga o publico todo"],
            ordinary: ["¿Pagaste la luz?"]),
        SignData(
            sign: .deadline,
            patterns: """
                tienes/tenes/tiene/te_doy ~2 DURATION
                tienes/tenes ~1 hasta ~2 medianoche/manana/hoy/noche/TIME/NUM
                -tienes/tenes hasta
                te quedan/queda ~1 DURATION/NUM
                -quedan DURATION
                corre el tiempo/reloj
                se ~1 te? acaba/agota/termina ~1 el? tiempo
                ultimo/ultima ~1 aviso/oportunidad/advertencia
                es tu ultima ~1 oportunidad
                te doy ~1 hasta/DURATION/NUM
                ni un minuto/segundo mas
                antes de ~1 las? ~1 NUM ~2 acabo/se_acabo/o/publico
                si no contestas ~5 acabo/publico/subo/fin
                plazo ~1 vence/termina/acaba/expira
                DURATION ~1 o ~1 PUBLICAR/todos
                DURATION ~1 para ~1 decidir/pagar/contestar/responder
                hasta ~1 las? ~1 NUM/CHILDAGE/TIME/medianoche ~3 o/publico/pagas
                tienes/tenes ~1 hasta ~1 las
                se te ~1 acaba/agota/termina
                no ~1 voy ~1 a ~1 esperar ~1 mas
                DURATION ~2 y ~1 lo? PUBLICAR
                ultima oportunidad
                te doy ~1 DURATION
                """,
            examples: ["tienes diez minutos", "es tu última oportunidad"],
            ordinary: ["El tren sale en diez minutos."]),
        SignData(
            sign: .selfDisclosurePII,
            patterns: """
                estoy/quedo ~1 SOLO ~1 en ~1 casa ~3 hasta/todos/todas/ahora/hoy/siempre
                estoy SOLO en ~1 casa
                mi contrasena/clave ~1 es
                tengo CHILDAGE ~2 vivo
                vivo en ~1 la? calle
                voy al/a ~1 colegio/cole/escuela/instituto/secundaria
                salgo ~1 de ~1 entrenar/clase/COLEGIO ~2 a las
                mi ~1 direccion/numero/telefono/correo/escuela/colegio ~1 es
                no hay nadie ~1 en ~1 mi? casa
                mis papas/padres ~3 no ~1 estan
                """,
            examples: ["estoy sola en casa hasta las 6"],
            ordinary: ["El gato está en casa."]),
        SignData(
            sign: .piiRequest,
            patterns: """
                cual ~1 es TU ~1 direccion/correo/apellido/contrasena/telefono/mail/email/cel/celular
                cual ~1 es TU numero >
                TU numero ~1 de ~1 telefono/celular/movil/cel
                {pasame|dame|dime|mandame|pasa|decime|deja|indiqueme|facilite|necesito|comparte|dices|mandas|pasas} ~2 TU/la ~2 numero/direccion/correo/apellido/contrasena/telefono/ubicacion/clave/domicilio
                necesito/quiero/dame/dime ~1 TU ~1 nombre ~1 completo
                TU ~1 nombre completo
                TU ~1 fecha ~1 de nacimiento
                comparte/manda/mandame/compartime/pasame ~2 ubicacion
                cual/Q es TU ~1 APP
                pasame/dame/deja ~1 TU ~1 APP
                direccion ~2 de ~1 tu casa
                dame/pasame/mandame/dime ~2 direccion/numero/telefono/ubicacion/correo
                como ~1 te ~1 llamas ~1 completo/apellido
                TU ~1 apellido ~1 [q]
                a donde ~2 mando/envio ~2 regalo
                """,
            examples: ["¿cuál es tu número?", "pasame tu direccion"],
            ordinary: ["¿Cuál es el número del autobús?"]),
        SignData(
            sign: .liveSolicitation,
            patterns: """
                prende/haz/hace/inicia/abre/pon/empeza ~2 LIVE ~5 REGALOLIVE/mando/envio/privado/para_mi/doy/suelto
                LIVE privado/privada/privadas/privados
                pago/pagamos ~3 LIVE ~1 privado/privada/privadas
                pago/pagamos ~3 sesiones/transmisiones/shows/videollamadas ~1 privadas/privados
                REGALOLIVE/MONEY ~1 si ~4 LIVE
                por cada minuto ~5 LIVE
                LIVE ~4 doy/mando/suelto/envio ~2 REGALOLIVE/MONEY
                cuanto ~1 cobras
                baila/canta/parate/muevete ~2 LIVE/en ~1 vivo? ~4 mi/mando/suelto/doy
                te suelto/mando/envio ~1 un? ~1 REGALOLIVE
                MONEY/NUM ~1 monedas/diamantes/REGALOLIVE ~1 si ~2 bailas/cantas/haces/prendes/te
                si ~1 bailas/cantas/prendes/haces ~4 LIVE
                propinas/propina ~4 LIVE
                """,
            examples: ["haz un directo privado para mí"],
            ordinary: ["El coro sale en directo el lunes."]),
        SignData(
            sign: .crisis,
            patterns: """
                +me quiero morir/matar
                +quiero morir/morirme/matarme
                +quiero ~1 desaparecer ~2 siempre
                ya? no puedo ~1 mas ~2 con ~1 esto/todo/mi_vida/vida/nada
                no aguanto mas ~2 vida/vivir/esto/asi
                todos/mejor ~2 estarian ~2 sin mi
                estarian mejor ~1 sin mi
                no ~2 sentido ~1 a? ~2 vivir/viviendo/vida
                ganas ~1 de ~1 vivir ~1 no
                sin ganas de vivir
                no quiero ~1 seguir? ~1 vivir/viviendo
                +quitarme la vida
                +acabar con mi vida/todo
                nadie ~2 extranaria/echaria/notaria ~5 si/menos/falta
                +me corte/corto/lastimo/lastime ~3 otra/anoche/vez/brazo/siempre/porque
                no hay salida ~2 mi
                no tengo ~1 esperanza
                ojala ~1 no ~2 despertar/despertara/despertarme/hubiera
                preferiria ~1 estar ~1 muerta/muerto
                suicidarme
                pienso/pensado/pienso ~2 en ~1 matarme/suicidarme/morir/morirme
                matarme
                no quiero ~1 seguir ~1 viviendo/aqui/mas
                no ~1 vale ~1 la pena vivir
                odio mi vida ~3
                estoy ~1 harta/harto ~1 de ~1 vivir/la_vida
                quiero ~1 que ~1 todo ~1 acabe/termine
                nadie ~1 me ~1 va ~1 a extranar
                mejor ~1 muerto/muerta
                hacerme dano
                me ~1 hago dano
                dormir ~2 no despertar
                ya? no quiero ~1 vivir
                no quiero ~1 despertar
                no vale ~1 la pena ~1 vivir/seguir
                """,
            examples: ["me quiero morir", "todos estarían mejor sin mí"],
            ordinary: ["Me corté afeitándome."]),
    ]
}
