extension SignLanguage {
    /// Spanish of Spain and of Latin America. Not yet read by a native speaker.
    static let spanish = SignLanguage(
        code: "es",
        concepts: spanishConcepts,
        signs: spanishContact + spanishAsking + spanishInviting + spanishPressure + spanishSilencing + spanishThreats
            + spanishCoercing + spanishAdverts + spanishRecruiting,
        settings: spanishSettings)

    /// Words by concept, folded: no accents, n for ñ.
    private static let spanishConcepts: StaticString = """
        Q: que q k ke
        NO: no nunca jamas ni
        FILLER: y oye oiga che pero entonces bueno hola ey hey ok oe oyes mira pues a ver asi_que
        CONDITION: si porque pq xq como
        NEGATION: no nunca jamas ni sin nadie tampoco
        TU: tu tus su sus vuestro vuestra
        TI: ti vos usted tu
        NUESTRO: nuestro nuestra nuestros nuestras este esta esto estos estas los las lo la el
        CURRENCY: euros euro eur dolares dolar pesos peso usd usdt soles plata mangos varos pavos libras lucas
        TIMEUNIT: minutos minuto min mins hora horas segundos segundo seg h
        NUMBERWORD: veinticinco cuarenta sesenta trescientos cuatrocientos
        NUMBERWORD: dos tres cuatro cinco seis siete veinte treinta cien cientos ciento mil diez cincuenta doscientos
        NUMBERWORD: quinientos
        AGEWORD: ocho nueve once doce trece catorce quince dieciseis diecisiete
        ASKING: cuanto cuantos cuantas cual cuales donde adonde cuando quien quienes como puedes podes puede podemos
        ASKING: podria tienes tenes estas hay vas quieres queres alguien ya me
        TENER: tienes tenes tiene tengas
        MADRE: mama madre mami vieja jefa mamita mamas madrastra
        PADRE: papa padre papi viejo jefe papas padrastro
        PADRES: MADRE PADRE padres papas viejos papis jefes tutor tutores padrastro madrastra
        PARIENTE: PADRES familia familiares familiar hermano hermana hermanos hermanita hermanito abuela abuelo abuelos tia
        PARIENTE: tio tios abuelita primo prima primos hermanas parientes
        ADULTO: PARIENTE profesor profesora maestro maestra profe profes adulto adultos policia orientadora
        AMIGOS: amigos amigas amiga amigo companeros companeras amistades cuates compas colegas compis
        NADIE: nadie ninguno ninguna alguien persona nadien
        TODOS: todos todas toda todo todo_el_mundo contactos amigos amigas seguidores familia escuela colegio cole instituto
        TODOS: clase companeros PADRES internet redes mundo insta instagram facebook tiktok publico gente barrio pueblo
        DECIR: @2decir:dic,dig,dij @2contar:cuent @2hablar @2mencionar @2mostrar:muestr @2ensenar @2comentar @2informar @2avisar
        DECIR: @2revelar @2platicar @2confesar:confies @2chivar @2chismear @2divulgar @2soplar @2delatar @2compartir
        DECIR: dile diles decirselo contarselo sapees sapear digan cuenten cuentales rajes buchon
        DECIR: comente mencione informe revele
        SABER: sepa sepan saber sabe sabra sabran enterarse entere enteren enterar entera enterara enteraran vea vean vera
        SABER: veran ver descubra descubran descubrir encuentre encuentren oiga oigan lea lean note noten sospeche sospechen cache
        SABER: cachen averigue averiguen pille pillen
        VER: ve ven ves ver vea vean @2revisar @2leer:le,le,ley @2mirar @2vigilar @2controlar @2checar @2chequear @2espiar
        VER: @2supervisar @2husmear @2fisgar @2bichear revisan leen miran vigilan controlan checan chequean espian supervisan
        VER: revisando mirando leyendo
        APARATO: movil celular cel celu telefono tablet tableta computadora ordenador compu pc portatil iphone cuenta fono
        APARATO: moviles dispositivo
        MENSAJES: mensajes mensaje chat chats conversacion conversaciones conversa historial charla charlas mensajitos
        MENSAJES: wasaps wasap whatsapps texto textos dms msjs msj md mds correspondencia registro
        BORRAR: @2borrar @2eliminar @2limpiar @2vaciar:vaci @2suprimir @2destruir:destruy @2quitar quitalo borrame borralos
        BORRAR: borralas eliminalos borren borraste eliminaste
        ESCONDER: @2esconder @2ocultar @2archivar escondelo ocultalo
        FOTO: foto fotos fotito fotitos fotografia fotografias selfie selfies imagen imagenes video videos vid pic pics videito
        FOTO: autofoto retrato fotillo fotillos videos
        MANDAR: @2mandar @2enviar:envi @2pasar @2compartir @2remitir @2facilitar @2adjuntar @2rolar:rol @2reenviar:reenvi
        MANDAR: dame damela dar das darme darias deme sube subi subime regalame regalas manden envien remitame
        QUIERO: quiero quisiera querria necesito gustaria encantaria agradeceria deseo desearia molaria ganas_de queria
        QUIERO: muero_por agrada puedo podria
        CAM: camara cam camarita webcam
        SOLO: solo sola solito solita solos solas a_solas sin_nadie sin_compania solitos
        APP: snap snapchat discord whatsapp wasap guasap whats wpp wsp telegram tele signal insta instagram ig kik skype
        APP: messenger facebook face facetime tiktok zoom viber wa guatsap whatsap wapp dc wickr zangi
        DARFUT: @1comprar @1regalar @1mandar @1enviar:envi @1pagar @1conseguir:consig,consig @1depositar @1recargar
        DARFUT: @1transferir:transfier @1obsequiar @1bancar @1soltar:suelt @1pasar @1tirar @1cargar @1prestar @1costear
        DARFUT: @1financiar @1ingresar doy dare darte darle daria hago hare hacerte invito regale
        REGALO: celu
        REGALO: regalo regalos regalito regalitos dinero plata lana feria varo pasta guita mangos celular movil telefono cel
        REGALO: ropa zapatos zapas tarjeta tarjetas robux pavos monedas diamantes skin skins pases consola euros dolares pesos
        REGALO: algo_bonito algo_lindo detalle joyas collar zapatillas tenis maquillaje sorpresa tarjeta_de_regalo saldo credito gemas
        REGALO: iphone vbucks tablet compu ordenador vestido perfume unas asignacion mesada bolso play algo_especial bici moto
        REGALO: cosita cosilla
        MONEDAJUEGO: robux pavos monedas diamantes skins gemas vbucks saldo
        PUBLICAR: @1subir @1publicar @1mandar @1enviar:envi @1compartir @1difundir @1mostrar:muestr @1filtrar @1ensenar @1pasar
        PUBLICAR: @1colgar:cuelg @1reenviar:reenvi @1divulgar @1viralizar @1repartir @1postear voy_a_mandar voy_a_subir voy_a_publicar
        PUBLICAR: voy_a_enviar
        MATERIAL: FOTO capturas captura grabaciones grabacion pruebas conversaciones todo chats pantallazos material cosas
        ARRUINAR: @1arruinar @1destruir:destruy @1hundir @1matar @1lastimar @1acabar @1quemar @1destrozar @1escrachar @1exponer
        ARRUINAR: @1humillar
        PAGOAPP: bizum paypal mercadopago mercado_pago oxxo western_union venmo cashapp zelle yape nequi bitcoin cripto
        PAGOAPP: criptomoneda criptomonedas transferencia usdt deposito spei plin western moneygram cuenta
        TARJETA: tarjeta tarjetas tarjeta_de_regalo tarjetas_de_regalo steam itunes google_play giftcard gift_card
        LIVE: live directo vivo en_vivo transmision transmisiones stream camara cam sesiones sesion show
        REGALOLIVE: diamantes rosas monedas regalos leon galaxia propina propinas galaxias dolares euros
        COLEGIO: colegio cole escuela instituto insti secundaria secu prepa liceo clase clases entrenar entrenamiento
        COLEGIO: academia gimnasio cancha uni prepa futbol practica catequesis kinder
        ETAPA: secundaria secu primaria prepa preparatoria eso bachillerato liceo kinder bachi instituto
        ZONA: zona barrio ciudad colonia calle pueblo parte pais direccion municipio distrito localidad comuna lado urbanizacion
        ZONA: fraccionamiento provincia
        SUCARA: carita cara cuerpo cuarto habitacion ropa outfit sonrisa pelo cama uniforme traje
        JOVENES: ninas ninos chicos chicas jovenes otras otros gente chavas chavos pibas pibes crias crios demas chamacas
        JOVENES: companeras companeros muchachas nenas de_tu_clase de_tu_edad
        MADURO: madura maduro grande inteligente adulta mayor lista desarrollada alta despierta maduras sensata juiciosa
        MADURO: madurez crecida crecido formada
        YA: ya ahora ahorita mismo hoy rapido pronto
        PORFA: porfa porfavor por_favor porfis please pls plis
        BRAND: amazon google apple netflix disney tiktok microsoft facebook meta instagram walmart nike ikea samsung
        BRAND: youtube spotify zara shein temu mercado_libre coca_cola inditex
        GRADO: sexto septimo octavo noveno quinto secundaria primaria prepa eso primero segundo tercero cuarto
        HABLAR: hablamos escribimos dijimos charlamos hicimos mandamos hablado escribi dije conversamos platicamos
        CONMIGO: conmigo a_mi mi me
        VERTE: verte verle conocerte conocerle encontrarte visitarte buscarte recogerte verlo verla
        VERNOS: vernos vemos nos_vemos encontrarnos encontremos conocernos conozcamos juntarnos juntemos quedamos quedemos quedar
        VERNOS: reunirnos encuentro cita reunamos vieramos veamos encontrarme encontrar
        VEN: ven vente veni venite venga venir vienes venis vengas vinieras pasate caele acercate
        PUBLICADO: publicad* difundid* subid* filtrad* enviad* mandad* remitid* divulgad* compartid* expuest* viral virales
        PUBLICADO: publicacion difusion publico publica
        PAGAR: @2pagar @2abonar @2depositar @2transferir:transfier @2ingresar @2soltar:suelt pagues pagame depositame transfiereme
        PAGAR: transferime girame gira remesa
        DINERO: dinero plata lana pasta guita feria varo money efectivo mangos pago MONEY
        LUGARCASA: casa depa departamento piso cuarto auto coche carro camioneta habitacion hotel furgo apartamento finca moto
        EDAD: edad anos anitos abriles primaveras anios
        SENTIR: quieren quiere quiera querra entienden entiende entendera valoran valora conocen escuchan escucha comprenden
        SENTIR: comprende merecen cuidan cuida importas importa aman ama apoyan soportan bancan pasan
        """
}
