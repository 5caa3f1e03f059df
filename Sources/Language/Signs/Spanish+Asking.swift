extension SignLanguage {
    /// Asking in other words: tú, vos and usted, formal and clumsy. Not yet read by a native speaker.
    static let spanishAsking: [SignData] = [
        SignData(
            sign: .ageProbe,
            patterns: """
                cuantos ~1 anos ~3 tenias/tienes/tenes
                ya? terminaste/acabaste/saliste/terminas ~1 de? ~1 la? ~1 ETAPA
                cuantos ~1 pirulos/palos/abriles/anios/pirulines ~1 tenes/tienes
                preguntar/preguntarle/preguntarte/saber/indiscreto ~3 TU ~1 edad
                eres/sos/es ~2 mayor ~1 de edad ~4 [q]
                cuantos/cuanto ~2 EDAD ~2 tienes/tenes/tendras/cumples/cumplis/cumpliste/cumplido/eres/sos
                Q/cual/cuantos ~1 EDAD ~2 tienes/tenes/tendras
                cuantos ~1 EDAD ~1 vos/usted
                @2decir:dic,dig,dij/@2indicar/@2confirmar/@2saber/preguntar/pregunto/saber/conocer/dime/dinos ~3 TU ~1 edad
                @2decir:dic,dig,dij/@2indicar/preguntar/pregunto/saber/dime ~3 cuantos ~1 EDAD
                TU edad ~1 [q]
                cual/Q ~2 TU ~1 edad
                no? tendras ~3 CHILDAGE
                TENER/tendras ~1 mas/menos ~1 de? ~1 CHILDAGE/ADULTAGE ~2 no/verdad/cierto/o/eh [q]
                TENER ~1 mas/menos ~1 de ~1 CHILDAGE/ADULTAGE [q]
                ya? cumpliste/cumplio/cumplis/has_cumplido ~2 CHILDAGE
                ya/todavia/aun/sigues/estas/vas/eres ~2 en/de/a ~2 la? ~1 ETAPA ~3 [q]
                en Q ~1 ano/anio ~1 @2nacer/naciste/nacio
                ano/fecha de/de_tu nacimiento [q]
                en/Q ~1 Q? ~1 curso/grado/ano/semestre/clase/nivel ~1 estas/vas/eres/andas/cursas/haces/estudias/esta
                Q ~1 curso/grado/ano/semestre ~1 @2cursar/@2estudiar
                TENER ~2 CHILDAGE ~1 o ~1 CHILDAGE
                eres/sos/es ~1 mayor/menor ~1 de? ~1 CHILDAGE/ADULTAGE/edad [q]
                eres/sos ~1 muy ~1 chica/chico/joven/pequena/pequeno/peque/joven [q]
                cuando ~1 es ~1 TU ~1 cumple/cumpleanos ~3 cuantos/CHILDAGE
                edad ~2 tu/vos/tenes/tienes ~2 [q]
                """,
            examples: ["¿Te puedo preguntar cuántos años has cumplido?", "decime tu edad posta"],
            ordinary: ["¿Cuántos años tiene la catedral?", "La edad del hielo fue larga."]),
        SignData(
            sign: .personalProbe,
            patterns: """
                TU ~1 PARIENTE ~3 dedican/dedica ~1
                vives/vivis ~1 muy? ~1 lejos/cerca ~3
                TU ~1 COLEGIO/escuela ~1 cual ~1 es
                de ~1 Q ~1 ZONA ~1 eres/sos/vienes/es
                nombre ~3 COLEGIO ~3 estudias/vas/asistes/estudias
                a ~1 q/que hora ~1 llegas/vuelves/volves/regresas ~3 casa/COLEGIO
                vives/vivis ~1 en ~2 casa/departamento/piso/depa ~5 [q]
                donde ~1 estudias/estudia/cursas/trabajan_tus
                donde ~2 vives/vivis/viviras/resides/residis/reside
                cual ~3 ZONA ~2 vives/vivis/vive/resides/reside
                @2decir:dic,dig,dij/@2indicar/@2contar:cuent/dime/saber ~4 donde/cual ~3 @2vivir/@2residir/vives/vivis/reside
                por/en ~1 Q/cual ~1 ZONA ~3 vives/vivis/vive/reside/estas/andas/eres/sos/queda
                a/en ~1 Q/cual ~1 COLEGIO/centro/escuela/centro_educativo ~2 vas/va/estudias/asiste/asistis/asistes/estas/acude
                como ~1 se llama ~2 TU ~1 COLEGIO/calle/profe/escuela/instituto/barrio/equipo
                cual ~1 es ~1 TU ~1 COLEGIO/calle/barrio/equipo/pueblo
                vives/vivis/vive ~1 con ~4 PARIENTE
                TU? ~1 PADRES ~2 en Q ~1 trabajan/trabaja
                en Q/donde ~1 trabajan/trabaja ~2 TU ~1 PARIENTE
                Q ~1 hacen/hace ~1 TU ~1 PADRES
                Q dias ~2 entrenas/vas/tienes/tenes/entrena
                donde ~1 entrenas/juegas/jugas/paras/andas/sales/salis
                vuelves/volves/regresas/vas/caminas/andas/vas_andando ~3 SOLO ~3 [q]
                TENER ~2 hermanos/hermanas/hermano/hermana ~3 [q] viven/mayores/grandes/chicos/vive
                lejos/cerca ~2 TU/vives/vivis/tu_casa ~2 [q]
                TU ~1 casa ~2 lejos/cerca ~3 [q]
                cerca de ~1 donde ~1 vives/vivis/estas
                TENER ~2 novio/novia/pareja/chico/enamorado [q]
                como ~1 se llaman/llama ~1 TU ~1 PADRES
                en Q/cual ~1 calle/altura/piso/portal/edificio ~2 vives/vivis/vive/esta
                Q ~1 calle/altura ~2 vives/vivis
                con quien ~2 vives/vivis/vive/sales/vas
                quien ~1 te ~1 recoge/lleva/trae/busca
                """,
            examples: ["Indíqueme en qué barrio reside.", "¿A qué centro educativo asiste usted?"],
            ordinary: ["¿Dónde vive ahora el lince?"]),
        SignData(
            sign: .supervisionProbe,
            patterns: """
                se ~1 han/ha ~1 ido/acostado/dormido/marchado ~2 TU ~1 PARIENTE
                estas/andas/esta ~2 con ~1 alguien ~1 o ~2 SOLO
                hora ~2 acuesta/acuestan/duerme/duermen/despierta/levanta ~2 TU
                TU ~1 PARIENTE ~2 se? ~1 enterarian/enteraria/escuchan/oyen/escucha/oye ~3
                TU ~1 puerta ~2 cerrada/llave/abierta ~1
                estas/andas/esta/eres/quedas/sos/quedaste ~1 tu? ~1 SOLO ~3 [q]
                hay/esta/queda/anda/encuentra ~3 alguien/adulto/PARIENTE/nadie/persona/mayor ~4 [q] casa/contigo/ahi/domicilio/cuarto/habitacion/cerca/con_vos
                alguien/adulto/mayor ~2 contigo/con_vos/con_usted/al_lado/en_casa
                @2supervisar/@2revisar/@2leer:le,le,ley/@2vigilar/@2controlar/supervisa/revisa/lee/vigila/controla/mira/checa ~2 alguien ~3 MENSAJES/APARATO/lo_que/redes
                alguien ~3 VER ~3 APARATO/MENSAJES/redes/lo_que/cuenta
                TU PARIENTE ~3 VER ~3 APARATO/MENSAJES/redes/lo_que/cuenta
                TU ~1 PARIENTE ~1 te ~1 VER ~2
                te ~1 dejan/quitan/sacan/esconden/prestan ~2 APARATO/el/la
                te ~1 lo ~1 quitan/sacan ~2 [q]
                TU ~1 PARIENTE ~1 sabe/saben/tiene/tienen/conoce/conocen ~2 contrasena/clave/pin/contra/codigo/password/patron
                la contra/contrasena/clave ~2 de? ~1 tu ~1 APARATO
                TU ~1 PARIENTE/viejos ~3 andan/anda/estan/esta/siguen/sigue ~2 casa/ahi/cerca/despiertos/dormidos/despierta/trabajando/alli
                andan/estan/esta/anda ~1 TU ~1 PARIENTE ~3 [q]
                TU ~1 PARIENTE ~2 por casa/ahi/aca/alli
                ya? se ~1 durmieron/acostaron/fueron/durmio/fue ~2 todos/PARIENTE ~3 [q]
                cuando/hora ~2 vuelven/vuelve/llegan/llega/regresan/regresa/salen/sale/acuestan/duermen ~2 TU ~1 PARIENTE
                TENER ~2 cuarto/habitacion/pieza ~2 propia/propio/sola/solo/para_ti/aparte
                cuarto/habitacion/pieza ~1 propia/propio ~3 [q]
                TU ~1 PARIENTE ~2 te? ~1 vigilan/controlan/supervisan/espian/siguen/rastrean
                tarde ~1 llegan/vuelven ~2 [q]
                quien/quienes ~1 mas? ~1 hay/esta/estan/vive ~2 contigo/casa/ahi/en_tu_casa
                """,
            examples: ["¿Se encuentra algún adulto en su domicilio?", "te dejan el móvil por la noche?"],
            ordinary: ["¿Hay alguien de guardia en la farmacia?"]),
        SignData(
            sign: .pictureRequest,
            patterns: """
                FOTO/fotografia ~1 suya/tuya/tuyas ~4
                tendria/tienes/tenes/tiene ~2 FOTO ~2 tuya/suya/de_ti
                foto/selfie/fotito ~1 porfa/plis/pls/ahora/ya
                QUIERO ~2 verte ~4 FOTO/CAM/MANDAR
                como ~1 vas/estas ~1 hoy ~3 FOTO
                MANDAR/@2hacer:hac,hag/@2tomar/@2sacar/haz/hazte ~3 selfie/selfies ~2
                MANDAR ~3 FOTO ~2 tuya/tuyas/tuyo/de_ti/de_vos/suya/reciente/recientes/de_tu/de_usted/para_mi/persona
                MANDAR ~2 FOTO ~2 > [q]
                FOTO ~1 de ~1 ti/vos/usted/tu/su/tuya ~2
                FOTO ~2 reciente ~2 de? su/tu/usted
                @2activar/@2encender:enciend,enciend/@2prender/@2poner:pon,pong/@2abrir/@2conectar ~1 TU? ~1 la? ~1 CAM ~2
                ver/verte/verle/mirar/conocer ~2 TU ~1 rostro/cara/carita/cuerpo/sonrisa/ojos
                QUIERO ~1 ver ~2 como ~1 eres/sos/estas
                @2mostrar:muestr/@2ensenar/mostrame/ensename ~1 Q? ~2 como/que/lo_que ~1 eres/sos/llevas/traes/tenes/puesto
                Q ~1 llevas/traes/tenes/tienes/usas ~1 puesto/puesta
                como ~1 eres/sos ~1 fisicamente/tu/vos/de_cara [q]
                @2hacer:hac,hag/haz/hazme/haceme/hagamos ~2 videollamada/video_llamada/videochat/facetime
                una ~1 videollamada ~2 [q] verte/vea/veo/conmigo/te
                videollamada ~3 Q? te? ~1 vea/veo/ver/verte
                TENER ~1 alguna ~1 FOTO
                otra/mas/una_mas/otra_mas ~2 linda/guapa/bonita/hermosa/dale/porfa/fotito/foto
                @2sacar/@2tomar/te_sacas/te_tomas/hazte/hacete ~2 FOTO ~3 mi/para
                sin ~1 filtro/filtros ~3 FOTO/cara/ver
                FOTO ~3 antes ~1 de ~1 dormir/acostarte/ir
                dejame/deja/dejas ~1 verte/ver_tu/ver
                demuestra/pruebame/prueba ~3 FOTO/selfie/video
                """,
            examples: ["Le ruego me envíe una fotografía reciente de su persona.", "enséñame qué traes puesto"],
            ordinary: ["El fotógrafo mandó el cuadro al museo."]),
        SignData(
            sign: .piiRequest,
            patterns: """
                MANDAR/dime/decime/@2decir:dic,dig,dij/@2indicar/@2facilitar/@2dejar/@2compartir/necesito/darias/dar ~3 TU/la/las/su ~2 numero/direccion/correo/apellido/contrasena/telefono/ubicacion/ubi/clave/domicilio/senas/cel/celular/movil/mail
                senas ~2 de ~1 TU ~1 casa
                cual/como/Q ~2 TU ~1 apellido/telefono/celular/cel/movil/correo/mail/domicilio/direccion/contrasena/nombre_completo/nombre_real
                cual/Q ~1 es ~1 el? ~1 numero ~1 de ~1 TU ~1 APARATO/casa
                TU ~1 nombre ~1 completo/real/verdadero
                nombre completo ~4 fecha/domicilio/direccion/telefono/nacimiento
                fecha de nacimiento ~3 domicilio/direccion/nombre/telefono
                dame/dime/pasame/decime ~2 TU ~1 contrasena/clave/contra/password/usuario/pin
                @2compartir/me_compartis/me_compartes ~2 TU? ~1 ubicacion/ubi/localizacion
                ubicacion ~1 en ~1 tiempo ~1 real
                TU ~1 ubi/ubicacion/localizacion ~2
                numero ~1 de ~1 TU ~1 telefono/celular/cel/movil/whatsapp/wasap/APARATO
                a ~1 que direccion ~2 mando/envio/mandar/enviar
                donde ~1 te ~1 lo? ~1 mando/envio ~2
                asi ~1 te ~1 busco ~2
                en Q ~1 calle ~3 vives/vivis/vive
                """,
            examples: ["¿Me darías las señas de tu casa?", "pásame tu ubi"],
            ordinary: ["¿Cuál es la dirección del dentista?"]),
    ]
}
