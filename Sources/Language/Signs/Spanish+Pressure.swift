extension SignLanguage {
    /// Hiding, parting, flattering, pressing. Not yet read by a native speaker.
    static let spanishPressure: [SignData] = [
        SignData(
            sign: .secrecy,
            patterns: """
                no/NO ~1 le/les/lo/se/se_lo ~1 DECIR ~3 NADIE/ADULTO/AMIGOS
                NO ~3 DECIR ~3 NADIE/TU
                +NO ~3 DECIR ~4 ADULTO ~3 esto/nosotros/mi/nuestro
                NO ~3 DECIR ~2 a ~1 TU ~1 ADULTO/AMIGOS
                NO ~2 DECIR ~1 nada ~2 a/ADULTO/NADIE/de
                no vas a ~2 DECIR ~2 nada/NADIE/ADULTO
                NO ~1 DECIR ~3 chat/mensajes ~2 NADIE
                no ~1 dejes ~2 Q ~3 SABER
                sin Q ~3 PARIENTE/NADIE ~2 SABER/se_entere/sepa
                que? quede/queda/quedar/quedara ~2 entre nosotros
                entre nosotros/tu_y_yo
                entre tu y yo
                entre vos y yo
                -entre los dos
                nuestro ~1 pequeno? secreto
                nuestro/nuestra/nuestros ~2 secreto
                este ~1 es/sera ~3 secreto
                guarda/guardar/guardame/guardes/guarda ~3 secreto
                -es un secreto
                nadie ~3 SABER ~3 nuestro/nosotros/esto/de
                nadie ~1 tiene/puede/debe ~2 SABER
                promete/prometeme/jura/jurame/juras/prometes ~5 NO/no ~3 DECIR
                TU? PARIENTE ~2 no ~1 lo ~1 entenderia/entenderian/entiende/entendera/permitiria
                si TU? ~1 PARIENTE/alguien/profe ~2 pregunta/preguntan/ve/pregunte ~2 di/dile/decile/diles/deci/inventa
                mejor no ~2 DECIR ~4 mi/ADULTO
                NO ~1 informe ~3 familia
                NO ~1 DECIR ~3 de mi
                +Q ~3 PARIENTE ~1 no ~3 SABER
                a escondidas ~3 PARIENTE
                no ~2 SABER ~2 TU? ~1 PARIENTE/AMIGOS
                no ~1 se? ~1 lo? ~2 vayas ~1 a ~1 DECIR
                si ~1 se ~1 SABER ~3 PARIENTE/alguien/ADULTO
                calladita/calladito/callate/shh ~3
                sabes/puedes/podes ~1 guardar ~2 secreto/secretos
                guardar secretos
                secreto ~3 tus? ~1 padres/papas/PARIENTE
                no ~2 DECIR ~1 a nadie
                de esto ~1 ni ~1 una? palabra
                ni una palabra
                lo nuestro ~3 nadie/secreto
                TU ~1 PARIENTE ~2 no ~1 puede/pueden/debe/deben/tiene/tienen ~2 SABER
                PARIENTE ~2 se ~1 va/van/enojaria/enfadaria/enojar
                invental/inventa/miente/mentile/mienteles ~3 PARIENTE
                le/les ~1 dijiste/contaste ~3 alguien/PARIENTE/AMIGOS
                ni pio ~3
                mejor ~1 que? ~2 PARIENTE ~2 no ~2 SABER
                PARIENTE ~1 no ~1 SABER ~3 mi/nosotros/esto
                solo ~1 tu y yo ~2 sabemos
                """,
            examples: ["no le digas a tu mamá", "que quede entre nosotros"],
            ordinary: ["No tienes que guardar el secreto.", "Es sorpresa, no le cuentes a Ana de la fiesta."]),
        SignData(
            sign: .deleteRequest,
            patterns: """
                BORRAR ~1 este/esta/estos/estas/nuestra/nuestro/nuestras/nuestros ~1 MENSAJES/FOTO
                BORRAR ~1 la/el/los/las/todo ~1 chat/conversacion/conversa/mensajes/charla/chats
                BORRAR ~1 todo ~3 mande/envie/dije/escribi
                +BORRAR ~3 MENSAJES/FOTO ~5 antes ~5 PARIENTE
                BORRAR ~2 historial ~2 despues/de/antes
                BORRAR ~1 historial/todo/esto
                BORRAR ~4 cuando termines/leas/acabes
                BORRAR ~4 despues ~1 de? ~1 leer/hablar
                activa/pon/prende/activa ~2 mensajes/modo ~1 temporales/efimeros/temporal
                mensajes temporales/efimeros
                Q no ~1 quede/queden ~2 rastro/prueba/pruebas/nada/huella
                sin dejar ~1 rastro/huella
                ESCONDER ~2 app/aplicacion/chat/conversacion/celular/movil
                +ESCONDER ~2 app/aplicacion/chat/conversacion/celular/movil ~6 nadie/PARIENTE
                {guardame|guarda|agendame|ponme|poneme|registrame} ~3 con/como/bajo ~2 nombre
                BORRAR ~2 lo ~1 que ~1 HABLAR
                BORRAR ~1 lo ~1 que ~3 mande/escribi/dije/envie/hablamos
                BORRAR ~1 FOTO ~4 mande/envie/pase
                BORRAR ~1 la/las/los/el ~1 FOTO/MENSAJES ~4 antes/despues/cuando/para
                acuerdate/acordate/recuerda/no_olvides ~1 de? BORRAR
                -para Q ~1 nadie/no ~1 encuentre/vea/lea/descubra
                no ~1 guardes/dejes ~2 FOTO/MENSAJES/nada/capturas
                quitame/sacame/eliminame ~3 contactos
                limpia/limpia ~3 celular/telefono/movil
                cuando ~1 lo ~1 leas ~2 borras/borra/eliminas/elimina
                lo ~1 borras ~1 ok/si/vale/luego/despues
                {borras|eliminas|borralo|borrala} ~3 despues/luego/cuando
                """,
            examples: ["borra este chat", "elimina la conversación"],
            ordinary: ["Borra el archivo duplicado."]),
        SignData(
            sign: .isolation,
            patterns: """
                TU ~1 AMIGOS/PARIENTE ~1 no ~2 quieren/quiere/entienden/entiende/valoran/conocen/escuchan/comprenden/merecen
                ellos/todos ~1 no ~2 te ~1 entienden/quieren/valoran
                soy ~1 el/la unico/unica ~2 Q ~2 comprende/entiende/quiere/escucha/importas
                nadie ~2 te ~1 quiere/entiende/comprende/va/escucha/querra ~3 como yo
                nadie ~1 mas? te ~2 entiende/quiere/va
                te ~1 quieren/entienden/quiere ~2 como yo
                no necesitas/necesitas/precisas ~3 mas/nadie/amigos/ellos
                ya? me tienes/tenes a mi
                confia ~1 solo/solamente/unicamente ~1 en mi
                solo ~1 confia/confia ~1 en mi
                no ~2 puedes/podes/debes ~2 confiar
                no ~1 confies ~3 PARIENTE/AMIGOS/nadie
                son ~1 todos? falsos/falsas/envidiosos/envidiosas
                todos ~1 son ~1 falsos/envidiosos/mentirosos
                {deja|deja|para} ~1 de ~1 juntarte/verte/hablar/salir ~3 ellos/AMIGOS/ellas
                TU ~1 familia/PARIENTE ~2 contra/en_contra ~2 nosotros/mi
                esta/estan ~2 contra ~1 de? nosotros
                -me puedes/podes contar todo/cualquier
                a mi ~2 puedes/podes ~1 contar ~6 nunca
                lo que ~2 nunca ~2 contarias/dirias ~3 PARIENTE
                celosos/celosas/envidia ~4 nosotros/nuestro/lo_nuestro
                TU? PARIENTE/AMIGOS/nadie ~2 nunca/no ~2 te? ~1 va/van/podran ~1 a? ~1 entender/querer/comprender/cuidar
                nunca ~2 te ~2 entender/entenderan/comprender
                como yo >
                AMIGOS ~2 no ~1 valen/sirven/convienen
                AMIGOS ~2 te ~1 usan/mienten/enganan/envidian
                te usan
                quedate/quedate conmigo
                TU ~1 PARIENTE ~1 te ~1 controlan/controla/prohiben/quieren_controlar
                solo ~1 me necesitas/tienes ~1 a? ~1 mi
                yo ~1 te ~1 entiendo/quiero/cuido/conozco ~2 mejor/mas ~1 que
                conmigo ~2 no ~1 necesitas
                alejate/aleja ~2 de ~1 ellos/AMIGOS/PARIENTE
                AMIGOS ~2 te? ~1 usan/envidian/mienten
                yo ~2 en_cambio/si ~2 te ~1 cuido/quiero/entiendo
                ellos ~2 no ~1 te ~1 cuidan
                """,
            examples: ["tus amigos no te quieren", "no necesitas a nadie más"],
            ordinary: ["La impresora no necesita a nadie más."]),
        SignData(
            sign: .flatteryMaturity,
            patterns: """
                MADURO ~2 para TU edad
                para TU edad ~3 MADURO
                eres/sos/estas/pareces/te_ves ~2 muy/tan/bien/re/super ~1 madura/maduro
                no ~1 pareces/aparentas ~2 de? CHILDAGE
                no pareces ~1 una? nina/nino/CHILDAGE
                pareces/eres/te_ves ~2 mucho? mayor/mas_grande
                no puedo creer ~4 CHILDAGE
                no eres/sos ~1 como ~4 JOVENES
                eres/sos ~2 especial/distinta/distinto/diferente ~4 otros/otras/demas/JOVENES
                distinta/diferente/distinto ~2 de ~1 JOVENES/los/las ~1 otros/demas/chicos
                madurez ~5 joven
                la edad ~1 es ~1 solo/un/solamente ~1 un? numero
                la edad no importa
                hablas/piensas/actuas ~2 como ~2 adulta/adulto/mujer/hombre/mayor
                mas madura/maduro ~1 que
                piensas/hablas/actuas/pensas/hablas ~2 como ~2 mujer/hombre/grande/mayor/adulto
                te ~1 ves/miras/miras ~1 mucho? mas? ~1 grande/mayor
                mas grande/madura/lista/mayor ~1 que ~2 las/los/otras/otros/chicas/chicos
                mas ~1 madura/maduro/inteligente ~3 edad
                ya ~2 no ~1 eres/sos ~1 una? nina/nino
                ya ~1 eres/sos ~1 toda? ~1 una? mujer
                nadie ~1 diria/creeria ~2 tienes/CHILDAGE
                demasiado ~1 madura/maduro/lista ~2 para
                olvido ~2 lo ~1 joven
                como ~1 alguien ~1 de ~1 veinte/ADULTAGE/NUM
                te ~1 portas/comportas ~2 como ~3 adulta/adulto/mayor/grande/mujer/veinte
                """,
            examples: ["eres muy madura para tu edad"],
            ordinary: ["El queso está muy curado."]),
        SignData(
            sign: .persistence,
            patterns: """
                por? porque/que/xq/pq ~1 no ~1 me? contestas/respondes/hablas/mandas
                porque/xq/pq ~1 no ~1 me quieres
                por que ~1 me ignoras/evitas
                xq/porque/pq me ignoras
                despues de ~1 todo ~2 que ~2 hice/hago/di
                si ~1 de? ~1 verdad/realmente ~2 me ~1 quisieras/quieres/amas/amaras/querias
                si me quisieras/quieres/amaras
                no seas ~1 asi/nina/bebe/cobarde/miedosa/miedoso/mala/malo/aburrida/timida
                {anda|dale|andale|porfa|venga|plis} ~4 solo? ~1 una ~1 vez/sola
                solo una vez
                pense/crei ~1 Q ~1 confiabas/me_querias/eras/me
                todo_el_mundo/todos ~1 lo ~1 hace/hacen
                todo el mundo lo hace
                me ~1 busco/buscare/consigo ~2 otra/otro/alguien
                me ~1 vas a ~1 poner/hacer ~1 muy? triste/mal/dano
                triste ~2 si ~4 no
                te ~2 lo? ~1 he? pedido ~2 NUM/varias/muchas/tres
                pedido ~2 tres/muchas/varias/NUM ~1 veces
                sigues/sigue ~1 negandose/negandote/ignorandome
                contesta/contestame/contesta/responde ~1 ya/contesta/contestame/responde
                me lo debes
                me debes
                demuestra/demostrame/pruebame/demuestrame ~4 quieres/confias/amas
                no me quieres
                ya no ~1 me quieres/confias
                me lo prometiste
                lo prometiste
                no ~1 te ~1 eches ~1 atras
                no ~1 te ~1 rajes/arrugues
                me ~1 ignoras/dejas_en_visto/dejaste
                {dejas|dejaste} ~1 en visto
                una ~1 ultima/sola vez
                te lo ~1 ruego/suplico/pido
                porfa porfa
                si ~1 me ~1 dejas ~5 mato/matar/hago/muero
                me ~1 estas ~1 haciendo ~1 dano/sufrir
                las_demas/otras ~1 lo ~1 hacen
                no ~1 te ~1 importo
                solo ~1 esta vez
                no ~1 seas ~1 mala/malo/malita
                """,
            examples: ["¿por qué no me contestas?", "si de verdad me quisieras lo harías"],
            ordinary: ["La máquina no contesta."]),
    ]
}
