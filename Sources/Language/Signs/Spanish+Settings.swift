extension SignLanguage {
    /// What makes a sign ordinary. Not yet read by a native speaker.
    static let spanishSettings: [SettingData] = [
        SettingData(
            setting: .negated,
            patterns: """
                no olvides/olvides/dudes
                no ~1 tienes/tenes que
                no hace falta
                empresa ~1 paga/pagamos/cubre ~3 uniforme/formacion/curso/capacitacion
                sin cuotas/cuota
                """),
        SettingData(
            setting: .reported,
            patterns: """
                me ~1 dijo/dijeron/dice/pregunto/pregunta/pide/pidio/pidieron/ofrecio/amenazo/amenaza/escribio/preguntaron
                dijo/dijeron/dice q/que/k
                un tipo/hombre/senor/chico/desconocido ~4 pide/dice/dijo/pidio/quiere/pregunta/me/pregunto
                alguien ~2 me ~1 pregunto/pide/dijo/escribio/pidio
                quiere/quieren que ~2 le/les
                """),
        SettingData(
            setting: .news,
            patterns: """
                policia ~2 detuvo/detiene/arresto/investiga/detenido
                tribunal/fiscalia/juez/juzgado/condenado/detenido/agresores/sextorsion/ciberacoso/depredadores
                informe/articulo/estudio/noticia/reportaje ~4 advierte/dice/sobre/muestra/alerta
                segun el/la
                estafadores/delincuentes/agresores ~2 dicen/suelen/usan/piden/escriben
                """),
        SettingData(
            setting: .advice,
            patterns: """
                si alguien ~3 pide/pregunta/dice/ofrece/amenaza/manda/pida
                nunca/no ~2 des/compartas/comparta/envies/mandes/hables/quedes/publiques ~6 desconocidos/internet/extranos/linea
                nadie ~1 debe/deberia/tiene_que ~2 pedirte/obligarte/preguntarte/hacerte/exigirte
                no es ~1 tu? culpa
                cuentaselo/contaselo/diselo/deciselo/ensenaselos/muestraselos
                habla/habla con nosotros/alguien
                alguien de confianza
                avisa/avisale ~2 adulto/profesor/policia/padres
                bloquealo/bloqueala/denuncialo
                recuerda contarles
                """),
        SettingData(
            setting: .celebration,
            patterns: """
                sorpresa
                dia ~1 de ~1 la/el/los ~1 madre/padre/madres/padres/abuela/abuelo/reyes
                fiesta ~2 sorpresa/cumple/cumpleanos
                invitacion/boda
                feliz/felices/felicidades ~2 CHILDAGE/NUM/cumple/cumpleanos/carino
                navidad/reyes/aniversario/boda/pastel/tarta/graduacion
                por ~1 tu cumpleanos/cumple
                x su cumple
                """),
        SettingData(
            setting: .family,
            patterns: """
                < mama/papa ~1 dice/y/esta/va/ya
                {un beso|besos|te quiere|te quiero|abrazos|gracias|ok} ~2 mama/papa/mami >
                abuela/abuelo/abuelita/abuelito/yaya/nana
                la tia/prima
                tu/su ~1 hijo/hija/hijos/bebe/perro/gato/nieto/nieta/sobrino
                mi ~1 MADRE/PADRE ~1 hace/dice/dijo/quiere/cocina/prepara/lleva
                cuna/panales/guarderia/bebe
                MADRE/PADRE/prima/primo/abuela/abuelo >
                le/les/la/lo ~1 quiero/queria/tengo_que ~1 preguntar/decir/hablar/contar
                besos ~2 de? la/tu ~1 abuela/tia/mama
                los ninos/chicos/peques a/en/con/van
                mi hija/hijo/nieta/nieto/sobrina/esposa/marido
                un beso ~1 mama/papa
                """),
        SettingData(
            setting: .school,
            patterns: """
                deberes/tarea/examen/apuntes/presentacion/entrenador/entrenadora/mates/matematicas/ensayo/diapositivas
                el/hacer ~1 trabajo
                el profe de
                la/el ~1 maestra/maestro/profe/profesora ~1 pasa/dice/dijo/pide/pidio/quiere
                pasa lista
                diapositivas/proyecto
                resumen/pizarra/ejercicios/temario/teatro/coro/taller/excursion/historia
                fotos de clase
                estimados padres/alumnos
                reunion del/de_padres/de
                en Q clase estas
                """),
        SettingData(
            setting: .files,
            patterns: """
                archivo/archivos/carpeta/servidor/adjunto/navegador/cookies/cache/disco/base_de_datos/duplicado/spam
                contador/casero/impresora/caldera
                """),
        SettingData(
            setting: .game,
            patterns: """
                acertijo/adivinanza
                partida/ronda/clan/lobby/nivel/jefe_final/dragon/unicornios/intercambio/ranked/mision/guild
                jugamos a
                te cambio
                """),
        SettingData(
            setting: .joke,
            patterns: """
                jaja/jajaja/jajajaja/jeje/jajaj/broma/bromeo/lol/jjaja/ja
                es broma
                bajo ~2 manta/cobija/edredon/sabanas
                """),
        SettingData(
            setting: .lyrics,
            patterns: """
                cancion/letra/verso/estribillo/disco/serie/novela
                pelicula ~2 trata/sobre/donde
                amo esa frase
                """),
        SettingData(
            setting: .commerce,
            patterns: """
                factura/pedido/paquete/entrega/cliente/reserva/biblioteca/reembolso/cita/recibo/reformar/seguro
                afeitandome/tirita
                si cancelas
                bici/mochila/cesped
                la_compra/la_cena/las_entradas/la_entrada
                me ~1 la/lo/las/los ~1 pagas ~2 el/luego/despues/lunes/viernes
                helado/taxi/pizza/almuerzo/cafe/cine/supermercado
                tecnico/repartidor/cartero/fontanero/mudanza/electricista
                entregar el
                devolver el
                """),
        SettingData(
            setting: .group,
            patterns: """
                todos ~2 en ~1 el/la
                nos vemos todos
                con los ninos
                grupo ~1 de ~1 la? clase
                toda la clase/familia
                """),
        SettingData(
            setting: .safeguarded,
            patterns: """
                acompanados/acompanado ~2 por ~2 padres
                permiso/autorizacion ~2 padres
                contrato ~2 indefinido/firma/antes/desde/seguro
                con contrato
                contrato desde ~1 el primer
                edad minima
                orquesta/coro/campamento/guarderia/polideportivo
                nunca pedimos
                entrevistas ~1 el/NUM
                dos entrevistas
                sin contrato no
                con ~1 titulo/referencias
                seguro
                """),
    ]
}
