extension SignLanguage {
    /// Asking, moving, meeting. Not yet read by a native speaker.
    static let spanishContact: [SignData] = [
        SignData(
            sign: .ageProbe,
            patterns: """
                cuantos/cuanto ~1 anos tienes/tenes/tengas
                cuantos anos tiene usted
                cuantos anos tiene >
                Q/cual edad TENER
                Q/cual ~1 es? ~1 TU edad
                < edad > [q]
                TU edad [q]
                dime/decirme/diga/di ~2 TU? edad
                en Q ~1 curso/grado/ano/clase ~1 estas/vas/esta
                vas/estas/sigues/eres/sos ~2 a/en/de ~1 la? ETAPA
                TENER ~2 CHILDAGE [q]
                cuando cumples/cumplis/cumple ~1 CHILDAGE/anos/NUM
                eres/sos/es ~1 menor ~2 edad? [q]
                eres/sos ~1 menor
                pareces/pareceis/aparentas ~2 de? CHILDAGE
                te_echo/calculo/diria ~2 CHILDAGE
                en Q ano ~1 naciste/nacio
                -cuando ~1 naciste/nacio
                yo? tengo ADULTAGE ~3 tu/vos/y_tu/y_vos/usted >
                tengo ADULTAGE ~1 y tu/vos
                mayor/menor de CHILDAGE/ADULTAGE [q]
                ya ~1 cumpliste/cumplio ~2 CHILDAGE/ADULTAGE/anos
                ya? tenes/tienes/eres ~1 los? ~1 CHILDAGE/ADULTAGE [q]
                eres/sos/es ~2 mayor/menor/adolescente/nino/nina ~3 [q]
                en Q ~1 grado/curso/semestre ~1 estas/vas/eres/andas
                vas ~2 en ~1 GRADO [q]
                dime/decime ~2 Q/cuantos ~1 anos/edad
                cuantos ~1 anitos/abriles/anios
                TU ~1 verdadera/real edad
                fecha de nacimiento ~1 [q]
                Q ~1 grado/curso/semestre/ano ~1 cursas/haces/estudias
                Q tan grande ~1 eres/sos
                cuantos ~1 anitos
                """,
            examples: ["¿cuántos años tienes?", "q edad tenes", "en que curso vas"],
            ordinary: ["¿Cuántos años tiene el puente?", "La catedral tiene mil años."]),
        SignData(
            sign: .personalProbe,
            patterns: """
                donde ~1 vives/vivis
                donde vive usted
                donde vive >
                -de donde ~1 eres/sos
                por Q ~1 ZONA ~1 vives/vivis/vive/andas
                en Q ~1 ZONA ~1 vives/vivis/vive/estas/esta
                a Q ~1 COLEGIO ~1 vas/va
                Q COLEGIO ~2 vas
                como ~1 se llama ~1 TU ~1 COLEGIO/calle/profe/escuela
                cual ~1 es TU ~1 COLEGIO/calle
                a Q hora ~1 sales/salis/sale/terminas/acabas/vuelves ~2 COLEGIO/de
                cuando ~1 sales/salis ~2 COLEGIO
                vuelves/volves/regresas/vas/caminas ~2 SOLO ~2 a ~1 casa/COLEGIO
                vuelves/volves/regresas/vas ~2 casa ~1 SOLO
                Q ~1 camion/autobus/bus/colectivo/metro/ruta/micro ~1 tomas/tomas/coges/usas
                dime/decime/cuentame/contame ~1 donde/por_donde
                por? donde ~1 sueles/andas/paras/te_juntas ~1 andar
                TENER ~1 novio/novia/pareja/enamorado
                vives/vivis/vive ~1 con ~3 PADRES
                -TENER hermanos/hermanas
                estas/andas ~1 soltera/soltero
                Q tan lejos ~1 vives/vivis
                lejos ~1 de? ~3 vives/vivis
                en Q ~2 ZONA ~2 queda/esta ~1 TU
                TU ~1 COLEGIO/casa/escuela ~1 es/esta/queda ~4 cerca/junto/por/al_lado
                donde ~1 queda/esta/es ~1 TU ~1 casa/COLEGIO
                con quien ~1 vives/vivis/vive
                vives/vivis ~2 cerca/por ~3 [q]
                Q dias ~1 entrenas/vas/tienes
                te ~1 lleva/trae/recoge ~1 TU ~1 PARIENTE
                a Q ~1 parque/gimnasio/plaza/club/cancha ~1 vas/sueles
                Q haces ~2 despues ~1 de? ~1 COLEGIO/clase
                por donde ~1 esta/queda/vives/es ~2 casa/casita/COLEGIO
                TU casita ~1 [q]
                """,
            examples: ["¿dónde vives?", "a que cole vas"],
            ordinary: ["¿Dónde vive el koala?", "¿Qué autobús va al zoo?"]),
        SignData(
            sign: .supervisionProbe,
            patterns: """
                estas/andas/esta/estas/quedas ~1 SOLO ~2 en ~1 casa/tu/el [q]
                estas/andas SOLO ~3 en ~1 casa/cuarto
                < estas/andas SOLO
                estas/andas SOLO [q]
                TU ~1 PARIENTE ~2 por? ahi/alli/aqui/casa/cerca/dormidos/duermen/despierta/despierto
                esta/estan/anda/andan/hay ~1 TU ~1 PARIENTE ~2 ahi/alli/casa/cerca/por/dormidos/contigo
                se? durmieron/acostaron/fueron/salieron ~1 TU ~1 PARIENTE
                TU ~1 PARIENTE ~1 ya? ~1 se? durmieron/salieron/fueron
                alguien/nadie/quien ~2 te? VER ~2 TU/el/tu ~1 APARATO/MENSAJES
                TU PARIENTE ~2 te? VER ~2 TU/el/tu ~1 APARATO/MENSAJES
                PARIENTE ~1 te VER ~2 TU/el/tu ~1 APARATO/MENSAJES
                alguien ~1 te ~1 VER
                TU ~1 PARIENTE ~2 VER ~2 TU/lo/el/los ~1 MENSAJES/APARATO/que
                quien ~1 mas ~2 usa/utiliza/tiene/ve ~2 esta/este/tu/el
                hay ~1 alguien ~1 mas? ~1 contigo/con_usted/con/ahi
                a Q hora ~1 vuelven/vuelve/llegan/llega/regresan/regresa/salen/sale ~1 TU ~1 PARIENTE
                cuando ~1 vuelven/llegan/salen/llega/sale/vuelve ~1 TU ~1 PARIENTE
                TU ~1 PARIENTE ~2 sabe/saben/tiene/tienen/conoce ~2 contrasena/clave/pin
                TENER ~1 TU propio/propia ~1 cuarto/habitacion/celular/movil
                cuarto/puerta/habitacion ~2 con? llave/cerrojo/seguro
                no? hay nadie ~3 contigo/casa/ahi/con_vos
                nadie ~2 contigo/en_casa
                nadie en ~1 tu? casa
                quien ~1 esta/hay ~2 contigo/casa/ahi
                TU ~1 PARIENTE ~2 te? ~1 VER/agarra/quita/toca ~1 el/tu ~1 APARATO
                TU ~1 PARIENTE ~1 salieron/salio/trabajan/trabaja/no_estan ~2 [q]
                a Q hora ~1 se? ~1 duermen/duerme/acuestan ~1 TU ~1 PARIENTE
                tus papas/padres/viejos saben ~3 [q]
                te dejan ~3 celular/sola/solo/salir
                te ~1 controlan/revisan/vigilan/checan/espian ~3 APARATO/celu/mensajes
                TU ~1 PARIENTE ~2 salio/salieron/fue/fueron ~1 [q]
                TU ~1 mami/papi ~3 [q]
                """,
            examples: ["¿estás sola en casa?", "tus papas revisan tu celular?"],
            ordinary: ["El perro está solo en el patio.", "¿Quién más viene al concierto?"]),
        SignData(
            sign: .platformMove,
            patterns: """
                TENER ~1 APP
                agregame/anademe/agrega/sigueme/seguime ~2 ahi/al/en/a/por/APP
                cual/Q es TU ~1 APP
                pasame/dame/pasa/mandame/deja/dejame ~1 TU ~1 APP/numero/wasap/cel/user/usuario
                dame/pasame TU numero ~4 escribo/hablo/llamo/ahi
                {sigamos|seguimos|hablemos|hablamos|vamos|vamonos|pasemos|pasamos|charlemos|podemos|mejor|seguir|hablar|pasarnos} ~3 por/en/al/a ~1 APP
                {escribeme|escribime|hablame|hablame|buscame|contactame|mandame|llamame|localizarme|escribirme} ~2 por/en/al/a ~1 APP
                {escribeme|escribime|hablame|buscame|contactame|agregame} ~1 APP
                hablar/hablemos/seguir/charlar ~2 por/en ~1 otro/otra ~1 lado/parte/app/sitio/aplicacion
                por otro lado [q]
                esta/este/aqui/aca ~1 app/chat/pagina/aplicacion/red ~2 publica/publico/vigilada/moderado/moderada
                descarga/baja/instala/descargate ~3 aplicacion/app/APP ~3 hablar/charlar/escribir
                APP ~2 HANDLE
                APP ~3 mas privado/privada/comodo/seguro
                mas comodo/privado/facil ~4 APP
                te ~1 escribo/hablo ~1 por ahi
                sin que ~1 nos vigilen/vean/lean
                mi APP es
                pasate/pasate ~2 APP
                tienes/usas/tenes/usas ~2 otra? ~1 app/red ~1 [q]
                aqui no ~2 APP
                mejor ~1 por ~1 APP
                """,
            examples: ["hablemos por telegram", "pasame tu snap"],
            ordinary: ["Discord estuvo caído una hora."]),
        SignData(
            sign: .pictureRequest,
            patterns: """
                MANDAR ~3 FOTO ~1 tuya/tuyas/tuyo/de_ti/de_vos
                MANDAR ~2 FOTO ~1 de ~1 TI/TU/usted
                -MANDAR ~1 FOTO
                FOTO ~1 tuya/tuyas/de_ti
                QUIERO ~3 FOTO ~2 de/tuya/tuyas
                varias/algunas ~1 FOTO ~2 de ~1 usted/TI
                a ver TU ~1 SUCARA
                ver/verte/veo ~2 TU ~1 SUCARA
                ensename/muestrame/mostrame/ensenas/muestras/mostras/ensename ~2 TU ~1 SUCARA
                Q ~1 llevas/traes/tenes/tienes ~1 puesto
                prende/enciende/activa/pon/prende/prender/encender ~2 CAM
                QUIERO/quiero ~1 verte
                hacemos/hagamos/haz/hace/una ~1 videollamada/video_llamada/videochat
                videollamada ~5 ensenas/muestras/ver/veo/verte
                TENER ~1 selfies/selfie/fotos
                ya te ~1 mande/envie/pase ~1 la mia
                te toca ~4 FOTO/mandar/enviar/pasar
                hazte/sacate/tomate/haceme/hazme ~2 FOTO/selfie
                FOTO ~3 espejo
                FOTO ~3 para_mi/para mi
                otra/otras/mas ~1 FOTO
                como eres/sos fisicamente
                pasa una >
                mandas/pasas/envias/manda/pasa ~2 FOTO [q]
                como eres/sos ~1 [q]
                QUIERO/puedo ~1 ver ~2 FOTO/TU
                dejame verte/ver
                dejate ver
                foto por foto
                FOTO ~2 de ~1 TU ~1 SUCARA
                pon/pone/poneme ~1 la? ~1 CAM
                {sacate|tomate|hazte|hacete} ~1 una? ~1 selfie/foto
                selfie ~3 mandas/pasas/envias
                """,
            examples: ["mandame una foto tuya", "prende la cam"],
            ordinary: ["Manda la foto del contador al casero."]),
        SignData(
            sign: .meeting,
            patterns: """
                vernos/vemos/quedar/quedamos/encontrarnos/conocernos/juntarnos/vemos ~4 persona/vida_real/cara_a_cara/real
                vernos/vemos/quedar/quedamos/encontrarnos/encuentro/conocernos/juntarnos ~6 solos/a_solas/SOLO/tu_y_yo
                +ven/venis/vente/veni/vienes/visitarte/visito/verte ~6 cuando/mientras ~3 no ~3 PARIENTE/nadie
                +visitarte/visitarle ~6 mientras/cuando ~3 nadie
                ven/vente/veni/vienes/venir ~1 a mi casa/depa/departamento/piso/cuarto/auto/coche/habitacion
                te ~1 recojo/busco/paso_a_buscar/levanto ~3 esquina/salir/salida/escuela/COLEGIO/casa
                te ~1 paso a buscar/recoger
                di ~2 estas/vas/duermes ~4 amiga/amigo
                diles/decile/deciles/dile ~4 amiga/amigo
                ven/veni/vente a verme
                reserve/reservo/alquile/tengo ~2 hotel/habitacion/airbnb
                escapate/escabullete/salte/sali ~4 noche/espero/casa/ventana
                escapate
                te espero ~2 en ~1 el mi? carro/coche/auto
                subete/subite/metete/sube ~2 coche/carro/auto/camioneta
                encuentro ~2 privado/a_solas/secreto
                podemos/podriamos/quiero/queres/quieres/cuando/tenemos ~2 vernos/conocernos/quedar/encontrarnos [q]
                tenemos/tengo ~1 Q ~1 vernos/verte/conocerte
                vernos ~2 en ~1 la vida
                QUIERO ~1 conocerte
                voy/ir/viajo/manejar ~2 a? TU ~1 ciudad/casa/barrio/pueblo/COLEGIO
                ven/venite/veni/vente SOLO
                donde ~1 nos ~1 vemos/encontramos
                te espero ~4 COLEGIO/escuela/casa/esquina/vuelta/coche/carro/auto/parque
                espero/esperando ~4 en ~1 mi? ~1 coche/carro/auto
                vernos/encontrarnos/verte ~4 sin ~1 nadie/PADRES/AMIGOS
                ven ~1 sin ~1 nadie/tus/avisar
                no ~1 traigas/vengas ~2 nadie/AMIGOS
                sal/salir/sali/salte ~2 de ~1 tu? casa ~3 noche/cuando/sin/hoy/espero
                sal/sali ~2 por la ventana
                estoy ~1 cerca/afuera/fuera ~2 de ~1 TU ~1 casa/COLEGIO/zona
                voy ~1 a ~1 tu casa/verte/buscarte
                te ~1 mando/pido/pago ~1 un? ~1 uber/taxi/boleto/pasaje
                quedate/quedarte/duerme/dormir ~2 en mi casa
                falta/saltate/vuelate/faltar ~2 COLEGIO/clase ~3
                a mi ~1 casa/hotel/depa/cuarto/piso
                cuando ~1 te ~1 puedo ver
                paso ~1 por ~1 ti ~3
                paso a ~1 buscarte/recogerte/verte
                cuando ~1 TU? ~1 PARIENTE ~1 se? ~1 vayan/salgan/duerman/vaya
                verte/vernos/conocerte ~2 SOLO
                verte/vernos ~4 sin que ~1 nadie
                """,
            examples: ["¿nos vemos en persona, solos tú y yo?", "ven a mi casa"],
            ordinary: ["El club se reúne en la biblioteca."]),
        SignData(
            sign: .giftOffer,
            patterns: """
                te/le ~2 DARFUT ~4 REGALO/MONEY
                te ~1 puedo/podria/quiero/voy_a/voy ~2 comprar/dar/regalar/mandar/conseguir/pagar/enviar
                puedo/podria/gustaria/quiero/encantaria ~1 comprarte/regalarte/darte/mandarte/obsequiarle/comprarle/pagarte
                quieres/queres/quiere/necesitas ~1 Q ~1 te ~1 mande/compre/regale/pague/envie/de/recargue
                quieres/queres ~2 MONEDAJUEGO ~2 gratis
                MONEDAJUEGO gratis
                dejame/deja ~1 pagarte/comprarte/regalarte/pagar/invitarte
                te ~1 hago/mando ~2 bizum/transferencia/yape/deposito
                podrias/puedes/podes ~1 ganar ~5 charlar/hablar/chatear/fotos/conmigo/camara
                ganar/ganas/ganarias ~5 solo? ~1 por ~1 charlar/hablar/chatear
                te ~1 compre/traje/tengo/consegui ~2 REGALO/algo/regalo
                te hago/hare ~1 modelo/famosa/famoso
                MONEY/REGALO ~2 si ~1 hablas/chateas/vienes/mandas/me/quedas/eres
                obsequiarle/obsequiarte ~3 detalle/regalo
                dime/decime ~1 Q/lo/cual ~3 quieres/queres/gusta ~3 compro/pido/regalo/consigo/mando
                te ~1 lo/la/los/las ~1 compro/regalo/mando/consigo/pago
                te ~1 regalo/compro/doy ~3 si ~2
                te ~1 puedo ~1 dar/pasar/mandar ~2 dinero/plata/MONEY
                lo ~1 que ~1 quieras/queras ~2
                -te invito
                te ~1 mando/doy/paso ~2 MONEY/NUM ~2 cada ~1 semana/mes
                dinero/plata ~3 cada ~1 semana/mes
                ganar/ganarte ~2 dinero/plata ~2 facil/extra/rapido ~6 conmigo/fotos/camara/hablar
                yo ~1 te ~1 pago
                te ~1 pago ~3 si/por ~2
                tengo ~2 de_sobra/extra ~4 si ~1 vienes/quieres
                te ~1 recargo/lleno ~2 juego/saldo/cuenta/celular
                """,
            examples: ["te puedo comprar el celular", "te doy 500 robux si hablas conmigo"],
            ordinary: ["Regalaron un cuadro al museo."]),
    ]
}
