extension SignLanguage {
    /// Inviting in other words: to another app, to a meeting, with gifts, onto a stream. Not yet read by a native speaker.
    static let spanishInviting: [SignData] = [
        SignData(
            sign: .platformMove,
            patterns: """
                vamos/vamonos/pasemos ~2 a/al ~1 APP
                TENER ~2 otra/otro ~1 red/app/cuenta ~4
                MANDAR ~1 un ~1 APP/mensaje ~3 numero/cel
                @2seguir:sigu,sig/@2continuar:continu/seguimos/sigamos/continuemos/continuar/sigue/@2hablar/hablamos/hablemos/@2platicar/platicamos/platiquemos/chateamos/chatear/charlamos/charlar/@2escribir/vamonos/vamos/pasemos/comunicarnos/movernos/pasarnos/cambiarnos ~5 por/en/a/al ~1 APP
                @2seguir:sigu,sig/continuemos/vamonos/vamos/hablemos/hablamos/comunicarnos/hablar/seguir/escribir/pasemos/seguimos ~4 otro/otra/privado/privada/aparte ~2 lado/medio/app/sitio/chat/red/lugar/aplicacion/via/reservado/discreto
                chat/sala/lugar/sitio/grupo ~1 privado/privada ~1 [q]
                vamonos/vamos/pasemos/hablemos/hablamos/seguimos ~2 chat? ~1 privado
                mas ~1 discreto/reservado/privado/seguro/intimo/tranquilo
                usas/tienes/tenes/usas/manejas/ocupas/tiene/usa ~2 APP
                MANDAR/@2dejar/dejo/paso/doy/toma ~3 TU/mi/un ~1 numero/APP/cel/celular/wasap/user/usuario/contacto ~3
                te ~1 dejo/paso/mando/doy ~2 mi ~1 numero/cel/celular/APP/contacto/telefono/movil
                mi ~1 APP/cel/celular/numero ~4 @2escribir/@2hablar/@2mandar/@2llamar/marcame/mensaje
                @2agregar/@2seguir:sigu,sig/@2buscar/@2anadir/agregame/anademe/buscame/sigueme ~4 APP
                APP ~4 agregame/anademe/buscame/escribeme/escribime/hablame/agregas/banean/mejor
                @2escribir/@2hablar/@2mandar/@2contactar/@2buscar ~3 por/al/en/a ~2 APP
                por/en ~1 aqui/aca/esta_app/esta_red ~5 APP
                aqui/aca ~3 leen/ven/vigilan/banean/bloquean/viendo/mirando/escuchan/publico ~5
                hay ~1 mucha ~1 gente ~2 viendo/mirando/leyendo
                esta/este/la ~1 app/chat/aplicacion/pagina/red ~2 es ~1 una? ~1 porqueria/mala/aburrida/lenta/basura/caca/lata
                cual/Q ~1 es? ~1 TU ~1 APP/usuario/user/arroba/nick
                pasame/dame/dime/decime ~1 TU ~1 arroba/user/usuario/nick/perfil
                numero ~1 de ~1 APP
                por ~1 otro ~1 medio/lado/canal
                """,
            examples: ["Le propongo que continuemos esta conversación por Signal.", "te dejo mi cel, mándame mensaje"],
            ordinary: ["La reunión sigue en otra sala."]),
        SignData(
            sign: .meeting,
            patterns: """
                cerca ~1 de ~1 TU ~1 casa/COLEGIO ~4 sal/sali/baja/salis
                recogerte/buscarte/levantarte ~3 salida/puerta/esquina/COLEGIO/casa
                VERNOS ~5 en ~1 mi ~1 LUGARCASA
                conocieramos/conozcamos/vieramos/encontraramos ~3 personalmente/persona/solas
                VERNOS/conocieramos ~6 sin ~1 que ~5 familia/PARIENTE/nadie
                VEN ~5 no ~1 hay ~1 nadie
                VERNOS/VERTE/quedes/quedas ~5 persona/en_real/vida_real/cara_a_cara/de_verdad
                VERNOS/VERTE/encontrar ~6 SOLO/tu_y_yo/vos_y_yo/nosotros_dos/los_dos/usted_y_yo/sin_acompanantes/en_privado/nadie
                {tu y yo|vos y yo|los dos|nosotros dos|usted y yo} ~1 SOLO
                solo ~1 {tu y yo|vos y yo|los dos|nosotros dos}
                VEN ~3 a ~1 mi? ~1 LUGARCASA ~5 cuando/mientras/sin/PARIENTE/sola/solo
                VEN ~2 a ~1 mi ~1 LUGARCASA
                VEN ~4 cuando/mientras ~4 no ~2 esten/estan/este/esta/hay/haya
                VEN ~2 conmigo ~4
                te ~1 vienes/venis/vas ~1 conmigo
                paso/pasar/voy/ire/pasare/puedo ~1 a? ~1 por ti/vos/buscarte/recogerte/usted
                paso/pasar/voy/ire ~1 a ~1 @1buscar/@1recoger/@1levantar ~2
                te ~1 @1recoger:recoj/@1buscar/@1levantar/@1esperar/espero/esperando ~4 esquina/salida/salir/secu/COLEGIO/atras/vuelta/coche/carro/auto/parque/fuera/afuera/puerta
                saliendo ~1 de ~1 la? ~1 COLEGIO ~4 espero/paso/recojo/busco
                acercarme/acercar/ir/viajar/irme/manejar ~2 a ~1 TU ~1 ciudad/pueblo/casa/barrio/zona/colonia
                te ~1 apetece/gustaria/late/pinta/copa/animas ~3 VERNOS/conocer/quedar/salir/ver
                @1proponer:propon,propong/propongo/sugiero ~3 encuentro/cita/VERNOS/reunion/reunirnos/quedar
                encuentro/cita/reunion ~2 en? ~1 privado/secreto/intimo/discreto/solas
                @2decir:dic,dig,dij/dile/decile ~2 TU ~1 PARIENTE ~5 amiga/amigo/AMIGOS/compa/companera ~6
                te ~1 quedas/quedaste/duermes/dormis ~3 amiga/amigo ~5 conmigo/vienes/venis/ven/casa
                @1alquilar/@1rentar/@1reservar/alquile/rente/reserve/tengo/tenemos ~2 habitacion/departamento/depa/hotel/piso/cuarto/cabana/airbnb ~5
                ahi/alli/aqui ~2 no ~1 nos ~1 molesta/ve/encuentra/ven ~1 nadie
                nadie ~2 nos? ~1 molesta/molestara/vera/encontrara
                @2subir/@2meter/subete/metete/montate/trepate ~2 a/en/al ~1 mi? ~1 coche/carro/auto/camioneta/moto/furgo/troca
                @2salir:sal,salg/sal/salte/escapate/escabullete ~2 de? ~1 TU? ~1 casa/noche/ventana/escondidas ~4
                sal/sali/salte ~3 esta_noche/noche/hoy ~4 espero/coche/carro/auto/solos
                damos/dar ~1 la? una? ~1 vuelta ~3 nadie/solos/tu_y_yo/coche/carro
                cuando ~1 nos ~1 vemos/conocemos/juntamos/encontramos ~2
                muero ~1 por ~1 conocerte/verte
                complaceria/encantaria/gustaria/quisiera/quiero/desearia/tengo_ganas ~2 conocerle/conocerte/verle/verte/encontrarte/encontrar_contigo ~3
                encontrar ~2 contigo
                sin ~1 acompanantes/compania/testigos ~2
                cuando/mientras ~1 TU ~1 PARIENTE ~2 no ~1 esten/estan/este/esta
                """,
            examples: ["Me complacería conocerle en persona, a solas.", "paso por ti saliendo de la secu"],
            ordinary: ["El encuentro de coros es en mayo."]),
        SignData(
            sign: .giftOffer,
            patterns: """
                tengo ~2 REGALO ~2 para ~1 ti/vos/usted ~3 solo/si/tienes/amiga/cuando
                te ~1 cargo/recargo ~2 APARATO/celu/saldo
                comprar/compraria/regalaria/compraria ~3 APARATO/REGALO ~4 desea/quiere/quieras/quieres
                te ~1 puedo ~1 dar/prestar/pasar/mandar ~2 DINERO ~4
                te/le/os ~2 DARFUT ~3 REGALO/MONEY/DINERO/MONEDAJUEGO
                te/le ~1 @1comprar/@1regalar/@1conseguir:consig,consig/@1bancar/@1pagar ~3 Q/lo/las/los/la/el/una/un ~3 quieras/quieres/queres/gusten/guste/pidas
                te ~1 @1bancar/@1comprar/@1regalar ~1 lo ~1 Q ~2
                quieras/quieres/queres ~2 te? ~1 lo/la/los/las? ~1 @1comprar/@1regalar/@1conseguir:consig,consig
                hacerte/hacerle/darte/darle/comprarte/ofrecerte/ofrecerle/obsequiarle/regalarte/regalarle/mandarte/conseguirte ~3 REGALO/DINERO/asignacion/mesada/telefono/algo
                permitame/permiteme/dejame ~1 @1obsequiar/@1regalar/@1comprar/@1invitar/@1pagar/darte/doy/dar ~2
                dispuesto/dispuesta ~2 ofrecerle/ofrecerte/darle/darte/pagarle/pagarte/ayudarle/ayudarte
                asignacion/mesada/paga/dinero/plata ~2 mensual/semanal ~5 compania/TU/usted/cambio/ti
                a_cambio ~1 de ~1 TU ~1 compania/tiempo/carino/amistad/atencion
                quieres/queres/quiere ~2 que ~1 te ~1 @1mandar/@1comprar/@1pagar/@1regalar/mande/compre/pague/regale/pase/de/deposite/recargue/done ~4
                Q ~1 te? ~1 gustaria/gusta/quieres/queres ~2 tener/que_te/de_regalo/regalo/recibir ~4
                Q ~1 te ~1 gustaria ~1 tener
                dime/decime ~1 Q ~2 APARATO/REGALO/cosa/talla/ropa ~2 quieres/queres/gusta
                si ~1 vienes/venis/hablas/platicas/charlas/eres/agregas/mandas/quedas/portas/me ~4 tuya/tuyo/te_lo/te_la/regalo/doy/deposito/pago/compro
                es ~1 tuya/tuyo ~2 si
                tuya/tuyo ~1 si ~1 vienes/venis/hablas/me
                REGALO/MONEDAJUEGO/DINERO ~3 si ~1 me? ~1 agregas/hablas/platicas/eres/portas/mandas/vienes/venis/charlas/quieres
                gratis ~3 si ~1 me
                NUM/MONEDAJUEGO/MONEY ~1 MONEDAJUEGO? ~1 gratis
                yo ~1 te? ~1 @1pagar/@1comprar/@1regalar/darte/doy/dar ~3
                yo ~1 te ~1 pago/compro/regalo/doy/consiento/mantengo ~2
                tengo ~2 APARATO/tablet/consola ~2 de ~1 mas/sobra ~4
                vos/tu ~1 pedi/pide ~1
                @1consentir:consient/@1mimar/consiento/mimo ~1 a? ~2 mis ~1 ninas/chicas/nenas/princesas/amigas
                soy ~1 muy? ~1 generoso ~4
                pide/pideme/pedime ~1 regalos/lo_que/dinero/cosas
                te ~1 hago ~1 famosa/famoso/rica/rico/modelo/estrella
                """,
            examples: ["te compro las zapas que quieras", "Permítame obsequiarle con un teléfono nuevo."],
            ordinary: ["El banco regala un bolígrafo."]),
        SignData(
            sign: .liveSolicitation,
            patterns: """
                @2hacer:hac,hag/haz/hace ~1 un ~1 privado ~5
                pago ~3 llamada/videollamada/directo/live ~1 privada/privado ~3
                propinas/propina ~4 directo/LIVE/camara ~3
                llamada/directo/live ~2 privada/privado/a_solas ~5 pago/propinas/camara/plata/dinero
                @1pagar/@1abonar/darte/doy/dar/pagaria/pago/abono/remuneracion/ofrece/ofrezco/pagamos ~6 privada/privado/individual/individuales/privadas ~3 LIVE/videollamada/show/camara/emisiones/sesion
                @1pagar/@1abonar/pagaria/remuneracion/ofrece/pago/abono ~6 LIVE/videollamada/videollamadas/show/emision/emisiones/sesion/sesiones ~1 privada/privado/individual/individuales/privadas/camara
                remuneracion ~5 camara/LIVE/emisiones
                REGALOLIVE/rosa/MONEY/NUM ~2 por ~1 cada ~4 LIVE/minuto/cosa/baile
                por ~1 cada ~1 minuto/cosa/baile/vez/reto ~5 LIVE/camara/doy/mando/pago/propina/REGALOLIVE/MONEY
                cada ~1 vez ~4 mando/doy/suelto/tiro ~2 propina/REGALOLIVE
                @2bailar/@2cantar/@2mover:muev/@2girar/@2posar/baila/canta/parate/gira/vuelta ~5 REGALOLIVE/mando/suelto/tiro/doy/propina/monedas
                te ~1 @1soltar:suelt/@1tirar/@1mandar/darte/doy/dar/@1regalar/@1lanzar ~3 REGALOLIVE/propina ~2
                te ~1 tiro/suelto/mando/doy/lanzo ~2 monedas/diamantes/rosas/regalos/propina/galaxia/leon ~5
                @2hacer:hac,hag/haz/hace ~2 lo ~1 que ~2 dice/diga/digo/pida/pido/quiera ~4 LIVE/chat/monedas/pago/REGALOLIVE
                pago/doy/mando ~3 si ~1 tu? ~1 haces ~2 lo ~1 que ~2 digo/pido ~5
                @2prender/@2encender:enciend,enciend/@2abrir/@2hacer:hac,hag/@2poner:pon,pong/prende/haz/pon/abre ~2 LIVE ~3 solo/para ~1 para? ~1 mi
                LIVE ~2 solo ~1 para ~1 mi
                cuanto ~1 cobras/cobrarias/quieres/queres/pides ~5 LIVE/show/privado/privada/videollamada/bailar
                llueven ~1 monedas/diamantes/regalos
                ganar/gana/ganen/ganes ~3 dinero/plata/lana ~3 en/por ~1 CAM/camara/LIVE
                """,
            examples: [
                "te tiro monedas si das una vuelta en cámara",
                "Se ofrece remuneración por emisiones individuales ante la cámara.",
            ],
            ordinary: ["El grupo toca en directo el viernes."]),
    ]
}
