extension SignLanguage {
    /// Recruiting in other words: what deceptive adverts say. Not yet read by a native speaker.
    static let spanishRecruiting: [SignData] = [
        SignData(
            sign: .payTooHigh,
            patterns: """
                @2ganar/@2sacar/@2cobrar/ganan/ganas/saca/cobra ~5 BIG/HUGE/MONEY/BIGMONEY ~3 sofa/casa/cama/celular/movil/horas/semana/semanales/noche/dia/diarios/diario
                @2ganar/ganan/ganas/saca ~3 HUGE ~4 sofa/cama
                @2ganar/ganan/cobra ~2 mas ~2 que ~2 PARIENTE/maestros/maestro/profes/profesores/jefe/padres
                BIG/BIGMONEY ~2 por/al/a/la/cada/en_un/en ~1 un? ~1 dia/noche/hora/turno
                mil/miles/cientos ~2 de? ~1 euros/dolares/pesos? ~1 por/al/a/la/cada ~1 dia/noche/hora/semana
                HUGE ~1 pesos/euros/dolares? ~1 semanales/diarios/mensuales_libres
                remuneracion/sueldo/salario/ingresos/percepcion ~4 HUGE/BIG ~5 sin/auxiliares/principiantes/diaria/diarios/semanales/titulacion/libres
                salario/sueldo/pago/paga/ingresos ~2 muy/super/altisimo/re ~1 alto/altos/bueno/altisimo
                sueldo/salario ~1 altisimo/increible
                percepcion/ingreso/ingresos/ganancia/ganancias ~1 diaria/diarias/diario/diarios ~3
                @2triplicar/@2duplicar/@2multiplicar/triplica/duplica ~4 ganas/ganes/sueldo/ingresos/salario/hoy
                pagan/pagamos ~1 un? ~1 buen/muy_bien/bien_cabron/monton/dineral/muchisimo
                lana/plata/pasta/guita/DINERO ~1 facil/rapida/rapido
                DINERO/cobras/cobrar/pago ~3 cada ~1 dia/noche
                libre/libres ~1 de ~1 impuestos
                """,
            examples: ["saca 5000 al mes desde el sofá", "Percepción diaria de 800 euros libres de impuestos."],
            ordinary: ["El sueldo es de 22.000 euros al año."]),
        SignData(
            sign: .noExperience,
            patterns: """
                cualquier/cualquiera/todos/todas ~2 persona? ~2 puede/pueden/hacer/bienvenidas/bienvenidos
                no ~1 importa ~3 nunca/experiencia/sabes/estudios/trabajado
                da ~1 igual ~4 nunca/experiencia/sabes/estudios/trabajado
                nunca ~2 trabajado/trabajaste/modelado/modelaste/hecho ~5
                experiencia ~3 no ~2 necesario/necesaria/requisito/importa/hace_falta/obligatoria/requerida/constituye/exige
                no ~2 constituye/exige/pide/piden/requiere/requieren/precisa/hace_falta/hacen_falta/necesitas/necesitan ~3 experiencia/estudios/titulacion/saber/titulo/requisitos/conocimientos/nada
                cero/sin/ningun ~1 requisitos/requisito/estudios/experiencia/titulo/formacion/conocimientos
                aqui/nosotros ~1 te? ~1 aprendes/ensenamos/capacitamos/formamos
                """,
            examples: ["Cualquier persona puede hacer este trabajo.", "Experiencia no es necesario, todos pueden."],
            ordinary: ["Se piden dos años de experiencia."]),
        SignData(
            sign: .noInterview,
            patterns: """
                sin/no/nada_de/ni ~3 entrevista/entrevistas/pruebas/prueba/filtros
                @2tomar/contratamos/tomamos/admitimos/aceptamos ~2 directo/directamente/a_todas/a_todos/en_el_acto/al_momento/sin
                todas/todos/quien/cualquiera/cualquiera_que ~4 escriben/escriba/apliquen/solicitantes/mandan ~4 quedan/quedan_con/contratadas/trabajo/puesto/contratados
                incorporacion/contratacion/alta ~2 inmediata/inmediato/al_momento ~5 todos/todas/sin/solicitantes
                contratacion ~1 al ~1 momento/instante
                puesto/trabajo ~1 es ~1 tuyo/suyo
                ya? estas ~1 dentro/contratada/contratado/aceptada/aceptado
                empiezas/empezas/empieza/arrancas/comienzas/incorporarte ~2 manana/hoy/ya/esta_tarde/misma_tarde/esta_misma_tarde/mismo ~3
                sin ~1 vueltas/preguntas/papeleo/tramites/rodeos
                """,
            examples: ["Te tomamos directo, sin preguntas.", "Todas las que escriben se quedan con el trabajo."],
            ordinary: ["La entrevista es el lunes."]),
        SignData(
            sign: .travelPaid,
            patterns: """
                pagamos/paga/cubrimos/cubre/mandamos/enviamos/regalamos/abonado/costea/corre/corren/ponemos/compramos/abonara ~4 viaje/vuelo/vuelos/billete/pasaje/boleto/casa/visa/visado/piso/alojamiento/hotel/avion/estancia/desplazamiento
                viaje/vuelo/billete/pasaje/boleto/visa/visado/piso/alojamiento/hotel/avion/estancia/desplazamiento/hospedaje/gastos/casa ~7 gratis/cargo/cuenta/encargamos/abonado/pagado/pagados/cubierto/cubiertos/incluido/incluidos/encarga/ocupamos
                no ~1 te ~1 preocupes/preocupe ~3 visa/vuelo/billete/boleto/pasaje/viaje/papeles ~6
                agencia/empresa ~2 cubre/paga/costea ~1 todo/viaje/gastos
                piso/casa/alojamiento/hospedaje ~1 gratis/pagado/incluido
                te ~1 traemos/llevamos ~2 avion/todo_pagado
                todo ~1 pagado/incluido/cubierto
                """,
            examples: [
                "De tu billete y tu piso nos encargamos nosotros.", "El billete de avión será abonado por la agencia.",
            ],
            ordinary: ["El vuelo dura dos horas y media."]),
        SignData(
            sign: .documentsUpfront,
            patterns: """
                MANDAR/@2adjuntar/mandanos/envianos/necesito/necesitamos/requerimos/remitiran/remitir/aportar/presentar/falta ~7 pasaporte/dni/ine/cedula/identidad/credencial/curp/acta_de_nacimiento/seguridad_social/identificacion/licencia/nie
                pasaporte/dni/ine/cedula/identidad/credencial/identificacion ~6 antes/primero/caras/dorso/adelantado/lados/previa/antelacion
                FOTO/copia/escaneo/escaner ~4 pasaporte/dni/ine/cedula/identidad/credencial/identificacion/carnet/carne/licencia
                numero ~2 seguridad ~1 social
                ambas/dos/las_dos ~1 caras ~2
                """,
            examples: [
                "mándame el dni por las dos caras primero", "Será preciso aportar el pasaporte antes de la entrevista.",
            ],
            ordinary: ["El museo expone el pasaporte de un piloto."]),
        SignData(
            sign: .feeUpfront,
            patterns: """
                cuota/tasa/fianza/sena/inscripcion/deposito/adelanto/matricula/coste/costo/pago ~4 registro/inscripcion/gestion/material/capacitacion/uniforme/administrativo/tramite/devuelve/regresa/nomina/inicial/previo
                solo/solamente/nomas ~2 NUM/MONEY/CHILDAGE/ADULTAGE ~2 para ~1 empezar/comenzar/arrancar/entrar/registrarte
                @2pagar/@2abonar/@2depositar/@2comprar/pagas/abonas/compras/deposita/pagar/poner ~4 kit/material/uniforme/curso/capacitacion/formacion/tramite/inscripcion/ropa/sena/fianza/book/registro
                primero ~1 @2pagar/@2abonar/@2depositar/@2comprar/pagas/abonas ~5
                tienes_que/tenes_que/debes/hay_que ~1 @2pagar/@2abonar/pagar/abonar ~1 primero/antes ~5
                agencia/empresa ~2 cobra/pide ~2 inscripcion/cuota/registro/deposito/fianza
                book/curso/kit/uniforme/portafolio ~3 cuesta/vale/paga ~6 antes/primero/adelantado
                activacion ~3 cuenta ~4 coste/costo/pago/cuota
                @2pagar/paga/abonas ~3 antes ~1 de/del ~2 primer/empezar/casting
                """,
            examples: ["son solo 25 euros para empezar", "compras el kit y ya empiezas a ganar"],
            ordinary: ["La piscina cobra cuatro euros de entrada."]),
        SignData(
            sign: .bankDetails,
            patterns: """
                MANDAR/dame/@2responder/@2indicar/indique/necesito/necesitamos/falta/sirvase/facilitar/@2proporcionar ~6 cuenta/tarjeta/iban/clabe/cbu/banco/bancaria/bancarios ~4 pin/clave/claves/numero/datos/codigo/contrasena/usuario/banca/bancaria/bancarios/pagarte/atras/banco/foto
                datos ~2 tarjeta/cuenta/banco/bancarios/bancaria ~3
                numero/numeros/codigo ~3 tarjeta/cuenta ~4 codigo/pin/atras/banco/percibir/contrasena/pagar/bancaria
                claves/clave/usuario/contrasena/acceso ~4 banca/banco/home_banking/homebanking/bancaria
                FOTO ~3 TU ~1 tarjeta
                cuenta ~2 de ~1 banco/bancaria ~4 podamos/puedas/prestar/usar/depositos
                cuenta ~3 podamos/pueda/puedo ~1 usar
                iban/cbu/clabe ~3 FOTO/clave/tarjeta/pin/y
                pasame/dame/mandame/necesito ~1 TU? ~1 cuenta/cbu/clabe/iban/tarjeta ~3 pin/clave/y
                """,
            examples: ["mándame los datos de tu tarjeta para pagarte", "pásame tu cuenta y el pin"],
            ordinary: ["El banco de la esquina cierra a las dos."]),
        SignData(
            sign: .chatOnlyContact,
            patterns: """
                solo/unicamente/exclusivamente/exclusiva ~3 respondemos? ~1 por/en/mediante/via/al/a_traves_de ~2 APP/mensajeria/inbox/dm/md/privado/mensaje
                no ~1 cojo/atiendo/contesto/recibimos/aceptamos/hay ~1 llamadas/telefono/oficina
                no ~2 oficina ~3
                todo ~2 maneja/hace/gestiona/lleva ~2 por ~1 APP/chat
                mandame/manda/escribeme/escribime/comenta/escribe ~4 md/dm/inbox/privado/mensaje_privado ~3
                te ~1 mando/paso/cuento/doy ~3 por ~1 dm/md/inbox/privado/interno/APP
                por ~1 privado/inbox/interno/dm/md ~2 te? ~1 cuento/digo/paso/info/explico?
                @2hablar/@2escribir/hablale/habla/mandar/mandame ~4 por/al/a ~1 APP ~2
                mediante/solo ~1 mensajeria ~1
                interesados/interesadas ~4 APP/inbox/privado
                """,
            examples: ["No tenemos oficina, todo se maneja por WhatsApp."], ordinary: ["La oficina abre a las nueve."]),
        SignData(
            sign: .impersonatedBrand,
            patterns: """
                colaboradores/colaborador/socio/socios/reclutador/agente/gerente/representante ~3 oficial/oficiales/autorizado/autorizados/de ~2 BRAND
                BRAND ~3 APP
                APP ~5 BRAND
                nombre ~1 de ~1 BRAND
                BRAND ~3 contrata/busca/paga/ofrece ~4 casa/testers/probadores/modelos/gente/APP/escuchar/likes
                BRAND ~2 te ~1 paga
                trabajo/empleo ~2 de/con/para ~1 BRAND ~3 casa/APP
                """,
            examples: ["En nombre de Microsoft se contratan agentes."], ordinary: ["Pedí unos cascos en Amazon."]),
        SignData(
            sign: .urgency,
            patterns: """
                quedan/queda/ultimos/ultimas/pocas/pocos ~2 huecos/hueco/lugares/plazas/cupos/vacantes/lugar/puestos
                ya ~1 casi ~1 no ~1 hay/quedan ~1 lugares/plazas/cupos
                apurate/corre/date_prisa/rapido/apurense/corran/anotate/apuntate ~3 ya/hoy/plazas/lugares/antes/pocas/ahora?
                plazas/lugares/cupos ~1 vuelan/limitadas/limitados/contadas/acaban
                necesitamos/requiere/queremos/requerimos ~3 respuesta/confirmacion/decision ~4 hora/hoy/inmediata/ya/ahora/minutos/DURATION
                respuesta ~1 inmediata
                hoy ~3 ultimo ~1 dia
                oferta/promocion ~3 solo/vale/hoy/valida ~2
                solo ~1 hoy
                no ~1 lo ~1 pienses ~2 mucho?
                manana ~2 ya? ~1 no ~1 hay/queda/quedan
                se ~1 buscan/busca/necesitan/necesita ~3 urgente/urgentemente/para_hoy/para_manana/ya
                incorporacion/salida ~2 urgente/inmediata/viernes/domingo/manana
                solo ~2 NUM ~1 primeras/primeros
                solo las ~1 NUM ~1 primeras
                primeras/primeros ~1 NUM
                """,
            examples: ["ya casi no hay lugares, apúrate", "Necesitamos tu respuesta en una hora."],
            ordinary: ["No hay prisa, el plazo está abierto."]),
        SignData(
            sign: .comeAlone,
            patterns: """
                @2venir:vien,veng/vente/veni/acudir/acudira/presentarse/asistir/viajar/viajaras/viajas/venir ~2 tu? ~1 SOLO ~5
                @2venir:vien,veng/vente/veni/acudir/acudira/asistir ~3 sin ~1 TU? ~1 PARIENTE/compania/acompanante/acompanantes/novio/AMIGOS/nadie
                sin ~1 TU? ~1 PARIENTE/novio/acompanantes/compania ~4
                no ~1 se? ~1 admiten/aceptan/permiten/permite/acepta ~1 acompanantes/acompanante/PARIENTE/compania/padres
                PARIENTE/padres/papas/novio/acompanantes ~2 se ~1 quedan/esperan ~2 fuera/afuera/casa
                sesion/casting/prueba/entrevista ~3 SOLO
                no ~1 traigas/traer/traigan ~2 a? ~1 nadie/PARIENTE/AMIGOS/novio
                no ~1 te ~1 acompane/acompanen ~1 nadie
                nadie ~2 te? ~1 acompane ~3
                @2dejar/deja ~1 al? ~1 novio/PARIENTE ~2 en? ~1 casa
                nomas/solo/solamente ~1 tu/vos ~3 no/nadie/sin
                """,
            examples: [
                "Los papás se quedan afuera, la sesión es a solas.", "Mejor que no te acompañe nadie a la prueba.",
            ],
            ordinary: ["Los menores vienen con un padre o una madre."]),
        SignData(
            sign: .vagueEmployer,
            patterns: """
                no ~1 se/sabemos/te_puedo/puedo/podemos/preguntes/preguntar ~4 de_que/que_es/que/mucho/nombre/contar/detalles ~4 chamba/trabajo/aqui/aca/publico/nombre/confia/es
                no ~1 puedo/te_puedo/podemos ~2 @1decir/@1contar/@1explicar/contar/decir ~4
                no ~1 preguntes ~2
                empresa/agencia/firma/compania ~2 grande/seria/conocida/internacional/importante/extranjera/exterior ~3
                conocida/gran/importante/seria/reconocida/prestigiosa ~1 firma/empresa/agencia/compania ~3 busca/contrata/necesita/solicita/exterior/extranjera
                agencia/empresa ~2 necesita/busca/contrata ~4 chicas/senoritas/personal/gente/jovenes ~4 discretos/discreto/pais/extranjero/exterior
                trabajo/trabajos ~2 discreto/discretos/varios/confidencial/confidenciales/especial
                trabajos? ~2 en ~1 otro/el ~1 pais/extranjero/exterior
                explicamos/explican/explica/explicaremos/contamos/decimos/diremos ~5 trabajo/trata/llegues/llegar/que/funciones/persona
                funciones/tareas/detalles/trabajo ~4 llegar/llegues/llegada/posterioridad/despues/privado/luego
                identidad/nombre ~3 empresa/cliente/compania ~4 seleccion/tras/despues/comunicara/revelar
                naturaleza ~3 tareas/trabajo/puesto ~4
                """,
            examples: ["Ya que llegues te explicamos de qué se trata el trabajo.", "no sé bien de qué es la chamba"],
            ordinary: ["La panadería busca aprendiz."]),
        SignData(
            sign: .noContract,
            patterns: """
                nada/sin/ni/no/olvidate ~3 contratos/contrato/papeles/papeleo/firmar/firmas/firma/blanco ~2
                no ~1 firmamos/firmas/formalizara/hacemos ~2 nada/contrato/contratos
                contrato ~5 cuando/ya_que/una_vez ~3 llegues/estes/alla/aqui
                contrato ~2 lo ~1 vemos/hacemos/arreglamos/firmamos ~4
                en ~1 negro/b/mano
                en ~1 efectivo ~3 diario/cada/noche/dia/nadie/mano
                efectivo ~2 cada ~1 noche/dia/semana
                nadie ~1 pregunta/hace ~2 nada/preguntas
                de ~1 palabra
                nos ~1 fiamos
                """,
            examples: ["nada de contratos, te pagan en efectivo diario", "El contrato lo vemos ya que estés allá."],
            ordinary: ["El contrato se firma en línea antes de empezar."]),
        SignData(
            sign: .documentsKept,
            patterns: """
                pasaporte/pasaportes/papeles/documentos/documentacion/dni ~5 queda/quedara/quedan/quedamos/guarda/guardan/retendra/retiene/custodiados/custodia/quedo/entregas/retenidos ~4 agencia/oficina/nosotros/patron/jefe/direccion/empresa/encargado/encargada/empleo/hasta/normal/vigencia/seguridad
                nos? ~1 quedamos/guardamos/retenemos/cuidamos/custodiamos ~4 pasaporte/pasaportes/papeles/documentos/dni
                te/le/les ~1 guarda/guardamos/cuidamos/retiene/retenemos/cuida ~3 pasaporte/papeles/documentos/dni
                pasaporte/dni/papeles ~2 te/nos/se ~1 lo? ~1 guarda/guardamos/quedamos/queda/quedan ~3
                @2entregar/entregas/das/dar/entregan ~3 pasaporte/documentos/papeles/dni ~4 chofer/encargado/encargada/jefe/llegar/llegues/patron/agencia/conductor
                encargada/encargado/jefe/patron/agencia/direccion ~2 tiene/guarda/conserva/custodia ~3 pasaporte/pasaportes/documentos/papeles
                @2devolver:devuelv,devuelv/devolvemos ~3 pasaporte/documentos/papeles/dni ~3 cuando/al/una_vez ~4
                """,
            examples: [
                "Por seguridad, su pasaporte quedará en nuestra oficina.",
                "Al llegar le entregas tus documentos al chofer.",
            ],
            ordinary: ["Lleva siempre tu pasaporte contigo."]),
        SignData(
            sign: .debt,
            patterns: """
                viaje/billete/pasaje/avion/vuelo/visa/visado/habitacion/transporte/ropa/fotos/gastos/hospedaje ~7 desquitas/pagando/pagas/devuelves/devolves/descuentan/descuenta/restan/detraeran/descontaran/laburando/trabajando/descontado ~6
                desquitas/devuelves/devolves/pagas ~4 trabajando/laburando/trabajo/sueldo
                descuentan/descuenta/restan/detraeran/descontaran/quitan ~3 ganes/ganancias/retribucion/ganas/TU
                no ~1 pagas ~1 nada ~3 cuenta/despues/luego/va
                se ~1 va/carga/suma/apunta ~1 a ~1 tu ~1 cuenta
                @1adelantar/@1prestar/adelantamos/prestamos ~3 viaje/pasaje/billete/dinero/vuelo ~4
                hasta ~1 que ~2 no? ~1 pagues/termines/saldes/liquides ~5 quedas/nosotros/pasaporte/ir
                hasta ~1 que ~1 no ~1 pagues
                debe/debes/deberas/deuda/asumira ~5 agencia/empresa/nosotros/traslado/viaje
                asumira ~2 deuda
                va ~1 antes ~4 debe/paga
                pagas ~1 despues ~6
                """,
            examples: [
                "el viaje lo desquitas trabajando", "La habitación y el transporte se descuentan de lo que ganes.",
            ],
            ordinary: [
                "Te devolvemos los gastos de viaje a fin de mes.",
                "Los impuestos se descuentan de cada nómina por ley.",
            ]),
        SignData(
            sign: .taskDeposit,
            patterns: """
                @2recargar/@2depositar/@2meter/@2poner:pon,pong/@2invertir:inviert,inviert/recarga/deposita/metes/pones/invierte/anades/recargas ~6 desbloqueas/desbloquear/tareas/tarea/retirar/retiras/sacas/continuar/nivel/comision/ganas/encargo/saldo
                @2meter/@2poner:pon,pong/@2invertir:inviert,inviert/metes/pones/invierte/poner/deposita ~2 NUM/MONEY ~5 sacas/retiras/ganas/recibes/sacar/retirar/retira/saca
                para ~1 retirar/cobrar/liberar/sacar/desbloquear ~5 recargar/depositar/pagar/recarga/deposito/exige/anticipo
                pones/poner/metes ~1 DINERO ~1 primero ~4 tareas/tarea
                ganancias/saldo/comision/dinero ~3 congeladas/congelado/bloqueado/bloqueadas/retenidas/negativo ~5
                nivel/encargo/tarea/paquete ~5 deposito/aportacion/recarga/adelanto
                anades/anadir/agregas/metes ~1 fondos
                like/likes/resenas/valora/califica/hoteles/videos ~6 gana/ganas/comision/DINERO/pagan/retirar ~5
                exige/requiere/pide ~3 deposito/aportacion/recarga ~1 previo?
                """,
            examples: [
                "metes 500 y sacas 1200 el mismo día", "Tus ganancias quedan congeladas hasta que completes el saldo.",
            ],
            ordinary: ["Recarga el móvil antes del turno."]),
        SignData(
            sign: .reshipping,
            patterns: """
                @2recibir/recibes/recibe/llegan/aceptar/recibir/recoger ~4 paquetes/paquete/cajas/encomiendas/mercancias/mercancia/envios ~8 reenvias/reenvia/mandas/mandalos/mandar/remite/reenvialos/envias/etiqueta/terceros/direccion/clientes
                cajas/paquetes/encomiendas ~4 casa/domicilio/direccion ~4 reenvias/mandas/mandalos/cambia/etiqueta/recibir
                domicilio/casa ~3 recibir/recibe ~2 encomiendas/paquetes/cajas
                recibir ~2 encomiendas/paquetes ~3 clientes/terceros/otros
                @2cambiar/cambia/pones/poner ~2 etiqueta/etiquetas
                @2prestar/prestame/dejas/dejame/deja/presta/usar ~2 TU ~1 cuenta/tarjeta ~5
                cuenta/tarjeta ~4 mover/pasar ~2 lana/plata/DINERO ~5
                mover/pasar ~1 una? ~1 lana/plata/DINERO
                recibes/cobrar/recibe/recibir ~2 depositos/pagos/transferencias/DINERO ~6 mandas/pasarlos/pasas/reenvias/reenvia/bitcoin/resto/envias/pasar
                transfiero/deposito/mando ~2 plata/lana/DINERO ~4 pasas/mandas/reenvias/transferis
                quedate/quedas/quedarte/quedas_con ~2 el/un/una ~1 NUM/CHILDAGE/parte/porcentaje/comision ~4
                te ~1 quedas ~1 una? ~1 parte/comision
                titulares ~1 de ~1 cuenta ~3
                intermediacion ~3 fondos/pagos
                remite/remitir/reenviar ~3 terceros
                """,
            examples: ["te llegan cajas a casa y las reenvías", "préstame tu cuenta para mover una lana"],
            ordinary: ["El cartero deja los paquetes a la vecina."]),
        SignData(
            sign: .photosWanted,
            patterns: """
                MANDAR/@2adjuntar/manden/mandanos/envianos/envia/presentate/necesitamos/adjunte/adjunta/incluye/acompanadas ~5 FOTO ~8 altura/estatura/peso/medidas/edad/mides/cuerpo/cara/aplicar/postular/llamamos/ropa/recientes/maquillaje/pelo
                FOTO ~8 altura/estatura/peso/medidas/edad/mides/talla ~2
                altura/estatura/peso/medidas ~5 FOTO
                para ~1 aplicar/postular/postularte/inscribirte/apuntarte ~4 FOTO
                FOTO/fotos ~2 al ~1 natural
                FOTO ~1 de ~1 cara ~5 cuerpo
                FOTO ~2 completa/entera ~2 cuerpo
                FOTO ~2 cuerpo ~1 completo/entero ~3
                sin ~1 FOTO ~2 no ~3
                candidaturas/solicitudes/candidatas ~4 FOTO
                solo ~4 acompanadas/con ~1 de? ~1 FOTO
                """,
            examples: ["manda fotos y tu altura y te llamamos", "Para aplicar manda unas selfies."],
            ordinary: ["El club de trenes expone sus fotos."]),
        SignData(
            sign: .minorsWelcome,
            patterns: """
                chicas/chicos/pibas/pibes/modelos/caras/jovenes/candidatas/candidatos/chavas/colegialas/estudiantes ~4 de/desde/entre/a_partir_de ~2 CHILDAGE ~3 en/a/y/hasta/anos/adelante/CHILDAGE/ADULTAGE
                de/desde/entre ~2 CHILDAGE ~1 a/y/hasta ~1 CHILDAGE/ADULTAGE ~4 modelar/modelos/casting/castings/bienvenidas/buscamos/anos
                desde ~2 CHILDAGE ~1 anos ~5 no/sin/chicas/modelos/papas/permiso
                vas/estas ~2 en/a ~1 la? ~1 secu/secundaria/cole/colegio/insti/prepa [q]
                vas/estas ~2 en ~1 la? ~1 secu/secundaria/cole/colegio/insti/prepa ~4 mejor/perfecto/genial/todavia
                colegialas/menores/adolescentes/estudiantes ~3 bienvenidas/bienvenidos/ok/buscan/buscamos/aceptamos
                aunque/si ~1 seas/sos/eres/sean ~1 menor/menores ~5
                no ~2 necesario/hace_falta/necesitas/importa/exige/tienes_que ~4 mayor/mayores/autorizacion/permiso/avisar/firmar/edad
                TU ~1 PARIENTE ~2 no ~2 tienen/hace_falta/necesitan/tiene ~2 que? ~1 firmar/saber/firmen/autorizar/acompanarte
                no ~2 autorizacion/permiso ~2 paterna/padres/PARIENTE
                caras ~2 jovenes/nuevas ~4 CHILDAGE
                """,
            examples: [
                "chicas de 15 en adelante, curro fácil",
                "No es necesario ser mayor de edad para trabajar con nosotros.",
            ],
            ordinary: ["La orquesta juvenil acoge a músicos de 12 a 18 años."]),
    ]
}
