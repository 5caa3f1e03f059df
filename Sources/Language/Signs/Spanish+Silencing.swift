extension SignLanguage {
    /// Silencing in other words: hiding, parting, flattering. Not yet read by a native speaker.
    static let spanishSilencing: [SignData] = [
        SignData(
            sign: .secrecy,
            patterns: """
                no ~1 quiero ~1 Q ~3 PARIENTE ~2 SABER ~3
                PARIENTE ~2 no ~1 tienen/tiene/deben/debe/pueden/puede/necesitan/necesita ~3 SABER/saberlo/enterarse
                esto ~1 muere/queda/termina ~1 aca/aqui
                guardar ~1 silencio/secreto ~3
                lo ~1 nuestro ~2
                NO ~2 DECIR ~5 NADIE/ADULTO/familiar/AMIGOS ~2
                NO ~2 DECIR ~2 nada ~3
                NO ~1 DECIR ~2 nuestras/nuestros/nuestra ~2
                no ~1 vayas/andes/vas/andar ~2 a? ~2 DECIR/contando/diciendo/chismosa/chismoso/rajar ~4
                nuestro/pequeno ~1 pequeno? ~1 secreto/secretito
                secreto/secretito/secretos ~3 prometes/juras/entre/nuestro/nosotros/promete
                sera/es/queda/seria ~1 nuestro ~1 secreto/secretito
                prefiero/mejor/preferiria/preferible/conviene ~2 Q? ~3 PARIENTE/nadie/AMIGOS/ADULTO ~2 no? ~1 se? SABER
                entre ~1 {tu y yo|usted y yo|vos y yo|nosotros dos|nosotras dos}
                entre ambos
                Q? ~1 esto/asunto/todo ~3 quede/queda/permanezca/permanecer/quedar ~4 entre
                estricta/maxima/absoluta ~1 reserva/confidencialidad/discrecion
                si ~1 te/les ~1 pregunta/preguntan ~3 @2decir:dic,dig,dij/dices/di/decis/deci/responde/inventa ~4
                si ~2 pregunta/preguntan ~3 PARIENTE/ADULTO/alguien ~3 @2decir:dic,dig,dij/dices/di/decis/deci/responde ~4
                @2jurar/@2prometer/jurame/juramelo/prometeme ~3 Q? ~2 NO/no ~4 DECIR/chismosa/nadie/abrir/rajar
                nadie ~1 tiene/debe/puede/se ~1 que/por_que? ~1 SABER ~2
                que? nadie ~1 se ~1 entere/enterar ~3
                no ~1 lo ~1 van/va/iban/entenderian/entenderan ~1 a? ~1 entender/aceptar/permitir?
                callate/callada/callado/calladita/calladito ~4 nadie/PARIENTE/saber
                TU ~1 PARIENTE ~2 no/ni ~2 SABER ~3
                PARIENTE ~1 no ~1 SABER ~2 que ~1 hablamos/chateamos/nos
                ni ~1 una? ~1 palabra ~3
                sin ~1 Q? ~2 DECIR ~2 nada ~2 a?
                no ~1 necesitas/hace_falta/tienes_que ~1 @1avisar/@1contar/@1decir ~2 a ~1 TU ~1 PARIENTE
                @2guardar/@2mantener:mantien,manteng ~3 secreto/silencio/reserva/discrecion
                a ~1 escondidas/espaldas ~3 PARIENTE/TU
                """,
            examples: [
                "Será nuestro secretito, ¿me lo prometes?", "Este asunto debe permanecer en la más estricta reserva.",
            ],
            ordinary: ["El secreto del pan es el horno."]),
        SignData(
            sign: .deleteRequest,
            patterns: """
                BORRAR ~1 mis ~1 MENSAJES/FOTO
                olvide/olvides ~1 BORRAR ~3 MENSAJES/FOTO/todo
                cuando ~2 acabes/termines/leas/terminemos ~3 BORRAR
                despues ~2 leer/leerlo/verlo ~3 BORRAR
                @2poner:pon,pong/ponme/poneme ~3 agenda/contactos ~5 como/amiga/otro
                Q ~1 no ~2 SABER ~4 BORRAR
                BORRAR ~2 FOTO ~3 asi/para ~1 no ~1 quedan
                BORRAR ~2 todo/todos/todas/eso/esto ~3 cuando/despues/antes/al/luego/ok/porfa/acabemos/terminemos
                BORRAR ~3 MENSAJES/FOTO/correspondencia ~6 cuando/despues/antes/una_vez/asi/para/al/luego/leida/leidos/leas/siempre/terminamos
                BORRAR ~1 la/el/los/las/nuestra/nuestro/nuestros ~2 MENSAJES
                MENSAJES ~4 borren/borran/borre/desaparezcan/desaparecen/autodestruyan/eliminen/esfumen ~2
                Q ~1 se ~1 borren/borre/eliminen/autodestruyan ~2
                no ~2 @2guardar/@2conservar/@2dejar/@2almacenar/guardes/conserve/conserves ~4 MENSAJES/FOTO/copia/copias/nada/capturas/rastro/pruebas/esto
                copia ~2 alguna? ~2 de? ~2 MENSAJES
                @2vaciar:vaci/@2limpiar/@2borrar/vaciar/limpiar ~2 historial/memoria/papelera/bandeja ~4 despues/cuando/antes/hablar/conmigo/luego
                asi ~1 no ~1 la/lo/las/los ~1 ve/ven/lee/leen/vea/encuentra ~1 nadie/PARIENTE?
                BORRAR ~3 asi/para ~2 no ~2 ve/ven/vea/vean/lee/lea
                @2agendar/@2guardar/@2poner:pon,pong/@2registrar/agendame/guardame/ponme/poneme/ponele ~3 otro/como/con/de ~2 nombre/AMIGOS/COLEGIO/prima/primo/apodo ~2
                agendame/guardame ~4
                @2sacar/@2quitar/@2borrar/@2eliminar ~2 me? ~1 de ~1 TU ~1 contactos/lista/agenda/llamadas
                sacame/borrame/eliminame/quitame ~1 de ~1 TU ~2
                debes/tienes_que/tenes_que/hay_que/acuerdate_de/acordate_de/recuerda/no_olvides/favor_de ~2 BORRAR ~3 MENSAJES/todo/chat/FOTO/historial
                Q ~1 no ~1 quede/queden/quedara ~2 nada/rastro/huella/pruebas/registro ~3
                nada ~1 en ~1 TU ~1 APARATO
                """,
            examples: [
                "Le agradecería que suprimiera nuestra correspondencia una vez leída.", "agendame con otro nombre",
            ],
            ordinary: ["Se borraron los apuntes de la pizarra."]),
        SignData(
            sign: .isolation,
            patterns: """
                ellos/PARIENTE/AMIGOS ~1 no ~1 quieren/quiere ~1 que ~2 feliz/conmigo/juntos
                TU ~1 AMIGOS ~2 se ~1 rien/burlan ~2
                TU ~1 AMIGOS ~2 hablan ~1 mal ~2 ti/vos
                nadie ~1 te ~1 hace/hacen ~1 caso
                no ~1 te ~1 juntes/juntas/veas ~3 con ~2
                te ~1 hacen/hace ~1 mal/dano ~2
                conmigo ~2 puedes/podes ~1 ser ~1 tu/vos
                solo ~1 conmigo ~3
                TU ~1 PARIENTE/AMIGOS ~1 no ~2 te? ~2 SENTIR ~2
                no ~1 te ~1 SENTIR ~3 como ~1 yo/te
                TU? ~1 PARIENTE/AMIGOS/ellos ~1 pasan/pasa/abusan/se_aprovechan/se_rien/burlan/ignoran/traicionan ~1 de? ti/vos/te/usted
                a ~1 mi ~1 si ~1 me ~1 importas/interesas/preocupas/gustas
                a ~1 ellos/ellas/nadie ~2 les/le ~1 vales/importas/interesas/da_igual
                ellos/ellas/tus_amigos ~2 no ~3 yo ~1 si
                TU ~1 PARIENTE/AMIGOS ~2 no ~4 como ~1 lo? ~1 hago? ~1 yo
                no ~2 comprende/comprenden/entiende/entienden/quiere/quieren ~4 como ~1 yo/lo_hago/te
                la/el ~1 unica/unico ~2 Q ~2 SENTIR/oye/apoya
                no ~2 @2fiar/@2confiar:confi/fiarse/fiarte/fies/confies/confiar/fie ~4 nadie/PARIENTE/AMIGOS/ellos ~3
                solo ~1 @2confiar:confi/fiate/fiarte/confia ~2 en/de ~1 mi
                nadie ~2 mas ~1 que ~2 mi/yo/en_mi/de_mi
                para ~1 Q ~1 quieres/queres/necesitas ~2 AMIGOS/PARIENTE/ellos/mas ~4
                no ~1 necesitas/precisas/te_hacen_falta/necesita ~3 AMIGOS/gente/nadie/ellos/PARIENTE/otro/otros
                teniendome/tenerme ~1 a ~1 mi
                me ~1 tienes/tenes ~1 a ~1 mi
                AMIGOS/PARIENTE/ellos/todos ~2 te ~1 tienen/tiene ~1 envidia/celos/mania/bronca
                @2alejar/@2apartar/@2separar/alejate/apartate ~1 de ~1 ellos/ellas/AMIGOS/PARIENTE/esa/esos/todos
                @2dejar/deja ~1 de ~1 hablar/salir/juntarte/verte/ver ~3 AMIGOS/ellos/ellas/PARIENTE/esa/esos
                nadie ~2 te ~1 va ~1 a ~1 querer/entender/cuidar/amar/aguantar ~2
                nadie ~1 te ~1 SENTIR ~2 como ~2 yo
                TU ~1 PARIENTE ~2 te? ~1 quiere/quieren/trata/tratan/intenta ~2 controlar/separar/encerrar/alejar/controlarte ~2
                no ~1 les/le ~1 des/hagas ~1 bola/caso/pelota/bolilla
                no ~1 te ~1 aman/ama/quieren/quiere ~3 como ~2 yo
                solo/nomas/nada_mas ~1 yo ~1 te ~1 entiendo/quiero/escucho/cuido/amo/conozco
                te ~1 escucho/entiendo/quiero ~2 cuando ~2 TU ~1 PARIENTE ~1 no
                """,
            examples: ["a mí sí me importas, a ellos no", "No debería usted fiarse de nadie más que de mí."],
            ordinary: ["La impresora no necesita más papel."]),
        SignData(
            sign: .flatteryMaturity,
            patterns: """
                como ~1 si ~1 tuvieras/tuviera ~1 ADULTAGE/veinte/veinticinco/treinta
                razona/razonas/pensas/piensa ~2 como ~2 adulta/adulto/mayor/grande
                para ~1 TU ~1 CHILDAGE ~1 anos ~4
                tu ~1 edad ~2 son ~2 ninas/crias/nenas/inmaduras
                MADURO ~3 para ~1 la? ~1 TU? edad ~2
                madurez ~5 edad/anos/joven/impropia/CHILDAGE/impresionante/increible
                mas/muy/tan/re/super/bien/demasiado/mucho ~1 mas? ~1 madura/maduro/grande/adulta ~2 que/para ~3 TU/las/los/otras/otros/tus/edad/clase/JOVENES
                @2hablar/hablar/charlar/platicar/chatear ~1 contigo/con_vos/con_usted/con_tigo ~4 alguien/persona/gente/adulto ~3 edad/grande/mayor/adulta
                alguien/persona ~1 de ~1 mi ~1 edad
                forma/manera/modo ~1 de ~1 pensar/ser/hablar/actuar ~6 adulta/adulto/mujer/hombre/mayor/madura
                piensas/pensas/hablas/actuas/escribes/escribis/razonas/te_portas ~1 como ~2 mina/mujer/hombre/adulta/adulto/mayor/grande/senora/alguien ~3
                no ~1 eres/sos/pareces/es ~1 como ~3 JOVENES/nino/nina/cria/crio/el_resto
                no ~1 pareces/aparentas/representas ~1 de? ~1 CHILDAGE/edad/tu_edad/una_nina
                te ~1 ves/miras/veo/hacia/echaba/calculaba/daba ~2 de? ~1 ADULTAGE/mas_grande/mayor
                pareces/aparentas ~1 de? ~1 ADULTAGE
                olvida/olvido ~2 lo? ~1 chica/joven/nina/pequena/peque/chico ~3
                olvida/olvido ~2 que ~2 tienes/tenes/eres/sos ~2 CHILDAGE/chica/nina/joven
                edad ~2 solo/nada_mas/nomas/simplemente ~2 numero
                edad ~2 no ~1 importa/existe/cuenta ~3
                eres/sos ~1 muy/tan/re ~1 especial/distinta/diferente/distinto ~4 demas/otras/otros/chicas/chicos/resto/todas
                muy/tan/bien ~1 grande/mayor ~1 de ~1 cabeza/mente
                eres/sos/estas ~1 muy/tan/bien/re/super/toda ~2 grande/madura/maduro/mujer/mujercita/adulta ~2
                alma ~1 vieja/antigua
                bien/muy ~1 grande/desarrollada/alta ~1 para ~1 TU ~1 edad
                ya ~1 eres/sos ~2 mujer/mujercita/hombre/hombrecito/adulta
                """,
            examples: [
                "Hablar contigo es como hablar con alguien de mi edad.",
                "Posee usted una madurez impropia de sus pocos años.",
            ],
            ordinary: ["Los aguacates ya están maduros."]),
    ]
}
