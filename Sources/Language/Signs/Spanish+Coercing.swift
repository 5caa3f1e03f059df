extension SignLanguage {
    /// Coercing in other words: pressing, threatening, demanding, setting a clock; and what young people write back.
    /// Not yet read by a native speaker.
    static let spanishCoercing: [SignData] = [
        SignData(
            sign: .persistence,
            patterns: """
                ya ~1 no ~1 confias ~3
                dijiste ~1 que ~1 lo? ~1 harias/ibas/mandarias
                no ~1 me ~1 falles/defraudes/decepciones
                no ~1 te ~1 hagas ~1 de? ~1 rogar/dificil
                TU ~1 negativa
                < insisto
                me ~1 prometiste ~2
                {por que|porque|pq|xq|porq} ~1 tu? ~1 no ~1 me? ~1 contestas/contestes/respondes/respondis/hablas/escribes/escribis/contestais
                no ~1 seas ~1 asi/nina/bebe/cobarde/miedosa/miedoso/mala/malo/aburrida/timida/cria/crio/tonta/rogona/dificil/arisca/cortada/infantil/ratona
                Q ~1 te ~1 cuesta ~2
                {una|1} ~1 sola? ~1 vez ~3 cuesta/pasa/prometo/juro/porfa/nadie/dale/anda
                dale/anda/andale/venga/porfa/plis ~3 una ~1 sola? ~1 vez
                no ~1 pasa ~1 nada ~4 miedosa/anda/andale/dale/prometo/miedo/porfa
                con/despues_de/despues ~1 todo ~1 lo? ~1 Q ~2 he/hice/hago/di/dado/hecho ~3
                todo ~1 lo ~1 Q ~1 he/le_he/te_he ~2 hecho/dado/comprado ~4
                si ~2 de? ~1 verdad/veras/realmente/posta ~2 me ~1 @2querer:quier,quier,quis/quisieras/quisiera/amaras/amas/quieres/querias/queres
                si ~1 me ~1 quisieras/quisiera/amaras/quieres/amas/queres ~4 no/harias/lo/mandarias/dirias
                pense/crei/creia/pensaba ~1 Q ~2 confiabas/confiabamos/querias/eras/eramos/teniamos/confiaba ~3
                me ~1 @2decepcionar/decepcionas/decepcionaste/fallas/fallaste/defraudas/lastimas ~2
                @2negar:nieg,nieg/negado/negaste/rechazado ~4 ocasiones/veces/vez
                debo ~1 insistir
                insisto/insistir ~2 en? ~2 FOTO/que/mande
                falta ~1 de ~1 confianza ~3
                todas/todos/todo_el_mundo/otras/las_demas ~2 lo ~1 hacen/hace/mandan ~3
                me ~1 @1buscar/@1conseguir:consig,consig/busco/encuentro ~1 a? ~1 otra/otro/alguien/una_que ~3
                me ~1 dejaste/dejas/tienes/tenes ~1 en? ~1 visto/leido/esperando/plantado ~2
                espero/esperando/esperandote ~2 todo ~1 el? ~1 dia/tarde/noche ~3
                te ~1 he/lo_he ~2 pedido ~3 veces
                ya ~1 te ~1 lo? ~1 pedi/dije/rogue ~3 veces/mil
                me ~1 canso/cansando/estoy_cansando/harto/desespero ~3 contestas/respondes/esperar/ignores/ya
                nadie ~1 se ~1 va ~1 a ~1 enterar ~2
                hacerme/hazme/haceme ~1 este/un/ese ~1 pequeno? ~1 favor ~3 puedes/no/porfa/anda
                me ~1 haces ~2 sufrir/llorar/dano
                te ~1 lo ~1 ruego/suplico
                """,
            examples: ["¿Por qué tú no respondes?", "Con todo lo que he hecho por ti, ¿y no puedes?"],
            ordinary: ["El cobarde león busca valor en el cuento de la lavadora."]),
        SignData(
            sign: .threat,
            patterns: """
                hare/haremos ~1 llegar ~3 FOTO/MATERIAL
                si ~1 no ~1 colabora/colaboras/coopera/cooperas/accede/accedes/obedece/obedeces ~6
                TODOS ~4 va/van ~1 a ~1 ver ~2 el/la/tu/tus ~1 FOTO/MATERIAL/video
                si ~3 dejas ~2 hablar/contestar/responder ~3 lo? ~1 PUBLICAR/mando/cuento
                como/si ~1 me ~1 @2bloquear/@2ignorar/@2denunciar/@2dejar/@2reportar/bloquees/ignores ~6 TODOS/PUBLICAR/enteran/entera/ven/sabe/saben/subo/va/van
                si ~3 no ~2 @2hacer:hac,hag,hic/@2obedecer/@2mandar/@2pagar/@2contestar/haces/cooperas/accede/acceder/cumples ~6 PUBLICAR/pongo/subo/mando/ARRUINAR/enteran/PUBLICADO
                de ~1 no ~1 acceder/cumplir/pagar/obedecer/cooperar ~8
                FOTO/MATERIAL/imagenes/material ~4 sera/seran/va/van/iran ~2 a? ~1 ser? ~1 PUBLICADO
                sera/seran ~1 PUBLICADO ~4 si/contactos/familia/TODOS/niega/redes/AMIGOS
                PUBLICADO ~2 a ~1 todos? ~1 sus/tus ~1 contactos/AMIGOS/PARIENTE
                pongo/pondre/cuelgo/subo ~1 TU ~1 FOTO/MATERIAL/video
                pongo/pondre/cuelgo/subo ~2 FOTO/MATERIAL/video ~2 a/en/al ~2 internet/redes/facebook/instagram/insta/grupo/colegio
                subo/publico/difundo/filtro/mando/paso ~1 TU ~1 FOTO/MATERIAL
                TODOS ~2 se? ~1 enteran/enteraran/entera/enterara/sabran/sabra ~3 de/quien/lo
                se ~1 enteran/enteraran/entera/van_a_enterar/va_a_enterar ~1 TODOS ~3
                @1hacer:hac,hag/voy_a_hacer/hare ~1 que ~2 todo? ~1 el? ~1 TODOS ~2 SABER ~3
                @2pensar:piens,piens/piensalo/piensatelo/pensalo/pensatelo ~2 bien/dos_veces ~5
                lo? ~1 tengo ~1 lo? ~1 todo ~1 guardado/grabado/capturado ~3
                tengo ~2 capturas/pruebas/grabado/grabada/pantallazos/guardado ~4
                sera/seria ~1 una? ~1 pena/lastima ~6 viera/vieran/ve/enterara/supiera/supieran/TODOS
                TU ~1 PARIENTE/AMIGOS ~3 viera/vieran/supiera/supieran/enterara/enteraran ~4 lo/que/esto/FOTO
                te ~1 voy/vamos ~1 a ~1 ARRUINAR/quemar/hundir/exponer/escrachar/humillar/destrozar ~5 TODOS/PARIENTE/vida/escuela/redes
                quemar/exponer/escrachar ~2 con/ante/frente ~3 TODOS/PARIENTE
                escrachada/escrachado/quemada/expuesta/expuesto ~2 vas/quedar/quedas
                no ~1 te ~1 hagas ~2 viva/vivo/tonta/tonto/loca ~3
                ya? ~1 se ~3 donde/que ~2 vives/vivis/estudias/escuela/casa/va ~4
                se ~2 a ~1 Q ~1 COLEGIO ~2 va/vas/van
                obra/tengo ~2 en ~1 mi ~1 poder
                en_mi_poder/en mi poder ~4
                TU ~1 hermanita/hermanito/hermana/hermano/madre/familia ~4 cuidado/pase/pasar/pague/lastimo/dano
                o ~1 ya? ~1 veras/veras/sabes ~2
                o ~1 ya ~1 sabes ~2
                atente/tendras/habra ~2 consecuencias
                fuiste >
                """,
            examples: [
                "como me bloquees se enteran todos",
                "De no acceder, sus imágenes serán remitidas a todos sus contactos.",
            ],
            ordinary: ["Las fotos del temporal fueron publicadas en el diario."]),
        SignData(
            sign: .paymentDemand,
            patterns: """
                importe/precio/monto ~2 es ~2 MONEY/NUM
                en_cuanto ~2 reciba ~3 borrare/destruire/eliminare/borro
                @2conseguir:consig,consig ~2 DINERO ~3 o
                @2hacer:hac,hag/haz/hazme/haceme/manda/mandame ~1 me? ~2 un ~1 bizum/deposito/giro/transferencia/yape/spei ~3
                @2hacer:hac,hag/hazme/haceme ~2 bizum/transferencia/deposito ~2 de ~1 NUM/MONEY
                solo/nada_mas/nomas/unicamente ~2 pido/quiero/necesito ~3 NUM/MONEY/DINERO/cientos/trescientos/mil
                MONEY/NUM/DINERO ~5 no ~2 @1volver/volveras/sabras/molesto/molestare/escribo ~3 saber/mi/mas/nunca
                @2pagar/@2abonar/abonar/abone/pagar/pago ~5 evitar/impedir/cambio ~3 publicacion/difusion/silencio/borrar/PUBLICADO
                pago ~3 a ~1 cambio ~1 de? ~1 silencio/borrar
                debera/deberas/debe/debes/tienes_que/tenes_que/hay_que ~2 @2pagar/@2abonar/@2transferir:transfier/pagarme/abonarse/depositar/depositarme ~3 MONEY/NUM/DINERO
                pagar ~2 MONEY/NUM ~4 borrar/borre/eliminar/publique/publicar/video/FOTO
                cuanto ~1 dinero? ~1 traes/tienes/tenes/hay ~3 cuenta/banco/ahorros/tarjeta ~4
                mandamelo/mandame/pasamelo/pasame/transfiereme/transferime/depositame ~2 todo/plata/DINERO/lo_que
                pasame/mandame/manda/gira ~1 la? ~1 plata/lana/DINERO/pasta/guita ~4 o/por/ya/hoy/fuiste/ahora/PAGOAPP
                @2depositar/depositame/deposita/transfiere/transfiereme/transferime/mandame/ingresa/ingresame ~2 NUM/MONEY ~5 PAGOAPP/hoy/ya/ahora/mismo/en/o
                agarra/toma/usa/saca/coge/pide ~2 tarjeta/cartera/DINERO/bolso ~2 de? ~2 PARIENTE ~4
                tarjeta ~2 de ~2 TU ~1 PARIENTE ~5 numeros/numero/dime/codigo/foto/pasame
                con_eso/no ~3 alcanza/basta/llega/es_suficiente ~4 necesito/quiero/doble/mas/falta
                necesito/quiero ~1 el doble ~2
                @2pagar/paga/pagas/pagues ~3 lo ~1 que ~2 dije/digo/pido/pedi/acordamos ~4
                @2pagar/paga/pagas ~4 y ~2 se? ~1 termina/acaba/borra/olvida/borro/todo
                NUM/MONEY ~3 o ~2 se? ~1 lo? ~1 PUBLICAR/subo/TODOS/enteran/cuento/veran
                bizum/deposito/transferencia/pago/plata/DINERO ~5 o ~1 lo/la/las/los/se ~1 PUBLICAR/subo/publico/mando/cuento/enteran
                compra/consigue/comprame/manda ~2 TARJETA ~6 codigos/codigo/numeros/pasas/pasame/foto
                MONEY/NUM ~3 por/para ~1 que? ~2 yo? ~1 borrar/borre/callar/calle/eliminar ~3
                requiere/exige/exijo/solicita ~2 pago ~3
                pago ~1 inmediato/urgente ~4
                """,
            examples: ["Solo te pido trescientos euros y no volverás a saber de mí.", "hazme un bizum de 100 ya"],
            ordinary: ["Hay que pagar en la barra.", "La multa se paga en catorce días."]),
        SignData(
            sign: .deadline,
            patterns: """
                te/os/le ~1 queda/quedan ~2 media/una/NUM/DURATION ~1 hora/horas/minutos?
                si ~2 a ~1 las ~3 no ~5 PUBLICAR
                dispone/dispones/disponen ~2 NUM/dos/una/DURATION ~1 horas/hora/minutos?
                tienes/tenes ~1 hasta ~1 manana/hoy/esta_noche
                te/os/le ~1 doy/damos/dare ~2 DURATION/hora/una_hora/NUM/hasta/dia/media_hora
                tienes/tenes/tiene/teneis ~2 una/media/NUM/DURATION ~1 hora/minutos/horas ~3 para/o/si
                tienes/tenes/tiene ~2 DURATION ~3
                tienes/tenes/tiene ~1 hasta ~2
                ultima ~1 vez ~2 Q ~2 te/se ~1 lo? ~1 pido/digo/aviso/advierto
                @2contestar/@2responder/@2pagar/@2decidir/@2mandar/contestame/respondeme ~3 antes ~1 de ~3 medianoche/noche/TIME/NUM/CHILDAGE/DURATION/manana/hoy/acabe ~3
                respuesta/contestacion/pago ~3 en ~2 plazo/DURATION/menos ~3
                plazo ~2 de ~2 DURATION/NUM/treinta/minutos
                transcurrido/vencido/cumplido/finalizado ~2 plazo/tiempo ~5
                DURATION/NUM/minutos/hora ~3 y/o ~2 le? ~1 doy/aprieto/subo/publico/mando/envio/pulso/PUBLICAR
                doy ~1 a ~1 enviar/publicar/subir
                ultima/ultimo ~1 oportunidad/aviso/chance/vez ~3
                antes ~1 de ~1 Q ~2 PUBLICAR/suba/publique/mande/envie/difunda
                @2contar:cuent/cuento/contare ~1 hasta ~1 NUM/diez/tres/cinco ~4
                hasta ~1 las ~1 NUM/CHILDAGE/TIME ~3 ni/o/y
                ni ~1 un ~1 minuto/segundo ~2
                se ~1 te? ~1 acaba/agota/termina/agoto/acabo ~1 el? ~1 tiempo/plazo/paciencia ~2
                NUM/veinte/diez/treinta/DURATION ~1 minutos? ~1 para ~2 decidir/pagar/contestar/responder/mandar
                """,
            examples: ["te doy una hora", "Transcurrido el plazo se procederá a la difusión."],
            ordinary: ["Os quedan diez minutos de examen.", "La biblioteca cierra en media hora."]),
        SignData(
            sign: .selfDisclosurePII,
            patterns: """
                mi ~1 cel/celular/numero/telefono/movil/fono/whatsapp/wasap ~1 es ~2
                mi ~1 nombre completo ~1 es
                mi ~1 documento/dni/ine/curp/pasaporte ~4 es ~1
                vivo ~1 en ~2 calle/av/avenida/plaza/paseo/carrera/jiron/pasaje/camino/barrio ~5 NUM/CHILDAGE/ADULTAGE
                vivo ~1 en ~4 numero
                resido ~1 en ~4
                voy ~1 a/al ~2 COLEGIO ~4
                salgo ~1 del/de ~1 la? ~1 COLEGIO ~2 a ~1 las
                vuelvo/regreso/camino ~2 sola/solo/andando/caminando ~4 casa/solo/sola/COLEGIO
                estoy/quedo/ando ~2 SOLO ~1 en ~1 casa ~3
                siempre/casi_siempre/todos_los_dias ~2 SOLO ~1 en ~1 casa
                aqui/ahi ~2 mi ~1 ubicacion/direccion/numero
                mi ~1 ubicacion ~3
                mi ~1 contrasena/clave/contra/pin ~1 es
                """,
            examples: ["mi cel es 55 5550 0142", "vivo en la calle Olmo 27"],
            ordinary: ["La tienda está en la calle Olmo."]),
        SignData(
            sign: .crisis,
            patterns: """
                quiero ~1 desaparecer ~4
                no ~1 quiero ~1 seguir ~1 viviendo ~1
                si ~1 me ~1 muero/muriera/mato/matara/voy/fuera/desaparezco/desapareciera ~3 nadie/a_nadie/todos ~4
                a? ~1 nadie ~2 le? ~2 importa/importaria/importo/entera/enteraria/echaria/extranaria/llora/lloraria/notaria ~4 muero/muriera/falto/estoy/estuviera/desaparezco/desapareciera/vivo/fuera
                nadie ~1 se ~1 entera/enteraria/daria_cuenta ~3 muero/muriera/falto
                no ~1 quiero/deseo/quisiera ~1 mas? ~2 vivir/seguir_viviendo/existir/continuar_con_mi_vida/seguir_con_mi_vida/estar_viva/estar_vivo
                no ~1 quiero/deseo ~1 estar/seguir ~1 aqui/aca/viva/vivo/en_este_mundo ~3
                no ~1 quiero/deseo ~1 continuar/seguir ~2 mi? ~1 vida/viviendo/asi ~1
                me ~1 quiero ~1 ir ~1 para ~1 siempre
                quiero/quisiera ~1 desaparecer/dormirme/irme/morirme/morir ~3 siempre/despertar/todos/mapa
                dormir/dormirme ~3 no ~1 despertar/despertarme
                no ~1 doy/aguanto/puedo/soporto ~1 mas ~4 termine/acabe/vida/todo/morir/asi/nada/desaparecer
                no ~1 aguanto/puedo/soporto ~1 mas ~2 vivir/con_la_vida/la_vida/con_todo/con_esto/esto/asi
                quiero/ojala/quisiera ~1 que ~2 se? ~1 termine/acabe ~2 todo
                quiero/ojala/quisiera ~1 que ~1 todo ~2 se? ~1 termine/acabe
                no ~1 le? ~1 veo/encuentro/hallo/tiene/tengo ~2 sentido/salida/razon/razones/motivo/motivos ~4 vivir/vida/viviendo/seguir/nada/existir/levantarme
                ganas ~1 de ~1 vivir/seguir_viviendo/morir/morirme/matarme/desaparecer
                perdido/perdi/sin/no_tengo/quedan ~3 ganas ~1 de ~1 vivir/seguir/nada/levantarme
                pensando/pense/pensado/pienso/estuve_pensando ~2 en ~2 terminar/acabar/quitarme/matarme/morir/suicidarme/suicidio/desaparecer/irme ~2 con? ~1 todo/vida/mi?
                terminar/acabar/terminarlo/acabarlo ~1 con ~1 todo/mi_vida/mi
                me ~1 hago/hice/hacia ~2 cortes/dano/heridas
                me ~1 corto/corte/lastimo/lastime/autolesiono/hiero ~2 brazo/brazos/muneca/munecas/piernas/puedo/parar/yo_misma/yo_mismo/siento/otra
                prefiero/preferiria ~2 estar/ser ~1 muerta/muerto
                mejor ~2 estarian ~3 sin ~1 mi
                estarian/estaria/vivirian ~3 mejor ~3 sin ~1 mi
                todo/mundo/TODOS/familia ~3 mejor ~1 sin ~1 mi
                soy ~1 una? ~1 carga ~3
                no ~1 sirvo ~1 para ~1 nada ~4 morir/vivir/mejor/vida
                mi ~1 vida ~2 no ~1 tiene/vale ~2 sentido/nada/pena
                suicid* ~3
                me ~1 quiero/quisiera/voy_a ~1 morir/matar/suicidar/ir_para_siempre
                despido/despedirme ~2 de ~1 todos ~2 siempre?
                """,
            examples: ["total, si me muero nadie se entera", "He perdido las ganas de vivir."],
            ordinary: ["Me muero de hambre.", "No doy más de risa, qué vídeo."]),
    ]
}
